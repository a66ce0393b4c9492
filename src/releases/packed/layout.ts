/**
 * How a table of an official release is stored.
 *
 *   set ──▶ manifest (one record: name, columns, block list) ──▶ blocks (records of their own, named by their SHA-256)
 *
 *   block, deflated; inflated it is searched in place:
 *   ┌─────────┬──────────────────────────────┬──────────┬──────────┬─────┐
 *   │ rows u32│ keys: keyWidth planes of rows │ column 1 │ column 2 │ …   │
 *   └─────────┴──────────────────────────────┴──────────┴──────────┴─────┘
 *
 *   plane    byte k of every row, one row after the other: what resembles stands together, so it deflates well
 *   text     length: 3 planes, low byte first; then bytes u32; then all texts in UTF-8, joined
 *   choice   number of texts u16; each as length u16 and UTF-8; then 2 planes of the text's number
 *   count    4 planes of the number plus one, low byte first; 0 = null (so 4,294,967,294 is the most)
 *   day      2 planes of days since 1899-12-31, low byte first; 0 = null
 *   list     as text; the entries joined by U+001F
 *
 * All integers little endian. Rows stand in the order of their keys, then as the file has them. A key is ASCII, padded
 * with blanks. Rows whose keys are of one group (an ICD-10-CM category) stand in one block, and where blocks are cut
 * depends on the names of the groups alone: two years of a code set share the blocks in which nothing changed. The
 * whole of PTP edits has a block form of its own, drawn in src/releases/kinds/ptp.
 */
export const LIST_SEPARATOR = '\u001f';

/** A text that is empty although the one it mostly equals is not (`sameAs`): empty means equal there. */
export const EMPTY = '\u0000';

/** No block of ours inflates to more: the largest holds one ICD-10-CM category and is under 1 MB. */
export const BLOCK_LIMIT = 16_000_000;

const DAY = 86_400_000;
const ORIGIN = Date.UTC(1899, 11, 31);
const LAST_DAY = 0xffff;

/** Days since 1899-12-31 of an ISO day; RangeError for what is no day between 1900 and 2079. */
export function dayNumber(iso: string): number {
  const number = (Date.parse(`${iso}T00:00:00Z`) - ORIGIN) / DAY;
  if (!Number.isInteger(number) || number < 1 || number > LAST_DAY) throw new RangeError(`no day: ${iso}`);
  return number;
}

export function isoDay(number: number): string {
  return new Date(ORIGIN + number * DAY).toISOString().slice(0, 10);
}
