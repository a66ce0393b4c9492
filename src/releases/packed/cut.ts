import type { Row, TableSpec } from '../types';

/** A block is closed at the next group once it holds this many rows, so that none grows without bound. */
const MOST_ROWS = 8_000;

/**
 * Cuts sorted rows into blocks: between groups, where the hash of the next group's name says so. The cut depends on
 * that name alone, so a release in which little changed shares most blocks with the one before (as rsync cuts files).
 */
export function cutBlocks<R extends Row>(rows: readonly R[], spec: TableSpec<R>): R[][] {
  const blocks: R[][] = [];
  let block: R[] = [];
  let group: string | null = null;
  for (const row of rows) {
    const its = spec.groupOf(String(row[spec.key]));
    if (its !== group) {
      const cut = hashOf(its) % spec.groupsPerBlock === 0 || block.length >= MOST_ROWS;
      if (cut && block.length > 0) {
        blocks.push(block);
        block = [];
      }
      group = its;
    }
    block.push(row);
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** FNV-1a, 32 bits: spreads short names evenly. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
