import { beforeEach, describe, expect, it } from 'vitest';
import { type ImportOptions, importReleases, type Progress } from '../../../../src/releases';
import { exportSets } from '../../../../src/releases/set-file';
import {
  createBlockCache,
  createMemoryStore,
  eachRow,
  type OrderRow,
  type SetStore,
} from '../../../../src/releases/stored';
import type { SourceFile } from '../../../../src/releases/types';
import { all, fileOfText, gzipped, rangedOf, zipped } from '../../../support/releases/files';
import { addendaText, billed, heading, orderText, SMALL_BOOK } from '../../../support/releases/icd10cm';
import { edit, ptpText } from '../../../support/releases/ptp';
import { contentOf } from '../../../support/releases/store-content';

const ORDER = orderText(SMALL_BOOK);
/** A year that no published totals are known of. */
const ORDER_FILE = fileOfText('icd10cm_order_2024.txt', ORDER);

let store: SetStore;
beforeEach(() => {
  store = createMemoryStore();
});

function run(files: readonly SourceFile[], options: Partial<ImportOptions> = {}) {
  return importReleases({ files, store, accepted: true, ...options });
}

async function codesOf(id: string): Promise<string[]> {
  const set = (await store.sets()).find((known) => known.id === id);
  if (!set) throw new Error(`no ${id}`);
  return (await all(eachRow<OrderRow>(createBlockCache(store), set))).map(({ code }) => code);
}

describe('importing what was dropped', () => {
  it('stores a release and tells what it was', async () => {
    const outcomes = await run([ORDER_FILE]);
    expect(outcomes).toMatchObject([
      {
        state: 'imported',
        release: { kind: 'icd10cm-order', label: 'FY2024', from: '2023-10-01', to: '2024-09-30' },
        files: ['icd10cm_order_2024.txt'],
        set: { id: 'icd10cm-order:FY2024', rows: SMALL_BOOK.length },
      },
    ]);
    expect(await codesOf('icd10cm-order:FY2024')).toEqual(SMALL_BOOK.map(({ code }) => code).sort());
    expect((await store.sets())[0]).toMatchObject({
      counts: { billable: 9 },
      files: [{ name: 'icd10cm_order_2024.txt', bytes: ORDER.length, rows: SMALL_BOOK.length }],
    });
  });

  it('changes nothing when the same release is dropped again, in a zip this time', async () => {
    await run([ORDER_FILE]);
    const before = await contentOf(store);
    const zip = await zipped({ 'Code Descriptions/icd10cm_order_2024.txt': ORDER, 'readme.txt': 'Read me.' });
    expect(await run([rangedOf('2024-code-descriptions.zip', zip)])).toMatchObject([
      { state: 'skipped', why: 'not-data', files: ['2024-code-descriptions.zip/readme.txt'] },
      { state: 'same', set: { id: 'icd10cm-order:FY2024' } },
    ]);
    expect(await contentOf(store)).toBe(before);
  });

  it('keeps what it has when the new file is bad, and takes in the good file beside it', async () => {
    await run([ORDER_FILE]);
    const before = await codesOf('icd10cm-order:FY2024');
    const cut = fileOfText('icd10cm_order_2024.txt', ORDER.slice(0, -40));
    const next = fileOfText('icd10cm_order_2023.txt', orderText(SMALL_BOOK.slice(3)));
    expect(await run([cut, next, fileOfText('notes.txt', 'To do')])).toMatchObject([
      { state: 'problem', files: ['notes.txt'], problem: { reason: 'not-recognized' } },
      { state: 'imported', release: { label: 'FY2023' } },
      {
        state: 'problem',
        kind: 'icd10cm-order',
        release: { label: 'FY2024' },
        problem: { reason: 'truncated' },
      },
    ]);
    expect(await codesOf('icd10cm-order:FY2024')).toEqual(before);
  });

  it('asks for the release where only the user can tell, and takes the answer', async () => {
    const file = fileOfText('order.txt', ORDER);
    expect(await run([file])).toMatchObject([
      { state: 'problem', problem: { reason: 'needs-year', details: { kind: 'icd10cm-order' } } },
    ]);
    expect(await run([file], { answers: { 'order.txt': 'FY2024' } })).toMatchObject([
      { state: 'imported', set: { id: 'icd10cm-order:FY2024' } },
    ]);
    expect(await run([file], { answers: { 'order.txt': 'soon' } })).toMatchObject([
      { state: 'problem', problem: { reason: 'needs-year' } },
    ]);
  });

  it('stops when canceled, with nothing changed', async () => {
    const before = await contentOf(store);
    const early = new AbortController();
    const late = new AbortController();
    early.abort();
    for (const stop of [early, late]) {
      const outcomes = await run([ORDER_FILE], { signal: stop.signal, onProgress: () => late.abort() });
      expect(outcomes).toMatchObject([{ state: 'problem', problem: { reason: 'canceled' } }]);
      expect(await contentOf(store)).toBe(before);
    }
  });
});

