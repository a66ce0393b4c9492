import { canonicalIcd } from '../../codes';
import { createBlockCache, eachBlock, type SetManifest, type SetStore } from '../../releases/stored';
import type { CatalogBuilder } from './catalog';

/**
 * Puts the titles of every imported diagnosis and HCPCS Level II code into a catalog, block by block, so that a worker
 * goes on answering meanwhile. Of a code in several releases the newest speaks; blocks that releases share are read
 * once.
 *
 * @throws ImportProblem `damaged` when a block is gone: the set was replaced, and is to be read anew.
 */
export async function addImportedTitles(
  builder: CatalogBuilder,
  store: SetStore,
  sets: readonly SetManifest[],
): Promise<void> {
  // Blocks are read once each: keeping them would push out those that cards need.
  const cache = createBlockCache(store, 1);
  const newestFirst = (kind: SetManifest['kind']) =>
    sets.filter((set) => set.kind === kind).sort((a, b) => (ageOf(a) < ageOf(b) ? 1 : -1));
  const today = new Date().toISOString().slice(0, 10);

  const orders = newestFirst('icd10cm-order').slice(0, MOST_ORDERS);
  builder.useOrders(orders);
  const holders = holdersOf(orders);
  const seen = new Set<string>();
  for (const [age, set] of orders.entries()) {
    const blocks = set.blocks.filter(({ name }) => !seen.has(name));
    for (const { name } of blocks) seen.add(name);
    let read = 0;
    for await (const block of eachBlock(cache, { ...set, blocks })) {
      const held = holders.get(blocks[read]?.name ?? '') ?? 0;
      read += 1;
      for (let at = 0; at < block.rows; at += 1) {
        const code = canonicalIcd(block.key(at));
        if (code === null) continue;
        if (age === 0 || !builder.has('icd10cm', code)) {
          const billable = block.field(at, 'billable') === 1;
          const title = String(block.field(at, 'title'));
          builder.official({ system: 'icd10cm', code, title, billable, current: age === 0 });
        }
        builder.inOrders(code, held);
      }
    }
  }
  const [hcpcs] = newestFirst('hcpcs');
  if (hcpcs === undefined) return;
  for await (const block of eachBlock(cache, hcpcs)) {
    for (let at = 0; at < block.rows; at += 1) {
      if (block.field(at, 'type') !== 'code') continue;
      const terminated = block.field(at, 'terminated');
      const isLiving = terminated === null || String(terminated) >= today;
      const title = String(block.field(at, 'long'));
      const code = block.key(at);
      builder.official({ system: 'hcpcs', code, title, billable: isLiving, current: isLiving });
    }
  }
}

/** Bits of `inOrders`; who imports more years finds the codes of the newest. */
const MOST_ORDERS = 16;

/** Which order files each block belongs to, a bit each. */
function holdersOf(orders: readonly SetManifest[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const [age, { blocks }] of orders.entries()) {
    for (const { name } of blocks) holders.set(name, (holders.get(name) ?? 0) | (1 << age));
  }
  return holders;
}

const ageOf = ({ from, label }: SetManifest) => `${from ?? ''} ${label}`;
