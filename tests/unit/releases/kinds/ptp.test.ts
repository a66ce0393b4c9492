import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PtpRow, ptp } from '../../../../src/releases/kinds/ptp';
import { ROWS_A_BLOCK } from '../../../../src/releases/kinds/ptp/layout';
import { eachPtpRow, loadPtp } from '../../../../src/releases/kinds/ptp/read';
import { createBlockCache } from '../../../../src/releases/read/block-cache';
import { headOf } from '../../../../src/releases/source/head';
import { createMemoryStore } from '../../../../src/releases/store/memory-store';
import { writeSet } from '../../../../src/releases/store/write-set';
import type { SourceFile } from '../../../../src/releases/types';
import { all, fileOfBytes, fileOfText, rangedOf } from '../../../support/releases/files';
import { problemOf } from '../../../support/releases/problem-of';
import { edit, editArbitrary, inOrder, PTP_HEADINGS, ptpCells, ptpText } from '../../../support/releases/ptp';
import { workbook } from '../../../support/releases/workbook';

const RELEASE = { kind: 'ptp', label: '2026Q3', setting: 'practitioner', from: null, to: null } as const;
const PART = 'ccipra-v322r0-f1.TXT';

const latin1 = (name: string, text: string, chunk?: number) =>
  fileOfBytes(
    name,
    Uint8Array.from(text, (char) => char.charCodeAt(0)),
    chunk,
  );
const read = async (text: string, chunk?: number): Promise<readonly PtpRow[]> => {
  const release = ptp.named?.('2026Q3 practitioner');
  if (!release) throw new Error('no release');
  return (await all(ptp.rows(latin1(PART, text, chunk), release))).flat();
};

async function packed(files: readonly SourceFile[]) {
  const store = createMemoryStore();
  const set = await store.change(async (change) => {
    const made = await writeSet(change, RELEASE, (sink) => {
      if (!ptp.pack) throw new Error('it packs itself');
      return ptp.pack(files, sink);
    });
    await change.commit({ add: [made], remove: [] });
    return made;
  });
  return { set, cache: createBlockCache(store) };
}

describe('which release a PTP file is', () => {
  const recognize = async (name: string) =>
    ptp.recognize(await headOf(fileOfText(name, ptpText([edit('0001A', '0591T')]))));

  it.each([
    ['ccipra-v322r0-f1.TXT', '2026Q3', 'practitioner', '2026-07-01', '2026-09-30', 1],
    ['zip.zip/ccipra-v320r0-f4.txt', '2026Q1', 'practitioner', '2026-01-01', '2026-03-31', 4],
    ['ccioph-v313r0-f2.TXT', '2025Q4', 'outpatient-hospital', '2025-10-01', '2025-12-31', 2],
    ['ccipra-v302r0-f3.EXTRA.txt', '2024Q3', 'practitioner', '2024-07-01', '2024-09-30', 3],
  ])('%s', async (name, label, setting, from, to, part) => {
    expect(await recognize(name)).toEqual({ kind: 'ptp', label, setting, from, to, part, parts: 4 });
  });

  it('has to be told when the name says too little, as nothing in the file does', async () => {
    expect((await problemOf(recognize('edits.txt'))).details).toEqual({ missing: 'release, setting' });
    expect((await problemOf(recognize('v322r0-f1.txt'))).details).toEqual({ missing: 'setting' });
    expect(ptp.named?.('2026Q3 outpatient-hospital')).toMatchObject({
      label: '2026Q3',
      setting: 'outpatient-hospital',
      from: '2026-07-01',
    });
    expect(ptp.named?.('2026Q5 practitioner')).toBeNull();
  });

  it('is not what merely has its name', async () => {
    expect(ptp.recognize(await headOf(fileOfText(PART, 'Column 1,Column 2\n0001A,0591T\n')))).toBeNull();
  });
});

