import { ImportProblem } from '../../problem';

/** One line of the order file. Its order number is its place in the file, which the table keeps (`ordered`). */
export type OrderRow = {
  /** Undotted, upper case: `M5450`. */
  readonly code: string;
  /** 1 may be billed, 0 is a heading. */
  readonly billable: number;
  /** At most 60 characters. */
  readonly short: string;
  readonly title: string;
};

const BLANK = 0x20;
const ZERO = 0x30;
const CODE = 6;
const CODE_END = 13;
const FLAG = 14;
const SHORT = 16;
const SHORT_END = 76;
const TITLE = 77;

/**
 * Reads one line of an order file (fixed width: number at 1, code at 7, flag at 15, short title at 17, title at 78).
 * Looks at character codes alone: a whole file has 98,000 lines.
 * @param number the order number the line must bear: they run from 1 without a gap.
 * @throws ImportProblem naming row and field.
 */
export function readOrderLine(line: string, number: number, file: string, row: number): OrderRow {
  if (line.length <= TITLE) throw new ImportProblem('truncated', { file, row }, { found: line });
  let said = 0;
  for (let at = 0; at < 5; at += 1) {
    const digit = line.charCodeAt(at) - ZERO;
    said = digit >= 0 && digit <= 9 ? said * 10 + digit : Number.NaN;
  }
  if (said !== number) {
    const details = { found: line.slice(0, 5), wanted: String(number).padStart(5, '0') };
    throw new ImportProblem('bad-field', { file, row, field: 'order number' }, details);
  }
  for (const at of GAPS) {
    if (line.charCodeAt(at) !== BLANK) {
      throw new ImportProblem(
        'bad-row',
        { file, row },
        { found: line.slice(0, TITLE), column: String(at + 1) },
      );
    }
  }
  const code = codeAt(line, CODE);
  if (code === null) {
    throw new ImportProblem('bad-field', { file, row, field: 'code' }, { found: line.slice(CODE, CODE_END) });
  }
  const billable = line.charCodeAt(FLAG) - ZERO;
  if (billable !== 0 && billable !== 1) {
    throw new ImportProblem('bad-field', { file, row, field: 'billable flag' }, { found: line.charAt(FLAG) });
  }
  if (line.charCodeAt(SHORT) === BLANK || line.charCodeAt(TITLE) === BLANK) {
    throw new ImportProblem('bad-field', { file, row, field: 'title' }, { found: line.slice(SHORT) });
  }
  return {
    code,
    billable,
    short: fieldBefore(line, SHORT, SHORT_END),
    title: fieldBefore(line, TITLE, line.length),
  };
}

const GAPS = [5, 13, 15, 76] as const;

/** The undotted code of up to seven characters that stands padded with blanks; null when it is none. */
export function codeAt(line: string, start: number): string | null {
  const first = line.charCodeAt(start);
  if (first < 0x41 || first > 0x5a) return null;
  let end = start + 1;
  for (; end < start + 7; end += 1) {
    const char = line.charCodeAt(end);
    if (!((char >= ZERO && char <= 0x39) || (char >= 0x41 && char <= 0x5a))) break;
  }
  for (let at = end; at < start + 7; at += 1) if (line.charCodeAt(at) !== BLANK) return null;
  return end - start < 3 ? null : line.slice(start, end);
}

/** A field padded with blanks, without them. */
export function fieldBefore(line: string, start: number, end: number): string {
  let last = end;
  while (last > start && line.charCodeAt(last - 1) === BLANK) last -= 1;
  return line.slice(start, last);
}
