import { ImportProblem } from '../../problem';
import { records } from '../../source/records';
import type { Recognized, SourceFile } from '../../types';
import { type FiscalYearRelease, fiscalYearOfLabel, fiscalYearRelease } from '../fiscal-year';
import { readPrevious, undottedCode } from './previous';

/** One line of the conversion table: from this day, `code` says what `previous` said before. */
export type ConversionRow = {
  /** The current code, undotted. A code may stand on several rows. */
  readonly code: string;
  /** ISO; a bare year in the table means October 1 of it. */
  readonly effective: string;
  /** Alternatives, each a code, a range or a combination; see previous.ts. */
  readonly previous: readonly string[];
  /** The same as published. */
  readonly published: string;
};

export function isHeader(record: readonly string[]): boolean {
  const [current = '', effective = '', previous = ''] = record;
  return /^current code/i.test(current) && /^effective/i.test(effective) && /^previous/i.test(previous);
}

/** @throws ImportProblem naming row and field; `needs-year` when the newest codes are those of another year. */
export async function* conversionRows(
  file: SourceFile,
  release: Recognized,
): AsyncGenerator<readonly ConversionRow[], void, undefined> {
  const said = fiscalYearOfLabel(release.label);
  let newest = '';
  for await (const batch of readRows(file)) {
    for (const { effective } of batch) if (effective > newest) newest = effective;
    yield batch;
  }
  if (said !== null && newest > said.to) {
    throw new ImportProblem('needs-year', { file: file.name }, { named: said.label, holds: newest });
  }
}

/** The release whose codes are the newest in the table. */
export async function conversionYear(file: SourceFile): Promise<FiscalYearRelease> {
  let newest = '';
  for await (const batch of readRows(file)) {
    for (const { effective } of batch) if (effective > newest) newest = effective;
  }
  return fiscalYearRelease(Number(newest.slice(0, 4)) + (newest.slice(5) >= '10-01' ? 1 : 0));
}

async function* readRows(file: SourceFile): AsyncGenerator<ConversionRow[], void, undefined> {
  let begun = false;
  let found = 0;
  for await (const { first, records: batch } of records(file)) {
    const rows: ConversionRow[] = [];
    for (const [index, record] of batch.entries()) {
      if (begun && record.some((cell) => cell.trim() !== ''))
        rows.push(readRow(record, file.name, first + index));
      begun ||= isHeader(record);
    }
    found += rows.length;
    yield rows;
  }
  if (found === 0) throw new ImportProblem('empty', { file: file.name });
}

function readRow(record: readonly string[], file: string, row: number): ConversionRow {
  const [current = '', since = '', published = '', ...more] = record;
  const wrong = (field: string, found: string) =>
    new ImportProblem('bad-field', { file, row, field }, { found });
  const code = undottedCode(current);
  if (code === null || code.endsWith('-')) throw wrong('Current code assignment', current);
  const effective = effectiveDay(since.trim());
  if (effective === null) throw wrong('Effective', since);
  const previous = readPrevious(published);
  if (previous === null) throw wrong('Previous Code(s) Assignment', published);
  if (more.some((cell) => cell.trim() !== '')) throw wrong('column 4', more.join(' '));
  return { code, effective, previous, published: published.trim() };
}

/** `2017` → 2017-10-01; a day as workbooks and CSV files have it. */
function effectiveDay(cell: string): string | null {
  if (/^20\d\d$/.test(cell)) return `${cell}-10-01`;
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(20\d\d)$/.exec(cell) ?? [];
  const iso = year === undefined ? cell : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return /^20\d\d-\d\d-\d\d$/.test(iso) && isDay(iso) ? iso : null;
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
