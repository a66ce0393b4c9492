/** One record as published, whatever the file: fields as texts, lists cut to their entries. */
export interface HcpcsRecord {
  readonly code: string;
  readonly sequence: string;
  /** 3 first of a code, 4 more of it, 7 first of a modifier, 8 more of it. */
  readonly id: string;
  readonly long: string;
  /** The other fields by name, in the order of FIELDS. */
  readonly cells: readonly string[];
}

/** A field of the record: where it stands (1-based, as CMS counts), and how it repeats. */
interface RecordField {
  readonly name: string;
  readonly at: number;
  readonly width: number;
  readonly times: number;
  /** A number filled up with zeros, which a workbook may have lost. */
  readonly zeros: boolean;
}

const field = (name: string, at: number, width: number, times = 1, zeros = false): RecordField => ({
  name,
  at,
  width,
  times,
  zeros,
});

/**
 * Fields after the long description, as in the HCPCS record layout (CMS). The workbook has one column for each
 * entry, in the same order.
 */
export const FIELDS = [
  field('short description', 92, 28),
  field('pricing indicator', 120, 2, 4, true),
  field('multiple pricing indicator', 128, 1),
  field('coverage issues manual', 129, 6, 3),
  field('carriers manual', 147, 8, 3),
  field('statute', 171, 10),
  field('lab certification', 181, 3, 8),
  field('cross reference', 205, 5, 5),
  field('coverage', 230, 1),
  field('ASC group', 231, 2),
  field('ASC effective date', 233, 8),
  field('MOG group', 241, 3),
  field('MOG policy', 244, 1),
  field('MOG effective date', 245, 8),
  field('processing note', 253, 4, 1, true),
  field('BETOS', 257, 3),
  field('type of service', 261, 1, 5),
  field('anesthesia units', 266, 3),
  field('added date', 269, 8),
  field('action effective date', 277, 8),
  field('termination date', 285, 8),
  field('action code', 293, 1),
] as const satisfies readonly RecordField[];

/** Columns of the workbook: code, sequence, record id, long description, then one for each entry of FIELDS. */
export const WORKBOOK_COLUMNS = 4 + FIELDS.reduce((sum, { times }) => sum + times, 0);

/** Reads a fixed-width line; what a shorter line lacks is blank (2026 files end after the action code). */
export function recordOfLine(line: string): HcpcsRecord {
  const cut = (at: number, width: number) => line.slice(at - 1, at - 1 + width);
  return {
    code: cut(1, 5).trim(),
    sequence: cut(6, 5).trim(),
    id: cut(11, 1),
    long: cut(12, 80).trim(),
    cells: FIELDS.flatMap(({ at, width, times }) =>
      Array.from({ length: times }, (_, entry) => cut(at + entry * width, width).trim()),
    ),
  };
}

/** Reads a row of the workbook twin. */
export function recordOfCells(row: readonly string[]): HcpcsRecord {
  const [code = '', sequence = '', id = '', long = '', ...rest] = row.map((cell) => cell.trim());
  const fields = FIELDS.flatMap((its) => Array.from({ length: its.times }, () => its));
  const cells = rest.map((cell, at) => {
    const its = fields[at];
    return its?.zeros && /^\d+$/.test(cell) ? cell.padStart(its.width, '0') : cell;
  });
  return { code, sequence, id, long: long.replace(/\s*[\r\n]+\s*/g, ' '), cells };
}
