import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddOnRow, addOn } from '../../../../src/releases/kinds/add-on';
import { headOf } from '../../../../src/releases/source/head';
import type { SourceFile } from '../../../../src/releases/types';
import { all, fileOfText, rangedOf } from '../../../support/releases/files';
import { problemOf } from '../../../support/releases/problem-of';
import { workbook } from '../../../support/releases/workbook';

const HEADER = [
  'AOC_Edit_Type',
  'Add-On_Code',
  'AOC_DelDT',
  'Primary_Code',
  'Primary_Code_DelDT',
  'AOC_Edit_EffDT',
  'AOC_Edit_DelDT',
  'Special_Instruction_Notes',
];
const ROWS: AddOnRow[] = [
  row('0054T', 'CCCCC', { type: 2, effective: '2013-04-01', notes: 'Asks the contractor' }),
  row('0071U', '0070U', { effective: '2018-10-01' }),
  row('U0005', 'U0004', {
    addOnDeleted: '2023-06-30',
    primaryDeleted: '2023-12-31',
    effective: '2021-10-01',
    deleted: '2023-06-30',
  }),
  row('22632', '20930', { type: 3, effective: '2020-12-31', deleted: '2024-12-31' }),
];

function row(code: string, primary: string, more: Partial<AddOnRow>): AddOnRow {
  const none = { addOnDeleted: null, primaryDeleted: null, effective: null, deleted: null };
  return { addOn: code, type: 1, primary, ...none, notes: '', ...more };
}

function julian(iso: string | null): string {
  if (iso === null) return '';
  const year = Number(iso.slice(0, 4));
  const days = (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(year, 0, 0)) / 86_400_000;
  return `${year}${String(days).padStart(3, '0')}`;
}

const cells = (it: AddOnRow) => [
  String(it.type),
  it.addOn,
  julian(it.addOnDeleted),
  it.primary,
  julian(it.primaryDeleted),
  julian(it.effective),
  julian(it.deleted),
  it.notes,
];

/** The text form: fields of fixed width, no header. */
function fixed(rows: readonly AddOnRow[], gap = '', dateWidth = 7): string {
  const date = (cell: string) => cell.slice(-dateWidth).padEnd(dateWidth);
  return rows
    .map((it) => {
      const [
        type = '',
        code = '',
        ended = '',
        primary = '',
        primaryEnded = '',
        from = '',
        to = '',
        notes = '',
      ] = cells(it);
      const line = [type, code, date(ended), primary, date(primaryEnded), date(from), date(to), notes].join(
        gap,
      );
      return `${line.trimEnd()}\r\n`;
    })
    .join('');
}

const release = addOn.named?.('2026Q2');
const read = async (file: SourceFile) => {
  if (!release) throw new Error('no release');
  return (await all(addOn.rows(file, release))).flat();
};
const book = async (rows: readonly (readonly string[])[], sheet = 'AOC_V2026Q2-MCR_xlsx') =>
  rangedOf('add-ons.xlsx', await workbook(sheet, [['Notice'], HEADER, ...rows]));

describe('add-on codes', () => {
  it('are known by their header, with the quarter in the name of sheet or file', async () => {
    expect(addOn.recognize(await headOf(await book([])))).toEqual({
      kind: 'add-on',
      label: '2026Q2',
      setting: null,
      from: '2026-04-01',
      to: '2026-06-30',
      part: null,
      parts: null,
    });
    const text = await headOf(fileOfText('AOC_V2025Q4_01-MCR.txt', fixed(ROWS)));
    expect(addOn.recognize(text)).toMatchObject({ label: '2025Q4', to: '2025-12-31' });
    const nameless = await headOf(await book([], 'Sheet1'));
    expect((await problemOf((async () => addOn.recognize(nameless))())).reason).toBe('needs-year');
  });

  it('of the workbook come with every field, Julian days as days', async () => {
    expect(await read(await book(ROWS.map(cells)))).toEqual(ROWS);
  });

  it('come from the same with tabs', async () => {
    const text = [HEADER, ...ROWS.map(cells)].map((line) => `${line.join('\t')}\n`).join('');
    expect(await read(fileOfText('AOC_V2025Q4-MCR.txt', text))).toEqual(ROWS);
  });

  it.each([
    ['', 7],
    [' ', 7],
    ['  ', 7],
    ['', 5],
    [' ', 5],
  ])('come from fixed-width text, fields apart by %j, days of %i digits', async (gap, width) => {
    expect(await read(fileOfText('AOC_V2025Q4-MCR.txt', fixed(ROWS, gap, width), 64))).toEqual(ROWS);
  });

  it('know every day of the year', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2078-12-31'), noInvalidDate: true });
    return fc.assert(
      fc.asyncProperty(day, async (date) => {
        const iso = date.toISOString().slice(0, 10);
        const text = [HEADER, cells(row('0071U', '0070U', { effective: iso }))].map((line) =>
          line.join('\t'),
        );
        expect(await read(fileOfText('a.txt', text.join('\n')))).toMatchObject([{ effective: iso }]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [['4', '0071U', '', '0070U', '', '2018274', '', ''], 'AOC_Edit_Type'],
    [['1', '71', '', '0070U', '', '2018274', '', ''], 'Add-On_Code'],
    [['1', '0071U', '', '0070', '', '2018274', '', ''], null],
    [['1', '0071U', '', '', '', '2018274', '', ''], 'Primary_Code'],
    [['1', '0071U', '2023366', '0070U', '', '2018274', '', ''], 'AOC_DelDT'],
    [['1', '0071U', '', '0070U', '', '2018000', '', ''], 'AOC_Edit_EffDT'],
    [['1', '0071U', '', '0070U', '', '20180101', '', ''], 'AOC_Edit_EffDT'],
  ])('name row and field of %j', async (wrong, field) => {
    const work = read(await book([cells(ROWS[0] ?? row('', '', {})), wrong]));
    if (field === null) expect(await work).toMatchObject([{}, { primary: '00070' }]);
    else expect(await problemOf(work)).toMatchObject({ reason: 'bad-field', place: { row: 4, field } });
  });

  it('must be there', async () => {
    expect((await problemOf(read(await book([])))).reason).toBe('empty');
  });
});