describe('addenda', () => {
  const added = billed('R051', 'A new test cough');
  const after = [...SMALL_BOOK.slice(0, -3), heading('R05'), added, ...SMALL_BOOK.slice(-2)];
  const addenda = fileOfText(
    'icd10cm_order_addenda_2025.txt',
    addendaText(
      [
        ['delete', billed('R05')],
        ['add', heading('R05')],
        ['add', added],
      ],
      { from: 2024, to: 2025 },
      { before: SMALL_BOOK, after },
    ),
  );

  it('make the next year of the year before, dropped together in any order', async () => {
    expect(await run([addenda, ORDER_FILE])).toMatchObject([
      { state: 'imported', set: { id: 'icd10cm-order:FY2024' } },
      { state: 'imported', set: { id: 'icd10cm-order:FY2025', rows: SMALL_BOOK.length + 1 } },
    ]);
    expect(await codesOf('icd10cm-order:FY2025')).toContain('R051');
    expect(await codesOf('icd10cm-order:FY2024')).not.toContain('R051');
  });

  it('name the year that is to be imported first', async () => {
    expect(await run([addenda])).toMatchObject([
      { state: 'problem', problem: { reason: 'needs-year', details: { missing: 'FY2024' } } },
    ]);
    expect(await store.sets()).toEqual([]);
  });

  it('are left alone beside the file of their own year', async () => {
    const own = fileOfText('icd10cm_order_2024.txt', ORDER);
    const to2024 = fileOfText(
      'icd10cm_order_addenda_2024.txt',
      addendaText([['add', added]], { from: 2023, to: 2024 }, { before: SMALL_BOOK, after }),
    );
    expect(await run([to2024, own])).toMatchObject([
      { state: 'imported' },
      { state: 'skipped', why: 'has-order-file' },
    ]);
  });
});

describe('a release in parts', () => {
  const part = (number: number) =>
    fileOfText(`ccipra-v322r0-f${number}.txt`, ptpText([edit(`0000${number}`, '36000')]));

  it('comes whole or not at all', async () => {
    expect(await run([part(1), part(4)])).toMatchObject([
      { state: 'problem', problem: { reason: 'parts-missing', details: { missing: '2, 3', parts: '4' } } },
    ]);
    expect(await store.sets()).toEqual([]);
    expect(await run([part(3), part(1), part(4), part(2)])).toMatchObject([
      { state: 'imported', set: { id: 'ptp:2026Q3:practitioner', rows: 4 } },
    ]);
  });

  it('waits for the AMA notice, in a compiled set too', async () => {
    const files = [1, 2, 3, 4].map(part);
    expect(await run(files, { accepted: false })).toMatchObject([
      { state: 'needs-notice', release: { kind: 'ptp' } },
    ]);
    await run([...files, ORDER_FILE]);
    const ids = (await store.sets()).map(({ id }) => id);
    const bytes = Buffer.concat(await exportSets(store, ids));
    const compiled = rangedOf('team.scrubsets', bytes);
    store = createMemoryStore();
    expect(await run([compiled], { accepted: false })).toMatchObject([
      { state: 'needs-notice', release: { kind: 'ptp' } },
      { state: 'imported', release: { kind: 'icd10cm-order' } },
    ]);
    expect((await run([compiled])).map(({ state }) => state).sort()).toEqual(['imported', 'same']);
    expect((await store.sets()).map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  it('is read once when a zip holds it in two forms', async () => {
    const zip = await zipped({
      'ccipra-v322r0-f1.txt': ptpText([edit('00001', '36000')]),
      'again/ccipra-v322r0-f1.TXT.gz': await gzipped(Buffer.from(ptpText([edit('00001', '36000')]))),
    });
    const outcomes = await run([rangedOf('f1.zip', zip), part(2), part(3), part(4)]);
    expect(outcomes).toMatchObject([
      { state: 'skipped', why: 'other-form' },
      { state: 'imported', set: { rows: 4 } },
    ]);
  });
});

describe('progress', () => {
  it('never goes back and never says more than all', async () => {
    const told: Progress[] = [];
    await run([ORDER_FILE, fileOfText('icd10cm_order_2023.txt', ORDER)], { onProgress: (p) => told.push(p) });
    const done = told.map((progress) => progress.done);
    expect(done.every((value, at) => value >= 0 && value <= 1 && value >= (done[at - 1] ?? 0))).toBe(true);
    expect(told.at(-1)?.totalBytes).toBe(ORDER.length * 2);
  });
});
