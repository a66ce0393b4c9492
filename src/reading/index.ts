export type { LoadRecords, RecordReaders } from './late-records';
export { createReader } from './reader';
export type * from './types';
