import { roleOf } from '../labels/roles';
import type { ReadingTables } from '../types';

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

/** How surely texts side by side are a billed line: `firm` may begin with its code, a `loose` one begins with its date. */
export type LineShape = 'firm' | 'loose' | null;

/** What only a billed line shows: a modifier, a pointer, a diagnosis, an adjustment, units that say so. */
const FIRM_SIGN =
  /^(?:[LR]T|TC|G[PNOQ]|KX|QW|X[EPSU]|A[AST]|Q[KSXYZ]|P[1-6]|A?B?C?D?(?<=[A-D])|(?:CO|PR|OA|PI)[- ]?\d{1,3}|[A-Z]\d[0-9A-K]\.[0-9A-Z]{1,4}|[x×]\s?\d{1,3}|\d{1,3}\s?(?:units?|UN)|0\d{3})$/;
const NUMERIC_MODIFIER = /^(?:2[2-7]|5[0-9]|6[26]|7[6-9]|8[0-2]|9[0159])$/;
const SMALL_COUNT = /^\d{1,3}(?:\.0{1,2})?$/;

/**
 * What a row of cells, or the pieces of a printed line, look like. A date and an amount alone also make a check, a
 * deposit or an order; the payer's name beside them says that money moved.
 */
export function lineShape(pieces: readonly string[], payerNamed: boolean): LineShape {
  let date = false;
  let money = false;
  let firm = false;
  let loose = false;
  for (const piece of pieces) {
    const text = piece.trim();
    date ||= DATE.test(text);
    money ||= MONEY.test(text);
    firm ||= FIRM_SIGN.test(text) || MODIFIED.test(text) || LABELLED.test(text);
    firm ||= !payerNamed && NUMERIC_MODIFIER.test(text);
    loose ||= SMALL_COUNT.test(text);
  }
  if (!date || !money) return null;
  return firm ? 'firm' : loose && !payerNamed ? 'loose' : null;
}

const MODIFIED = /^(?:\d{4}[\dFTU]|[A-Z]\d{4})(?:[- ]|\s?:\s?)(?:2[2-7]|5\d|76|77|[A-Z][A-Z])\b/;
const LABELLED = /\b(?:ptr|units?|mod|dx|pos)\b/i;
/** What stands between the pieces of a printed line. */
export const PIECES = /\s*[\u00B7|\u2022\t\n;\u2013\u2014\uFFFC]\s*|\s{2,}/;

/** The line of a text that an offset stands in. */
export function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
}

/** The same for one short text whose pieces stand between separators. */
export function shapeOfText(text: string, payerOf: ReadingTables['payerOf']): LineShape {
  if (text.length >= 300 || !MONEY.test(text) || !DATE.test(text)) return null;
  const pieces = text.split(PIECES);
  return lineShape(pieces, namesPayer(pieces, payerOf));
}

/** Whether one of some texts is a payer's name and nothing else. */
export function namesPayer(texts: readonly string[], payerOf: ReadingTables['payerOf']): boolean {
  return texts.some((text) => /^\s*[A-Z][A-Za-z &.'-]{2,40}\s*$/.test(text) && payerOf(text.trim()) !== null);
}

/** Whether what stands before is a separator of such a line, not a word. */
export function standsAlone(text: string, offset: number): boolean {
  return /(?:^|[\u00B7|\u2022\t\n;\u2013\u2014\uFFFC])\s*$|\S\s{2,}$/.test(
    text.slice(Math.max(0, offset - 4), offset),
  );
}
