import type { Row, TableSpec } from '../types';
import { cutBlocks } from './cut';
import { writeBlock } from './write-block';

/** One block before it is named, deflated and stored. */
export interface RawBlock {
  /** Key of its first row. */
  readonly first: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/**
 * Packs the rows of one release, in the order of the file, into blocks, handed on one at a
 * time; see layout.ts. `fileOrder` undoes the sorting:
 * runs of `[first row in key order, rows]` in the order of the file, empty unless the kind is `ordered`.
 */
export async function packTable<R extends Row>(
  rows: readonly R[],
  spec: TableSpec<R>,
  take: (block: RawBlock) => Promise<void>,
): Promise<{ fileOrder: readonly number[] }> {
  const sorted = inOrder(rows, spec.key) ? null : sortedPositions(rows, spec.key);
  const byKey = sorted === null ? rows : sorted.map((index) => rows[index] as R);
  for (const block of cutBlocks(byKey, spec)) {
    await take({
      first: String(block[0]?.[spec.key] ?? ''),
      rows: block.length,
      bytes: writeBlock(block, spec),
    });
  }
  if (!spec.ordered) return { fileOrder: [] };
  return { fileOrder: sorted === null ? [0, rows.length] : runsOf(sorted) };
}

/** true when nothing has to be sorted. */
function inOrder<R extends Row>(rows: readonly R[], key: keyof R & string): boolean {
  for (let at = 1; at < rows.length; at += 1) {
    if (String(rows[at]?.[key]) < String(rows[at - 1]?.[key])) return false;
  }
  return true;
}

/** Positions in the order of their keys, equal keys in the order of the file. */
function sortedPositions<R extends Row>(rows: readonly R[], key: keyof R & string): number[] {
  const keys = rows.map((row) => String(row[key]));
  // A plain array: its sort sees that a file is nearly in order, that of a typed array does not.
  return Array.from(rows.keys()).sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `sorted[rank] = position in the file`, turned into runs of ranks in the order of the file. */
function runsOf(sorted: readonly number[]): number[] {
  const rankAt = new Uint32Array(sorted.length);
  sorted.forEach((position, rank) => {
    rankAt[position] = rank;
  });
  const runs: number[] = [];
  rankAt.forEach((rank, position) => {
    const follows = position > 0 && rank === (rankAt[position - 1] ?? 0) + 1;
    if (follows) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(rank, 1);
  });
  return runs;
}
