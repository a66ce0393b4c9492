import { ImportProblem } from '../problem';

/** One row while it is read: names file and row when a field is wrong. */
export class RowReader {
  constructor(
    readonly file: string,
    readonly row: number,
  ) {}

  bad(field: string, value: string): ImportProblem {
    return new ImportProblem('bad-field', { file: this.file, row: this.row, field }, { value });
  }

  /** A field of a known form. Throws ImportProblem `bad-field`. */
  match(field: string, value: string, form: RegExp): string {
    if (!form.test(value)) throw this.bad(field, value);
    return value;
  }

  /**
   * A five-character procedure code. Spreadsheets turn `00100` into `100`; as every code has five characters and none is
   * below 00100, the zeros can be given back.
   */
  code(field: string, value: string): string {
    const trimmed = value.trim();
    if (/^[0-9A-Z]{5}$/.test(trimmed)) return trimmed;
    if (/^\d{3,4}$/.test(trimmed)) return trimmed.padStart(5, '0');
    throw this.bad(field, value);
  }

  /** `YYYYMMDD`, or the ISO day that workbooks give, to ISO; null when blank. */
  day(field: string, value: string): string | null {
    const trimmed = value.trim();
    if (trimmed === '') return null;
    const match = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed) ?? /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
    const iso = match ? `${match[1]}-${match[2]}-${match[3]}` : '';
    if (!isDay(iso)) throw this.bad(field, value);
    return iso;
  }

  /** Year and day of the year, `2013091`, to ISO; null when blank. */
  julianDay(field: string, value: string): string | null {
    const trimmed = value.trim();
    if (trimmed === '') return null;
    const match = /^(\d{4})(\d{3})$/.exec(trimmed);
    const [year, day] = [Number(match?.[1]), Number(match?.[2])];
    const iso = match && day >= 1 ? new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10) : '';
    if (!isDay(iso) || !iso.startsWith(String(year))) throw this.bad(field, value);
    return iso;
  }
}

/** true for a day of the calendar that the store can hold (1900 to 2078). */
export function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || iso < '1900-01-01' || iso > '2078-12-31') return false;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** true when a text is the beginning of another: what the last row of a file that was cut off ends with. */
export function isCutOff(last: string, others: Iterable<string>): boolean {
  for (const other of others) if (other.length > last.length && other.startsWith(last)) return true;
  return false;
}
