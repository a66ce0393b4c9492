import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { headOf, records } from '../../../../src/releases/source';
import { all, fileOfText, rangedOf, zipped } from '../../../support/releases/files';
import { type Cell, workbook, workbookParts } from '../../../support/releases/workbook';

async function rowsOf(file: Parameters<typeof records>[0]) {
  return (await all(records(file))).flatMap((batch) => batch.records);
}

describe('records of a CSV file', () => {
  it('are the ones that were written, for any chunks and line ends', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' '), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 40 }),
        async (rows, end, chunk) => {
          const text = Papa.unparse(rows, { newline: end, quotes: true }) + end;
          expect(await rowsOf(fileOfText('a.csv', text, chunk))).toEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('name the row of a quote without end', async () => {
    await expect(rowsOf(fileOfText('a.csv', 'A,1\n"B,2\nC,3\n'))).rejects.toMatchObject({
      reason: 'bad-row',
      place: { row: 2 },
    });
    await expect(rowsOf(fileOfText('a.csv', `A,1\n"${'B,2\n'.repeat(400_000)}`))).rejects.toMatchObject({
      reason: 'bad-row',
      place: { row: 2 },
    });
  });

  it('are cut at tabs where there are tabs', async () => {
    expect(await rowsOf(fileOfText('a.txt', 'A\t1,5\nB\t2\n'))).toEqual([
      ['A', '1,5'],
      ['B', '2'],
    ]);
  });
});

describe('rows of a workbook', () => {
  it('give texts, numbers, days and gaps as a spreadsheet shows them', async () => {
    const rows: (Cell[] | null)[] = [
      ['HCPCS', { inline: 'a & b' }, true],
      null,
      [null, 0.28999999999999998, { day: 46113 }, { day: 60.5 }],
      ['_x000D_line', 'x', null],
    ];
    const file = rangedOf('a.xlsx', await workbook('Effective 2026', rows));
    expect(await rowsOf(file)).toEqual([
      ['HCPCS', 'a & b', 'TRUE'],
      [],
      ['', '0.29', '2026-04-01', '1900-02-28'],
      ['\rline', 'x'],
    ]);
    expect(await headOf(file)).toMatchObject({ sheet: 'Effective 2026', text: '' });
  });

  it('stream by the thousand', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => [`0${at}`, at]);
    const found = await rowsOf(rangedOf('a.xlsx', await workbook('S', rows)));
    expect(found).toHaveLength(5_000);
    expect(found[4_999]).toEqual(['04999', '4999']);
  });

  it.each([
    ['cut XML', (xml: string) => xml.slice(0, xml.indexOf('B2'))],
    ['a text that is not there', (xml: string) => xml.replace('<v>2</v>', '<v>999</v>')],
    ['rows out of order', (xml: string) => xml.replace('r="2"', 'r="1"')],
    ['an entity of its own', (xml: string) => xml.replace('<v>2</v>', '<v>&big;</v>')],
  ])('refuse %s, naming the row', async (_what, damage) => {
    const parts = workbookParts('S', [
      ['A', 'B'],
      ['C', 'D'],
    ]);
    const path = 'xl/worksheets/sheet1.xml';
    const file = rangedOf('a.xlsx', await zipped({ ...parts, [path]: damage(parts[path] ?? '') }));
    await expect(rowsOf(file)).rejects.toMatchObject({
      reason: 'bad-workbook',
      place: { file: 'a.xlsx', row: expect.any(Number) },
    });
  });

  it('refuse a huge cell and a workbook without a sheet', async () => {
    const huge = rangedOf('a.xlsx', await workbook('S', [['A'], [{ inline: 'x'.repeat(100_000) }]]));
    await expect(rowsOf(huge)).rejects.toMatchObject({ reason: 'too-large', place: { row: 2 } });
    const { 'xl/workbook.xml': _gone, ...rest } = workbookParts('S', [['A']]);
    await expect(rowsOf(rangedOf('a.xlsx', await zipped(rest)))).rejects.toMatchObject({
      reason: 'bad-workbook',
    });
  });
});