describe('rows of a PTP file', () => {
  it('come with every field', async () => {
    const rows = [
      edit('0001A', '0591T', { deletion: '2023-12-31', indicator: '0' }),
      edit('0001A', '90473', { effective: '2022-01-01', deletion: '2022-01-01', indicator: '9' }),
      edit('0001A', '90473', { effective: '2023-04-01', rationale: 'Registered ® reason' }),
      edit('00100', '36000', { priorTo1996: '*', effective: '1996-01-01' }),
      edit('ZZZZZ', '00000', { effective: '1900-01-01', deletion: '2078-12-31' }),
    ];
    expect(await read(ptpText(rows))).toEqual(rows);
  });

  it.each(['\n', '\r', '\r\n'])('whatever ends their lines: %j', async (end) => {
    const rows = [edit('0001A', '0591T'), edit('0001A', '0592T'), edit('0002A', '0591T')];
    expect(await read(ptpText(rows, end))).toEqual(rows);
    expect(await read(ptpText(rows, end), 7)).toEqual(rows);
  });

  it('also where line ends are mixed, or zeros and blanks were lost and won', async () => {
    const text = `${ptpText([edit('0001A', '0591T')])}100\t 36000 \t\t20200101\t*\t1\tReason one\r1A2B3\t36000\t\t20200101\t*\t1\tReason one\n\t\t\t\t\t\t\r\n`;
    expect(await read(text)).toEqual([
      edit('0001A', '0591T'),
      edit('00100', '36000'),
      edit('1A2B3', '36000'),
    ]);
  });

  it('of a workbook are the same', async () => {
    const rows = [
      edit('0001A', '0591T', { deletion: '2021-12-31' }),
      edit('00100', '36000', { priorTo1996: '*' }),
    ];
    const bytes = await workbook('ccipra-v322r0-f1', [...PTP_HEADINGS, ...rows.map(ptpCells)]);
    const file = rangedOf('edits.xlsx', bytes);
    const release = ptp.recognize(await headOf(file));
    expect(release).toMatchObject({ label: '2026Q3', setting: 'practitioner', part: 1 });
    if (release) expect((await all(ptp.rows(file, release))).flat()).toEqual(rows);
  });

  it.each([
    ['0001a\t0591T\t\t20200101\t*\t1\tReason', 'Column 1'],
    ['0001A\t591\u00e9T\t\t20200101\t*\t1\tReason', 'Column 2'],
    ['0001A\t0591T\tx\t20200101\t*\t1\tReason', '*=in existence prior to 1996'],
    ['0001A\t0591T\t\t20200230\t*\t1\tReason', 'Effective Date'],
    ['0001A\t0591T\t\t\t*\t1\tReason', 'Effective Date'],
    ['0001A\t0591T\t\t20200101\t\t1\tReason', 'Deletion Date'],
    ['0001A\t0591T\t\t20200101\t2023\t1\tReason', 'Deletion Date'],
    ['0001A\t0591T\t\t20200101\t*\t2\tReason', 'Modifier'],
    ['0001A\t0591T\t\t20200101\t*\t1\t', 'PTP Edit Rationale'],
    ['0001A\t0591T', '*'],
  ])('that are wrong are named: %j', async (line, field) => {
    const problem = await problemOf(read(`${ptpText([edit('0001A', '0591T')])}${line}\r\n`));
    expect(problem.place).toMatchObject({ file: PART, row: 8 });
    if (field !== '*') expect(problem).toMatchObject({ reason: 'bad-field', place: { field } });
  });

  it('are not taken from a file that was cut off within a word', async () => {
    const text = ptpText([edit('0001A', '0591T'), edit('0002A', '0591T')]);
    expect((await problemOf(read(text.slice(0, -5)))).reason).toBe('truncated');
    expect((await problemOf(read(text.slice(0, -14)))).place.row).toBe(8);
    expect(await read(text.slice(0, -2))).toHaveLength(2);
  });

  it('must be there', async () => {
    expect((await problemOf(read(ptpText([])))).reason).toBe('empty');
    expect((await problemOf(read('no\tedits\r\n'.repeat(50)))).reason).toBe('not-recognized');
  });
});

