import { ImportProblem } from '../../problem';
import { RowReader } from '../fields';
import { codeValue } from './code-numbers';
import type { PtpRows } from './rows';

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** true for a row above the edits: captions and column names, which have no day where edits have theirs. */
export function isHeading(cells: readonly string[]): boolean {
  return !/\d{4}-?\d{2}-?\d{2}/.test(cells[3] ?? '') && !/^[0-9A-Z]{5}$/.test(cells[1]?.trim() ?? '');
}

/**
 * Reads the cells of a row into `rows`: what `parseLine` left, and rows of workbooks. Gives back zeros that a spreadsheet
 * ate. Throws ImportProblem naming row and field.
 */
export function parseCells(cells: readonly string[], file: string, row: number, rows: PtpRows): void {
  const read = new RowReader(file, row);
  const [first = '', second = '', flag = '', effective = '', deletion = '', mark = '', ...rest] = cells.map(
    (cell) => cell.trim(),
  );
  const [rationale = '', ...more] = rest;
  if (more.some((cell) => cell !== '')) {
    throw new ImportProblem('bad-row', { file, row }, { cells: String(cells.length), wanted: '7' });
  }
  const column1 = rows.codes.of(codeValue(read.code('Column 1', first)));
  const column2 = rows.codes.of(codeValue(read.code('Column 2', second)));
  const prior = read.match('*=in existence prior to 1996', flag, /^\*?$/) === '*' ? 256 : 0;
  const from = dayOf(read, 'Effective Date', effective, rows);
  const to = deletion === '*' ? 0 : dayOf(read, 'Deletion Date', deletion, rows);
  const indicator = read.match('Modifier', mark, /^[019]$/).charCodeAt(0);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
  const bytes = latin1(read.match('PTP Edit Rationale', rationale, /^[^\u0000-\u001f\u0100-\uffff]+$/));
  const known = rows.notes.find(indicator + prior, bytes, 0, bytes.length);
  const note = known >= 0 ? known : rows.notes.add(indicator + prior, bytes);
  if (column1 < 0 || column2 < 0 || note < 0) {
    throw new ImportProblem('too-large', { file, row }, { codes: String(rows.codes.values.length) });
  }
  rows.add(column1, column2, from, to, note);
}

function dayOf(read: RowReader, field: string, text: string, rows: PtpRows): number {
  const iso = read.day(field, text);
  if (iso === null) throw read.bad(field, text);
  const [year, month, day] = iso.split('-').map(Number);
  return rows.days.of(year ?? 0, month ?? 0, day ?? 0);
}
