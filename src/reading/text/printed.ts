import { roleOf } from '../labels/roles';

/**
 * Text printed like a table: in a `<pre>` a heading line names the columns by where it stands (the Medicare paper
 * remittance), and in a list one line holds date, code and amount between separators.
 */
export interface PrintedColumn {
  readonly role: 'procedure' | 'diagnosis';
  /** Character columns its heading covers. */
  readonly from: number;
  readonly to: number;
  /** Offset in the text from which it holds. */
  readonly after: number;
}

/** Code columns of a printed table; null when no line of the text heads columns. */
export function printedColumns(text: string): PrintedColumn[] | null {
  if (!text.includes('\n') || text.length > 60_000) return null;
  let found: PrintedColumn[] | null = null;
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length < 240 && (line.match(/[A-Za-z$/]{2,}\s{2,}/g)?.length ?? 0) >= 2 && !/\d{4}/.test(line)) {
      for (const word of line.matchAll(/[A-Za-z/]+/g)) {
        const role = roleOf(word[0]);
        if (role !== 'procedure' && role !== 'diagnosis') continue;
        found ??= [];
        found.push({ role, from: word.index, to: word.index + word[0].length, after: start + line.length });
      }
    }
    start += line.length + 1;
  }
  return found;
}

/** Whether a code at this offset stands under a heading for its system. */
export function inPrintedColumn(
  text: string,
  offset: number,
  diagnosis: boolean,
  columns: readonly PrintedColumn[],
): boolean {
  const at = offset - (text.lastIndexOf('\n', offset - 1) + 1);
  return columns.some(
    ({ role, from, to, after }) =>
      (role === 'diagnosis') === diagnosis && offset > after && at >= from - 4 && at <= to + 2,
  );
}

const DATE = /(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?!\d)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)/;
const MONEY = /\$\s?\d|(?<!\d)\d+\.\d\d(?!\d)/;

/** Whether a short text reads like a service line: a date and an amount in it. */
export function looksLikeLine(text: string): boolean {
  return text.length < 300 && MONEY.test(text) && DATE.test(text);
}

/** Whether what stands before is a separator of such a line, not a word. */
export function standsAlone(text: string, offset: number): boolean {
  return /(?:^|[\u00B7|\u2022\t\n;\u2013\u2014\uFFFC])\s*$/.test(text.slice(Math.max(0, offset - 4), offset));
}
