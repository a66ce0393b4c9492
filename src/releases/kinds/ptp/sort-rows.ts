import type { PtpRows } from './rows';

/** Places of the codes when they ascend: `ranks[number]` of a code, and the codes' values in that order. */
export function rankCodes(values: readonly number[]): { ranks: Uint16Array; ascending: readonly number[] } {
  const numbers = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Uint16Array(values.length);
  for (const [rank, number] of numbers.entries()) ranks[number] = rank;
  return { ranks, ascending: numbers.map((number) => values[number] ?? 0) };
}

/**
 * The order in which rows ascend by column one, then column two; rows of one pair stay as the files have them. Null when
 * they stand so already, as in the files published, whose parts follow each other.
 */
export function orderOf(rows: PtpRows, ranks: Uint16Array): Uint32Array | null {
  if (isSorted(rows, ranks)) return null;
  const byColumn2 = counted(null, rows.count, ranks.length, (index) => ranks[rows.column2.at(index)] ?? 0);
  return counted(byColumn2, rows.count, ranks.length, (index) => ranks[rows.column1.at(index)] ?? 0);
}

function isSorted(rows: PtpRows, ranks: Uint16Array): boolean {
  let before = -1;
  for (let index = 0; index < rows.count; index += 1) {
    const key = (ranks[rows.column1.at(index)] ?? 0) * 65_536 + (ranks[rows.column2.at(index)] ?? 0);
    if (key < before) return false;
    before = key;
  }
  return true;
}

/** One pass of a counting sort, which keeps the order of rows with the same key. */
function counted(
  order: Uint32Array | null,
  count: number,
  keys: number,
  keyOf: (index: number) => number,
): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let index = 0; index < count; index += 1) {
    const key = keyOf(index) + 1;
    next[key] = (next[key] ?? 0) + 1;
  }
  for (let key = 1; key <= keys; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const index = order === null ? at : (order[at] ?? 0);
    const key = keyOf(index);
    const place = next[key] ?? 0;
    sorted[place] = index;
    next[key] = place + 1;
  }
  return sorted;
}

/** New numbers by how often each old one occurs, most often first; and the old ones in that order. */
export function byFrequency(counts: Uint32Array): { places: Uint16Array; order: readonly number[] } {
  const order = [...counts.keys()].sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  const places = new Uint16Array(counts.length);
  for (const [place, number] of order.entries()) places[number] = place;
  return { places, order };
}
