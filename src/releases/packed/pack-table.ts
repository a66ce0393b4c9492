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
  const keys = rows.map((row) => String(row[spec.key]));
  // A plain array: its sort sees that a file is nearly in order, that of a typed array does not.
  const sorted = Array.from(rows.keys());
  if (keys.some((key, index) => index > 0 && key < (keys[index - 1] ?? ''))) {
    sorted.sort((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
  }
  const inOrder = sorted.map((index) => rows[index] as R);
  for (const block of cutBlocks(inOrder, spec)) {
    await take({
      first: String(block[0]?.[spec.key] ?? ''),
      rows: block.length,
      bytes: writeBlock(block, spec),
    });
  }
  return { fileOrder: spec.ordered ? runsOf(sorted) : [] };
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
