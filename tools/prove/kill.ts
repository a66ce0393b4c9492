import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { importReleases } from '../../src/releases';
import { blockNames, createIndexedDbStore, type SetStore } from '../../src/releases/stored';
import { rangedOf } from '../../tests/support/releases/files';
import { billed, heading, orderText } from '../../tests/support/releases/icd10cm';
import { contentOf } from '../../tests/support/releases/store-content';
import { seeded } from './seeded';

const book = (words: string) => [
  ...Array.from({ length: 80 }, (_, at) => {
    const category = `${'BCDEFGHI'.charAt(at / 10)}1${at % 10}`;
    return [heading(category), billed(`${category}0`, `${words} ${category}`), billed(`${category}1`)];
  }).flat(),
  billed('U99'),
];
const file = (words: string) =>
  rangedOf('icd10cm_order_2024.txt', new TextEncoder().encode(orderText(book(words))));

/**
 * Imports a release over another and stops dead at random store operations. After each, the earlier release serves as
 * before; in the end the import goes through and leaves nothing behind.
 *
 * @returns how many of the stops came while the import was at work.
 * @throws Error when the store served anything else, or kept blocks of imports that never ended.
 */
export async function killInStore(seed: number, times: number): Promise<number> {
  const name = `prove-kill-${seed}`;
  await deleteDB(name);
  const before = file('Before');
  await imported(createIndexedDbStore(name), before);
  const served = await contentOf(createIndexedDbStore(name));
  const operations = await countOperations(seed);
  const random = seeded(seed);
  let stopped = 0;
  for (let at = 0; at < times; at += 1) {
    const after = file(`After ${at}`);
    const last = random.below(operations);
    stopped += (await killedAfter(createIndexedDbStore(name), after, last)) ? 1 : 0;
    if ((await contentOf(createIndexedDbStore(name))) !== served) {
      throw new Error(`seed ${seed}, stop ${at} after ${last} operations: the earlier release changed`);
    }
  }
  await imported(createIndexedDbStore(name), before);
  await refuseLeftOvers(name);
  await deleteDB(name);
  return stopped;
}

async function imported(store: SetStore, what: ReturnType<typeof file>): Promise<void> {
  const outcomes = await importReleases({ files: [what], store, accepted: true });
  const [outcome] = outcomes;
  if (outcome?.state !== 'imported' && outcome?.state !== 'same') throw new Error(JSON.stringify(outcomes));
}

async function countOperations(seed: number): Promise<number> {
  const name = `prove-kill-count-${seed}`;
  let operations = 0;
  const store = withOperations(createIndexedDbStore(name), () => {
    operations += 1;
    return undefined;
  });
  await imported(store, file('Counted'));
  await deleteDB(name);
  return operations;
}

/** Answers whether the import was still at work. A process that ends tidies nothing up: its operation never returns. */
function killedAfter(store: SetStore, what: ReturnType<typeof file>, operations: number): Promise<boolean> {
  let left = operations;
  return new Promise((resolve, reject) => {
    const dying = withOperations(store, () => {
      left -= 1;
      if (left >= 0) return;
      resolve(true);
      return new Promise(() => {});
    });
    importReleases({ files: [what], store: dying, accepted: true }).then(() => resolve(false), reject);
  });
}

/** Calls `before` ahead of each operation of a change; a block a time, so that stops fall between blocks too. */
function withOperations(store: SetStore, before: () => Promise<void> | undefined): SetStore {
  return {
    ...store,
    change: (work) =>
      store.change((change) =>
        work({
          async sizes() {
            await before();
            return change.sizes();
          },
          async put(blocks) {
            for (const block of blocks) {
              await before();
              await change.put([block]);
            }
          },
          async commit(what) {
            await before();
            await change.commit(what);
          },
        }),
      ),
  };
}

async function refuseLeftOvers(name: string): Promise<void> {
  const needed = new Set((await createIndexedDbStore(name).sets()).flatMap(blockNames));
  const db = await openDB(name);
  const left = (await db.getAllKeys('blocks')).filter((key) => !needed.has(String(key)));
  db.close();
  if (left.length > 0) throw new Error(`${left.length} blocks of imports that never ended are still there`);
}
