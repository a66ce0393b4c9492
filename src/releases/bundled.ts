import { importSetFile } from './set-file';
import type { SetStore } from './store/types';

/**
 * Puts sets that came with the extension into the store, each once: one that is there already, bundled or imported, is
 * left as it is.
 *
 * @param read bytes of a file of the extension.
 */
export async function storeBundledSets(
  store: SetStore,
  bundled: readonly { readonly file: string; readonly id: string }[],
  read: (file: string) => Promise<Uint8Array>,
): Promise<void> {
  const there = new Set((await store.sets()).map(({ id }) => id));
  for (const { file, id } of bundled) {
    if (!there.has(id)) await importSetFile(store, file, await read(file));
  }
}
