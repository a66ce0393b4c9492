import type { SetStore } from '../store/types';
import { type BlockCache, createBlockCache } from './block-cache';
import { eachBlock } from './table';

/** A whole fee schedule lists nearly every CPT code; an excerpt must not make the others look made up. */
const WHOLE_SCHEDULE = 10_000;

/**
 * Every procedure code that imported releases list: HCPCS Level II and the fee schedule. Null unless both are there and
 * whole, since only then does a missing code mean something.
 */
export async function listedProcedures(
  store: SetStore,
  cache: BlockCache = createBlockCache(store),
): Promise<ReadonlySet<string> | null> {
  const sets = await store.sets();
  const hcpcs = sets.filter(({ kind }) => kind === 'hcpcs');
  const fees = sets.filter(({ kind }) => kind === 'fee-schedule');
  if (hcpcs.length === 0 || !fees.some(({ rows }) => rows >= WHOLE_SCHEDULE)) return null;
  const codes = new Set<string>();
  for (const set of [...hcpcs, ...fees]) {
    for await (const block of eachBlock(cache, set)) {
      for (let at = 0; at < block.rows; at += 1) codes.add(block.key(at));
    }
  }
  return codes;
}
