import type { RecordReaders } from './late-records';
import { readRecords } from './printed';
import { readWhole, wholeRecord } from './spread/whole-record';
import { readX12 } from './x12/read-x12';

/** Readers of X12, HL7, JSON, XML and printed tables: a script of its own, fetched where a page shows such a text. */
export const recordReaders: RecordReaders = { readX12, readRecords, wholeRecord, readWhole };
