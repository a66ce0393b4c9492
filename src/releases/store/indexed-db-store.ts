import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { ImportProblem } from '../problem';
import { blockNames, type SetManifest, setManifestSchema } from '../set';
import { sayChanged } from './changed';
import { createLock } from './lock';
import type { SetStore } from './types';

const NAME = 'scrubline-code-sets';

interface Schema extends DBSchema {
  sets: { key: string; value: unknown };
  blocks: { key: string; value: Uint8Array };
}

/**
 * The sets of this browser. Two object stores: `sets`, manifests by id; `blocks`, deflated bytes by name. A set counts
 * from the moment its manifest is written, in the one transaction that also drops the set it replaces. Blocks no
 * manifest names are left-overs of a change that did not end; they are swept before and after each change.
 */
export function createIndexedDbStore(name: string = NAME): SetStore {
  const lock = createLock(name);
  let opening: Promise<IDBPDatabase<Schema>> | null = null;

  const open = () => {
    opening ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('sets');
        db.createObjectStore('blocks');
      },
      // Another page wants to delete or upgrade the database: let it, and open anew when next asked.
      blocking: () => void close(),
      terminated: () => {
        opening = null;
      },
    }).catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const close = async () => {
    const db = await opening;
    opening = null;
    db?.close();
  };

  const sets = async () => readable(await (await open()).getAll('sets'));

  const sweep = async () => {
    const db = await open();
    const transaction = db.transaction(['sets', 'blocks'], 'readwrite');
    const values = await transaction.objectStore('sets').getAll();
    const known = readable(values);
    // A manifest nobody can read may be a newer version's: its blocks cannot be told from left-overs, so all stay.
    if (known.length < values.length) return transaction.done;
    const needed = new Set(known.flatMap(blockNames));
    const blocks = transaction.objectStore('blocks');
    const left = (await blocks.getAllKeys()).filter((key) => !needed.has(key));
    await Promise.all([...left.map((key) => blocks.delete(key)), transaction.done]);
  };

  return {
    sets,
    async blocks(names) {
      const store = (await open()).transaction('blocks').objectStore('blocks');
      return Promise.all(names.map(async (key) => (await store.get(key)) ?? null));
    },
    change: (work) =>
      lock(async () => {
        await sweep();
        try {
          return await work({
            // What stands in manifests tells the size without reading a block.
            sizes: async () =>
              new Map(
                (await sets()).flatMap((set) =>
                  [...set.blocks, ...Object.values(set.extras)].map(({ name: key, bytes }) => [key, bytes]),
                ),
              ),
            async put(list) {
              const transaction = (await open()).transaction('blocks', 'readwrite');
              await Promise.all([
                ...list.map(({ name: key, bytes }) => transaction.store.put(bytes, key)),
                transaction.done,
              ]);
            },
            async commit({ add, remove }) {
              await commit(await open(), add, remove);
              sayChanged();
            },
          });
        } catch (error) {
          throw isFull(error) ? new ImportProblem('disk-full', { file: NAME }) : error;
        } finally {
          // Best effort: a full disk may refuse even this; the next change sweeps again.
          await sweep().catch(() => undefined);
        }
      }),
  };
}

async function commit(
  db: IDBPDatabase<Schema>,
  add: readonly SetManifest[],
  remove: readonly string[],
): Promise<void> {
  const transaction = db.transaction(['sets', 'blocks'], 'readwrite', { durability: 'strict' });
  const blocks = transaction.objectStore('blocks');
  const keys = add.length === 0 ? new Set<string>() : new Set(await blocks.getAllKeys());
  const torn = add.find((set) => !blockNames(set).every((name) => keys.has(name)));
  if (torn) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw new ImportProblem('damaged', { file: torn.id });
  }
  const sets = transaction.objectStore('sets');
  await Promise.all([
    ...remove.map((id) => sets.delete(id)),
    ...add.map((set) => sets.put(set, set.id)),
    transaction.done,
  ]);
}

function readable(values: readonly unknown[]): SetManifest[] {
  return values.flatMap((value) => {
    const checked = setManifestSchema.safeParse(value);
    return checked.success ? [checked.data] : [];
  });
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
