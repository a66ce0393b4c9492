const MIB = 1024 * 1024;

/**
 * What a dropped file may ask of the machine. The largest official file unpacks to 50 MB, the largest release to
 * 200 MB, and the densest (a spreadsheet's XML) to forty times its packed size; a zip bomb reaches a thousand.
 */
export const LIMITS = {
  /** Entries of one zip. */
  entries: 5_000,
  /** Zip within zip. */
  depth: 2,
  /** Unpacked bytes of one member, and of all members of a dropped file together. */
  memberBytes: 1024 * MIB,
  totalBytes: 4096 * MIB,
  /** Unpacked ÷ packed, looked at above `ratioFrom` unpacked bytes. */
  ratio: 250,
  ratioFrom: 8 * MIB,
  /** A zip or workbook without random access (within another zip) is held in memory. */
  heldBytes: 256 * MIB,
  /** Characters of a line, of a CSV record, and of a cell: a block holds texts of 65,535 bytes at most. */
  lineChars: 20_000,
  recordChars: 1024 * 1024,
  cellChars: 20_000,
  listItems: 10_000,
  /** Of a workbook: rows as spreadsheets count them, cells of a row, characters of all shared strings. */
  sheetRows: 1_048_576,
  sheetColumns: 512,
  sharedChars: 128 * MIB,
} as const;
