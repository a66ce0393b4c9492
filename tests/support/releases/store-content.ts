import { createHash } from 'node:crypto';
import { blockNames, type SetStore } from '../../../src/releases/stored';

/** Everything a store holds, as one text: two stores with the same text serve the same. */
export async function contentOf(store: SetStore): Promise<string> {
  const sets = [...(await store.sets())].sort((one, two) => one.id.localeCompare(two.id));
  const names = sets.flatMap(blockNames);
  const blocks = await store.blocks(names);
  const hash = createHash('sha256').update(JSON.stringify(sets));
  for (const [at, block] of blocks.entries()) hash.update(names[at] ?? '').update(block ?? 'missing');
  return `${sets.map(({ id }) => id).join(' ')} ${hash.digest('hex')}`;
}
