import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeTableSet } from '../../../../src/releases/import/write-table-set';
import { createBlockCache } from '../../../../src/releases/read/block-cache';
import { eachRow, loadTable } from '../../../../src/releases/read/table';
import { createMemoryStore } from '../../../../src/releases/store/memory-store';
import type { Row, TableSpec } from '../../../../src/releases/types';

type Sample = {
  readonly code: string;
  readonly title: string;
  readonly short: string;
  readonly status: string;
  readonly units: number | null;
  readonly from: string | null;
  readonly others: readonly string[];
};

const SPEC: TableSpec<Sample> = {
  key: 'code',
  keyWidth: 5,
  columns: {
    code: 'text',
    title: 'text',
    short: 'text',
    status: 'choice',
    units: 'count',
    from: 'day',
    others: 'list',
  },
  groupOf: (code) => code.slice(0, 2),
  groupsPerBlock: 3,
  ordered: true,
  sameAs: { short: 'title' },
};

const code = fc
  .array(fc.constantFrom(...'0123ABC'), { minLength: 1, maxLength: 5 })
  .map((chars) => chars.join(''));
const text = fc.oneof(
  fc.string({ maxLength: 30 }).filter((value) => !value.includes('\u0000')),
  fc.constant(''),
);
const sample: fc.Arbitrary<Sample> = fc
  .record({
    code,
    title: text,
    short: text,
    status: fc.constantFrom('', 'A', 'é', 'long status'),
    units: fc.option(fc.integer({ min: 0, max: 0xfffffffe }), { nil: null }),
    from: fc.option(
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('2078-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
      { nil: null },
    ),
    others: fc.array(
      fc.string({ minLength: 1, maxLength: 5 }).filter((value) => !value.includes('\u001f')),
      { maxLength: 3 },
    ),
  })
  .map((row) => (row.units === null ? row : { ...row, short: row.title }));

async function store(rows: readonly Sample[]) {
  const sets = createMemoryStore();
  const set = await sets.change(async (change) => {
    const made = await writeTableSet(
      change,
      { kind: 'hcpcs', label: '2026-01', setting: null, from: null, to: null },
      SPEC,
      rows,
      [],
    );
    await change.commit({ add: [made], remove: [] });
    return made;
  });
  return { set, cache: createBlockCache(sets), sets };
}

async function all(cache: ReturnType<typeof createBlockCache>, set: Parameters<typeof eachRow>[1]) {
  const rows: Row[] = [];
  for await (const row of eachRow(cache, set)) rows.push(row);
  return rows;
}

describe('a packed table', () => {
  it('gives back every row with every field, in key order and in the order of the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sample, { maxLength: 60 }), async (rows) => {
        const { set, cache } = await store(rows);
        const found = await all(cache, set);
        expect(found).toEqual(rows.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)));
        const inFile: Row[] = [];
        for (let at = 0; at < set.fileOrder.length; at += 2) {
          const first = set.fileOrder[at] ?? 0;
          inFile.push(...found.slice(first, first + (set.fileOrder[at + 1] ?? 0)));
        }
        expect(inFile.map(({ code: its }) => its)).toEqual(rows.map(({ code: its }) => its));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the rows of a key, and none for a key it does not hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sample, { maxLength: 60 }), code, async (rows, other) => {
        const { set, cache } = await store(rows);
        const keys = [other, ...rows.map((row) => row.code)];
        const table = await loadTable<Sample>(cache, set, keys);
        for (const key of keys) expect(table.find(key)).toEqual(rows.filter((row) => row.code === key));
      }),
      { numRuns: 60 },
    );
  });

  it('finds what begins with a group, from one block', async () => {
    const rows = ['A01', 'A0', 'A012', 'B01', 'A02'].map(
      (its): Sample => ({
        code: its,
        title: its,
        short: '',
        status: '',
        units: null,
        from: null,
        others: [],
      }),
    );
    const { set, cache } = await store(rows);
    const table = await loadTable<Sample>(cache, set, ['A01']);
    expect(table.beginning('A01').map((row) => row.code)).toEqual(['A01', 'A012']);
    expect(table.beginning('A0').map((row) => row.code)).toEqual(['A0', 'A01', 'A012', 'A02']);
  });

  it('shares blocks between releases in which little changed', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, index): Sample => ({
        code: String(index).padStart(3, '0'),
        title: `title ${index}`,
        short: '',
        status: 'A',
        units: index,
        from: null,
        others: [],
      }),
    );
    const one = await store(rows);
    const two = await store(rows.filter((row) => row.code !== '150'));
    const names = new Set(one.set.blocks.map(({ name }) => name));
    expect(two.set.blocks.length).toBeGreaterThan(5);
    expect(two.set.blocks.filter(({ name }) => !names.has(name))).toHaveLength(1);
  });
});
