import type { BlockCache } from '../read/block-cache';
import { eachRow } from '../read/table';
import type { SetManifest } from '../set';
import type { Row } from '../types';

/** All rows of a set in the order of the file it came from. */
export async function rowsInFileOrder<R extends Row>(cache: BlockCache, set: SetManifest): Promise<R[]> {
  const sorted: R[] = [];
  for await (const row of eachRow<R>(cache, set)) sorted.push(row);
  if (set.fileOrder.length === 0) return sorted;
  const rows: R[] = [];
  for (let at = 0; at < set.fileOrder.length; at += 2) {
    const first = set.fileOrder[at] ?? 0;
    for (const row of sorted.slice(first, first + (set.fileOrder[at + 1] ?? 0))) rows.push(row);
  }
  return rows;
}
