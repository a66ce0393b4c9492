/** Dropped and picked files as bytes, lines, records and XML events; zip, gzip and workbooks opened on the way. */
export { chunks } from './chunks';
export type { Delimiter } from './csv';
export type { Encoding } from './decode';
export { expand } from './expand';
export { fileOf } from './file-of';
export { headOf } from './head';
export { type LineBatch, lines } from './lines';
export type { RangedFile, Ranges } from './ranges';
export { type RecordBatch, records } from './records';
export { texts } from './texts';
export { type Watch, watched } from './watched';
export { parseXml, type XmlParser } from './xml';
