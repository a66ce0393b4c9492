import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { createIndexedDbStore } from '../../../../src/releases/store/indexed-db-store';
import { createMemoryStore } from '../../../../src/releases/store/memory-store';
import type { SetStore } from '../../../../src/releases/store/types';
import { writeSet } from '../../../../src/releases/store/write-set';

const NAME = 'stores-test';
const bytes = (text: string) => new TextEncoder().encode(text);

async function save(
  store: SetStore,
  label: string,
  texts: readonly string[],
  remove: readonly string[] = [],
) {
  return store.change(async (change) => {
    const set = await writeSet(
      change,
      { kind: 'hcpcs', label, setting: null, from: null, to: null },
      async (sink) => {
        for (const text of texts) await sink.block({ first: text, rows: 1, bytes: bytes(text) });
        return { shape: null, fileOrder: [], counts: {}, files: [] };
      },
    );
    await change.commit({ add: [set], remove });
    return set;
  });
}

const namesOf = (set: { blocks: readonly { name: string }[] }) => set.blocks.map(({ name }) => name);

afterEach(() => deleteDB(NAME));

describe.each([
  ['in memory', () => createMemoryStore()],
  ['in IndexedDB', () => createIndexedDbStore(NAME)],
])('a store of sets %s', (_where, create) => {
  it('holds several releases side by side and shares what they have in common', async () => {
    const store = create();
    const one = await save(store, '2025', ['a', 'b']);
    const two = await save(store, '2026', ['b', 'c']);
    expect((await store.sets()).map(({ label }) => label)).toEqual(['2025', '2026']);
    expect(namesOf(two)[0]).toBe(namesOf(one)[1]);
    await store.change((change) => change.commit({ add: [], remove: [one.id] }));
    const [a, b] = await store.blocks(namesOf(one));
    expect(a).toBeNull();
    expect(b).not.toBeNull();
  });

  it('replaces a set of the same name', async () => {
    const store = create();
    const before = await save(store, '2026', ['a']);
    const after = await save(store, '2026', ['z']);
    expect(await store.sets()).toEqual([after]);
    expect(await store.blocks(namesOf(before))).toEqual([null]);
  });

  it('keeps everything as it was when a change fails, and sweeps what it wrote', async () => {
    const store = create();
    const before = await save(store, '2025', ['a']);
    const failing = store.change(async (change) => {
      await change.put([{ name: 'left-over-left-over-12', bytes: bytes('x') }]);
      throw new Error('stopped');
    });
    await expect(failing).rejects.toThrow('stopped');
    expect(await store.sets()).toEqual([before]);
    expect(await store.blocks(['left-over-left-over-12', ...namesOf(before)])).toEqual([
      null,
      expect.any(Uint8Array),
    ]);
  });

  it('refuses a set whose blocks are not all there', async () => {
    const store = create();
    const set = await save(store, '2025', ['a']);
    const torn = {
      ...set,
      id: 'hcpcs:2026',
      blocks: [{ first: 'q', rows: 1, name: 'q'.repeat(22), bytes: 1 }],
    };
    const failing = store.change((change) => change.commit({ add: [torn], remove: [set.id] }));
    await expect(failing).rejects.toMatchObject({ reason: 'damaged' });
    expect(await store.sets()).toEqual([set]);
  });

  it('lets one change wait for the other', async () => {
    const store = create();
    const order: string[] = [];
    await Promise.all(
      ['first', 'second'].map((name) =>
        store.change(async (change) => {
          order.push(`${name} begins`);
          await change.sizes();
          order.push(`${name} ends`);
        }),
      ),
    );
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });
});

describe('a store in IndexedDB', () => {
  it('leaves a manifest of a newer version, and all blocks, alone', async () => {
    const store = createIndexedDbStore(NAME);
    const old = await save(store, '2025', ['a']);
    const db = await openDB(NAME);
    await db.put('sets', { ...old, version: 99 }, 'hcpcs:2030');
    db.close();
    await store.change((change) => change.commit({ add: [], remove: [old.id] }));
    expect(await store.sets()).toEqual([]);
    expect(await store.blocks(namesOf(old))).toEqual([expect.any(Uint8Array)]);
  });
});
