import { readFirstSheet } from './xlsx';

/** One line of the official conversion table: from this day, `code` says what `previous` said before. */
export interface Conversion {
  readonly code: string;
  /** ISO date; a bare year in the table means October 1 of it. */
  readonly effective: string;
  readonly previous: readonly string[];
}

/** Reads the cumulative ICD-10-CM conversion table (.xlsx). Codes come out undotted. */
export async function readConversionTable(bytes: Uint8Array, file: string): Promise<Conversion[]> {
  const rows = await readFirstSheet(bytes);
  const header = rows.findIndex((row) => /^Current code/i.test(row[0] ?? ''));
  if (header < 0) throw new Error(`${file}: no row begins with "Current code assignment"`);
  return rows.slice(header + 1).flatMap((row, index) => {
    const code = (row[0] ?? '').replace('.', '').trim();
    if (code === '') return [];
    const effective = effectiveDate(row[1] ?? '');
    if (!/^[A-Z][0-9A-Z]{2,6}$/.test(code) || effective === null) {
      throw new Error(`${file}: row ${header + index + 2}: "${row[0]}" / "${row[1]}" is no code with a date`);
    }
    // `A, B` (any of) and `A and B` (a combination) both say that the old code no longer says it all.
    const previous = [...(row[2] ?? '').matchAll(/\b[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?\b/g)].map((m) =>
      m[0].replace('.', ''),
    );
    return [{ code, effective, previous }];
  });
}

/** `2017` → 2017-10-01; an Excel day number → its date. */
function effectiveDate(cell: string): string | null {
  const value = Number(cell);
  if (!Number.isFinite(value) || cell.trim() === '') return null;
  if (value > 2010 && value < 2100) return `${value}-10-01`;
  return new Date((value - 25569) * 86_400_000).toISOString().slice(0, 10);
}
