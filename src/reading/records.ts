import type { RecordReaders } from './late-records';
import { readRecords } from './printed';
import { readNextSegment, readX12 } from './x12/read-x12';

/** Readers of X12, HL7, JSON and printed tables: a script of its own, fetched where a page shows such a text. */
export const recordReaders: RecordReaders = { readX12, readNextSegment, readRecords };
