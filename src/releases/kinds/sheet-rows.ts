import { ImportProblem } from '../problem';
import { wrappingOf } from '../source/magic';
import { records } from '../source/records';
import type { SourceFile } from '../types';

/** Rows of a header are looked for among this many records. */
const HEADER_WITHIN = 40;

/** One record below the header row. */
export interface SheetRow {
  /** 1-based, as a spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * The records of a CSV, tab-separated file or workbook that stand below the header row; blank records are left out.
 * `isHeader` is asked for each record until it says yes. Throws ImportProblem `not-recognized` when it never does,
 * `bad-row` for a record with other cells than the header has; in a text, one with fewer was cut off.
 */
export async function* rowsBelowHeader(
  file: SourceFile,
  isHeader: (cells: readonly string[], above: readonly (readonly string[])[]) => number | null,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  const above: (readonly string[])[] = [];
  let width: number | null = null;
  const isWorkbook = (await wrappingOf(file)) === 'zip';
  for await (const batch of records(file)) {
    const rows: SheetRow[] = [];
    for (const [index, cells] of batch.records.entries()) {
      const row = batch.first + index;
      if (width === null) {
        width = isHeader(cells, above);
        if (width !== null) refuseCodesAbove(above, file.name);
        above.push(cells);
        if (width === null && row >= HEADER_WITHIN) break;
      } else if (!isBlank(cells)) {
        rows.push({ row, cells: fitted(isWorkbook ? filled(cells, width) : cells, width, file.name, row) });
      }
    }
    if (width === null && above.length >= HEADER_WITHIN) break;
    if (rows.length > 0) yield rows;
  }
  if (width === null)
    throw new ImportProblem('not-recognized', { file: file.name }, { missing: 'header row' });
}

/** A sheet that was sorted has its header among the rows, and those above it would be lost. */
function refuseCodesAbove(above: readonly (readonly string[])[], file: string): void {
  const at = above.findIndex((cells) =>
    cells.slice(0, 2).some((cell) => /^(?=.*\d)[0-9A-Z]{5}$/.test(cell.trim())),
  );
  if (at < 0) return;
  throw new ImportProblem(
    'bad-row',
    { file, row: at + 1 },
    { found: above[at]?.join(' ') ?? '', wanted: 'header row' },
  );
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** A workbook leaves out blank cells at the end of a row. */
function filled(cells: readonly string[], width: number): readonly string[] {
  return cells.length >= width ? cells : Array.from({ length: width }, (_, at) => cells[at] ?? '');
}

function fitted(cells: readonly string[], width: number, file: string, row: number): readonly string[] {
  if (cells.length === width) return cells;
  if (cells.length < width || !isBlank(cells.slice(width))) {
    throw new ImportProblem('bad-row', { file, row }, { cells: String(cells.length), wanted: String(width) });
  }
  return cells.slice(0, width);
}

/** The words of a header cell, whatever blanks and line breaks stand between them. */
export function headerWords(cell: string | undefined): string {
  return (cell ?? '').trim().replace(/\s+/g, ' ').toUpperCase();
}
