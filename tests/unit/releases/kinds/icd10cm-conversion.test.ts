import { describe, expect, it } from 'vitest';
import { icd10cmConversion } from '../../../../src/releases/kinds/icd10cm-conversion';
import { headOf } from '../../../../src/releases/source/head';
import type { SourceFile } from '../../../../src/releases/types';
import { all, fileOfText, rangedOf } from '../../../support/releases/files';
import { type Cell, workbook } from '../../../support/releases/workbook';

const PROSE = 'Words about the table.\nMore words: the FY 2031 (October 1, 2030 Update) Conversion Table.';
const HEADER = ['Current code assignment', 'Effective', 'Previous Code(s) Assignment'];
const sheet = async (...rows: (readonly Cell[])[]) =>
  rangedOf('table.xlsx', await workbook('Sheet1', [[PROSE], HEADER, ...rows, ['', '', ''], null]));
const csv = (...rows: string[]) =>
  fileOfText(
    'table.csv',
    ['Current code assignment,Effective October 1,Previous Code(s) Assignment', ...rows].join('\n'),
  );

async function read(file: SourceFile) {
  const release = icd10cmConversion.named?.('FY2031');
  return release ? (await all(icd10cmConversion.rows(file, release))).flat() : [];
}

describe('the conversion table', () => {
  it('is a workbook that names its year in its first paragraph', async () => {
    const file = await sheet(['A04.71', 2017, 'A04.7']);
    expect(icd10cmConversion.recognize(await headOf(file))).toMatchObject({
      kind: 'icd10cm-conversion',
      label: 'FY2031',
      from: '2030-10-01',
      to: '2031-09-30',
    });
  });

  it('is a CSV file whose year stands in its name, or is that of its newest codes', async () => {
    const file = csv('A04.71,2017,A04.7', 'A04.72,2019,A04.7');
    const head = await headOf(file);
    expect(() => icd10cmConversion.recognize(head)).toThrow('needs year');
    expect(icd10cmConversion.recognize({ ...head, name: 'conversion_FY2020.csv' })?.label).toBe('FY2020');
    expect((await icd10cmConversion.settle?.(file))?.label).toBe('FY2020');
  });

  it('is no table with other columns', async () => {
    expect(icd10cmConversion.recognize(await headOf(fileOfText('x.csv', 'Code,Effective\nA,1')))).toBe(null);
  });

  it('dates codes by a year, which begins in October, or by a day', async () => {
    const rows = await read(
      await sheet(
        ['A04.71', 2017, 'A04.7'],
        ['U07.1', { day: 43922 }, 'None'],
        ['W453XXA', '2016', 'W45.3XXA'],
      ),
    );
    expect(rows).toEqual([
      { code: 'A0471', effective: '2017-10-01', previous: ['A047'], published: 'A04.7' },
      { code: 'U071', effective: '2020-04-01', previous: [], published: 'None' },
      { code: 'W453XXA', effective: '2016-10-01', previous: ['W453XXA'], published: 'W45.3XXA' },
    ]);
    expect(await read(csv('A04.71,4/1/2022,A04.7'))).toMatchObject([{ effective: '2022-04-01' }]);
  });

  it.each<[string, string[]]>([
    ['C50.919, C50.929', ['C50919', 'C50929']],
    ['G93.3; R53.82', ['G933', 'R5382']],
    ['E75.240, E75.241 ', ['E75240', 'E75241']],
    ['E11.69 and R40.20', ['E1169+R4020']],
    ['I63.011 AND I63.012', ['I63011+I63012']],
    ['M93.001 & M93.002', ['M93001+M93002']],
    ['H02.201, H02.202 and H02.205', ['H02201+H02202+H02205']],
    ['H02.101-H02.106; H02.109', ['H02101-H02106', 'H02109']],
    ['H44.20-H44.23 and H35.30', ['H4420-H4423+H3530']],
    ['I63.- and P91.88', ['I63-+P9188']],
    ['K31.89 and a code from R11-', ['K3189+R11-']],
    ['K59.09 AND Code from categories T36-T50', ['K5909+T36-T50']],
    ['Codes in Categories T15-T19', ['T15-T19']],
    ['None', []],
  ])('takes "%s" apart', async (cell, previous) => {
    expect(await read(await sheet(['A04.71', 2017, cell]))).toMatchObject([
      { previous, published: cell.trim() },
    ]);
  });

  it.each<[string, readonly Cell[]]>([
    ['row 4, field Current code assignment: bad field; found "04.71"', ['04.71', 2017, 'A04.7']],
    ['row 4, field Effective: bad field; found "someday"', ['A04.71', 'someday', 'A04.7']],
    ['row 4, field Effective: bad field; found "2/30/2022"', ['A04.71', '2/30/2022', 'A04.7']],
    [
      'row 4, field Previous Code(s) Assignment: bad field; found "A04.7 or so"',
      ['A04.71', 2017, 'A04.7 or so'],
    ],
    ['row 4, field column 4', ['A04.71', 2017, 'A04.7', 'more']],
    ['needs year; named "FY2031"; holds "2031-10-01"', ['A04.71', 2031, 'A04.7']],
  ])('is refused: %s', async (message, row) => {
    await expect(read(await sheet(['A92.5', 2016, 'A92.8'], row))).rejects.toThrow(message);
  });

  it('is refused without a row', async () => {
    await expect(read(await sheet())).rejects.toThrow('empty');
  });
});
