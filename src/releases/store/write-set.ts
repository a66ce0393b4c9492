import { nameOf } from '../packed/block-name';
import { deflate } from '../packed/deflate';
import type { RawBlock } from '../packed/pack-table';
import { SET_VERSION, type SetManifest, setId } from '../set';
import type { ReleaseName } from '../types';
import type { SetChange, StoredBlock } from './types';

/** Blocks are written in batches of about this many bytes: few transactions, little held. */
const BATCH = 4_000_000;

/** What packing tells of a set beside its blocks. */
export type SetFacts = Pick<SetManifest, 'shape' | 'fileOrder' | 'counts' | 'files'>;

/** Where packing hands its blocks to. */
export interface BlockSink {
  block(block: RawBlock): Promise<void>;
  /** A block without rows, found again under `role`. */
  extra(role: string, bytes: Uint8Array): Promise<void>;
}

/**
 * Writes one release into a change, block by block as `pack` makes them, and answers its manifest, still to be
 * committed. A block the store holds already, from another release, is neither deflated nor written again.
 */
export async function writeSet(
  change: SetChange,
  release: ReleaseName & { readonly kind: SetManifest['kind'] },
  pack: (sink: BlockSink) => Promise<SetFacts>,
): Promise<SetManifest> {
  const blocks: SetManifest['blocks'] = [];
  const extras: SetManifest['extras'] = {};
  const sizes = new Map(await change.sizes());
  let batch: StoredBlock[] = [];
  let waiting = 0;

  const flush = async () => {
    const full = batch;
    batch = [];
    waiting = 0;
    await change.put(full);
  };
  const keep = async (raw: Uint8Array) => {
    const name = await nameOf(raw);
    const known = sizes.get(name);
    if (known !== undefined) return { name, bytes: known };
    const bytes = await deflate(raw);
    sizes.set(name, bytes.length);
    batch.push({ name, bytes });
    waiting += bytes.length;
    if (waiting >= BATCH) await flush();
    return { name, bytes: bytes.length };
  };

  const facts = await pack({
    async block({ first, rows, bytes }) {
      blocks.push({ first, rows, ...(await keep(bytes)) });
    },
    async extra(role, bytes) {
      extras[role] = await keep(bytes);
    },
  });
  await flush();
  return {
    version: SET_VERSION,
    id: setId(release),
    kind: release.kind,
    label: release.label,
    setting: release.setting,
    from: release.from,
    to: release.to,
    rows: blocks.reduce((sum, { rows }) => sum + rows, 0),
    importedAt: new Date().toISOString(),
    blocks,
    extras,
    ...facts,
  };
}
