import { ImportProblem } from '../problem';
import { blockNames, type SetManifest } from '../set';
import { createLock } from './lock';
import type { SetStore } from './types';

/** A store that lives as long as the process: for the command line and for tests. */
export function createMemoryStore(): SetStore {
  const sets = new Map<string, SetManifest>();
  const blocks = new Map<string, Uint8Array>();
  const lock = createLock();

  const sweep = () => {
    const needed = new Set([...sets.values()].flatMap(blockNames));
    for (const name of blocks.keys()) if (!needed.has(name)) blocks.delete(name);
  };
  return {
    sets: async () => [...sets.values()],
    blocks: async (names) => names.map((name) => blocks.get(name) ?? null),
    change: (work) =>
      lock(async () => {
        try {
          return await work({
            sizes: async () => new Map([...blocks].map(([name, bytes]) => [name, bytes.length])),
            async put(list) {
              for (const { name, bytes } of list) blocks.set(name, bytes);
            },
            async commit({ add, remove }) {
              for (const set of add) {
                if (!blockNames(set).every((name) => blocks.has(name))) {
                  throw new ImportProblem('damaged', { file: set.id });
                }
              }
              for (const id of remove) sets.delete(id);
              for (const set of add) sets.set(set.id, set);
            },
          });
        } finally {
          sweep();
        }
      }),
  };
}
