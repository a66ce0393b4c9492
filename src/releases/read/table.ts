import { type OpenBlock, openBlock } from '../packed/read-block';
import { ImportProblem } from '../problem';
import type { SetManifest } from '../set';
import type { Row } from '../types';
import type { BlockCache } from './block-cache';

/** The part of a set that was loaded: asked without waiting. */
export interface LoadedTable<R extends Row> {
  readonly set: SetManifest;
  /** All rows of a key, in the order of the file; none when the set, or what was loaded of it, does not hold it. */
  find(key: string): readonly R[];
  /** Rows whose keys begin with the prefix, ascending; complete when the prefix is at least a group's name. */
  beginning(prefix: string): readonly R[];
}

/** Loads the blocks in which these keys would stand. `R` is the row type of the set's kind. */
export async function loadTable<R extends Row>(
  cache: BlockCache,
  set: SetManifest,
  keys: readonly string[],
): Promise<LoadedTable<R>> {
  const wanted = [...new Set(keys.map((key) => blockOf(set, key)))].filter((index) => index >= 0);
  const opened = await openBlocks(cache, set, wanted);
  const blocks = new Map(wanted.map((index, at) => [index, opened[at] as OpenBlock]));
  const rowsFrom = (key: string, fits: (found: string) => boolean): R[] => {
    const block = blocks.get(blockOf(set, key));
    if (!block) return [];
    const rows: R[] = [];
    for (let at = block.seek(key); at < block.rows && fits(block.key(at)); at += 1)
      rows.push(block.row(at) as R);
    return rows;
  };
  return {
    set,
    find: (key) => rowsFrom(key, (found) => found === key),
    beginning: (prefix) => rowsFrom(prefix, (found) => found.startsWith(prefix)),
  };
}

/** Every row of a set, ascending by key, block by block. */
export async function* eachRow<R extends Row>(cache: BlockCache, set: SetManifest): AsyncGenerator<R> {
  for await (const block of eachBlock(cache, set)) {
    for (let at = 0; at < block.rows; at += 1) yield block.row(at) as R;
  }
}

/** Every block of a set, for readers that want single fields of many rows. */
export async function* eachBlock(cache: BlockCache, set: SetManifest): AsyncGenerator<OpenBlock> {
  for (const index of set.blocks.keys()) {
    const [block] = await openBlocks(cache, set, [index]);
    if (block) yield block;
  }
}

/** Position of the block in which a key would stand; -1 before the first. */
export function blockOf(set: SetManifest, key: string): number {
  let low = 0;
  let high = set.blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((set.blocks[middle]?.first ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

async function openBlocks(
  cache: BlockCache,
  set: SetManifest,
  indexes: readonly number[],
): Promise<readonly OpenBlock[]> {
  const { shape } = set;
  if (shape === null) throw new ImportProblem('not-a-set', { file: set.id });
  const names = indexes.flatMap((index) => set.blocks[index]?.name ?? []);
  return cache.open(names, (bytes) => {
    try {
      return openBlock(bytes, shape);
    } catch {
      throw new ImportProblem('damaged', { file: set.id });
    }
  });
}