describe('packed PTP edits', () => {
  it('give back every row of every part, in any order of parts and cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(editArbitrary, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 200 }),
        fc.boolean(),
        async (parts, chunk, turned) => {
          const files = parts.map((rows, at) => latin1(`ccipra-v322r0-f${at + 1}.txt`, ptpText(rows), chunk));
          const { set, cache } = await packed(turned ? files.toReversed() : files);
          const rows = parts.flat();
          expect(await all(eachPtpRow(cache, set))).toEqual(inOrder(rows));
          expect(set.rows).toBe(rows.length);
          expect(set.counts.active).toBe(rows.filter(({ deletion }) => deletion === null).length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('answer which pairs of some codes are in force on a day, both ways round', async () => {
    const rowsArbitrary = fc.array(editArbitrary, { minLength: 1, maxLength: 60 });
    const codesArbitrary = fc.subarray([
      '00100',
      '0001A',
      '10021',
      '99213',
      '99214',
      'G0008',
      '12345',
      'ZZZZZ',
    ]);
    const dosArbitrary = fc.constantFrom(null, '1995-12-31', '2010-06-01', '2020-01-01', '2029-12-31');
    await fc.assert(
      fc.asyncProperty(rowsArbitrary, codesArbitrary, dosArbitrary, async (rows, codes, dos) => {
        const { set, cache } = await packed([latin1(PART, ptpText(rows))]);
        const loaded = await loadPtp(cache, set, codes);
        const wanted = rows.filter(
          ({ column1, column2, effective, deletion, indicator }) =>
            codes.includes(column1) &&
            codes.includes(column2) &&
            indicator !== '9' &&
            (dos === null ? deletion === null : effective <= dos && (deletion === null || deletion >= dos)),
        );
        expect(inOrder(loaded.pairsAmong(codes, dos))).toEqual(inOrder(wanted));
        for (const column1 of codes) {
          const pair = rows.filter((row) => row.column1 === column1 && row.column2 === '99213');
          expect(loaded.rowsOf(column1, '99213')).toEqual(pair);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('find codes at the edges of blocks, and none that are not there', async () => {
    const code = (at: number) => String(at).padStart(5, '0');
    const sizes = [1, ROWS_A_BLOCK - 1, 1, 1, ROWS_A_BLOCK + 300, 2, 1];
    const rows = sizes.flatMap((size, at) =>
      Array.from({ length: size }, (_, index) => edit(code(10_000 + at * 10), code(20_000 + index * 7))),
    );
    const { set, cache } = await packed([latin1(PART, ptpText(rows))]);
    expect(set.blocks.map(({ first, rows: count }) => [first, count])).toEqual([
      ['10000', ROWS_A_BLOCK],
      ['10020', ROWS_A_BLOCK + 302],
      ['10050', 3],
    ]);
    for (const [at, size] of sizes.entries()) {
      const column1 = code(10_000 + at * 10);
      const [first, last, beyond] = [0, size - 1, size].map((index) => code(20_000 + index * 7));
      const loaded = await loadPtp(cache, set, [column1]);
      expect(loaded.rowsOf(column1, first ?? '')).toHaveLength(1);
      expect(loaded.rowsOf(column1, last ?? '')).toHaveLength(1);
      expect(loaded.rowsOf(column1, beyond ?? '')).toHaveLength(0);
    }
    for (const none of ['00000', '10005', '10065', '99999', 'ZZZZZ', '', '1']) {
      const loaded = await loadPtp(cache, set, [none]);
      expect(loaded.pairsAmong([none, '20000'], null)).toEqual([]);
    }
  });

  it('take two bytes where one does not do: hundreds of days and reasons', async () => {
    const rows = Array.from({ length: 700 }, (_, at) =>
      edit('10021', String(20_000 + at), {
        effective: new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10),
        rationale: `Reason ${at}`,
      }),
    );
    const { set, cache } = await packed([latin1(PART, ptpText(rows))]);
    expect(await all(eachPtpRow(cache, set))).toEqual(rows);
  });
});
