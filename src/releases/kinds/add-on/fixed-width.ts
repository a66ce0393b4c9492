import { RowReader } from '../fields';
import type { AddOnRow } from './row';

/**
 * Columns of the text form of the add-on file: fixed width, no header, the fields of the workbook in the same order. No
 * layout is published with it, so the width of its Julian dates (YYYYDDD or YYDDD) and the blanks between fields are found
 * by trying which fit every line.
 */
export interface LineLayout {
  readonly indent: number;
  readonly gap: number;
  readonly dateWidth: 7 | 5;
}

const CANDIDATES: readonly LineLayout[] = ([7, 5] as const).flatMap((dateWidth) =>
  [0, 1, 2, 3].flatMap((gap) => [0, 1].map((indent) => ({ indent, gap, dateWidth }))),
);

/** The layout that fits every whole line at the beginning of a file; null when none does. */
export function lineLayout(text: string): LineLayout | null {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > 1) lines.pop();
  const sample = lines.filter((line) => line.trim() !== '').slice(0, 400);
  if (sample.length === 0) return null;
  return CANDIDATES.find((layout) => sample.every((line) => fits(line, layout))) ?? null;
}

function fits(line: string, layout: LineLayout): boolean {
  if (/\t/.test(line)) return false;
  try {
    return readLine(line, layout, new RowReader('', 0)).effective !== null;
  } catch {
    return false;
  }
}

/** One line of the text form. Throws ImportProblem naming the field. */
export function readLine(line: string, layout: LineLayout, read: RowReader): AddOnRow {
  let at = layout.indent;
  const take = (width: number) => {
    const cell = line.slice(at, at + width);
    const between = line.slice(at + width, at + width + layout.gap);
    if (between.trim() !== '') throw read.bad('blank between fields', between);
    at += width + layout.gap;
    return cell;
  };
  const date = (field: string) => {
    const cell = take(layout.dateWidth).trim();
    const century = Number(cell.slice(0, 2)) < 80 ? '20' : '19';
    return read.julianDay(field, cell.length === 5 && layout.dateWidth === 5 ? century + cell : cell);
  };
  if (line.slice(0, at).trim() !== '') throw read.bad('AOC_Edit_Type', line.slice(0, at));
  const code = /^[0-9A-Z]{5}$/;
  return {
    type: Number(read.match('AOC_Edit_Type', take(1), /^[123]$/)),
    addOn: read.match('Add-On_Code', take(5), code),
    addOnDeleted: date('AOC_DelDT'),
    primary: read.match('Primary_Code', take(5), code),
    primaryDeleted: date('Primary_Code_DelDT'),
    effective: date('AOC_Edit_EffDT'),
    deleted: date('AOC_Edit_DelDT'),
    notes: line.slice(at).trim(),
  };
}
