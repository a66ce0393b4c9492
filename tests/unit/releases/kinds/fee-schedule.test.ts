import { describe, expect, it } from 'vitest';
import { type FeeRow, feeSchedule } from '../../../../src/releases/kinds/fee-schedule';
import { LAYOUTS } from '../../../../src/releases/kinds/fee-schedule/columns';
import { headOf } from '../../../../src/releases/source/head';
import type { SourceFile } from '../../../../src/releases/types';
import { all, fileOfText, rangedOf } from '../../../support/releases/files';
import { problemOf } from '../../../support/releases/problem-of';
import { workbook } from '../../../support/releases/workbook';

const SECRET = 'Words that belong to somebody';
const HEADER =
  'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT'.split(
    ',',
  );
const HEADER_2026 = HEADER.toSpliced(23, 0, 'IND');
const CAPTION = ',,2025 National Physician Fee Schedule Relative Value File October Release';

const FIRST: FeeRow = {
  code: '76377',
  modifier: '26',
  status: 'A',
  notForPayment: '',
  work: '0.79',
  nonFacilityPe: '0.29',
  nonFacilityNa: '',
  facilityPe: '0.29',
  facilityNa: 'NA',
  malpractice: '0.04',
  nonFacilityTotal: '1.12',
  facilityTotal: '1.12',
  pcTc: '1',
  global: '000',
  preOp: '0.10',
  intraOp: '0.80',
  postOp: '0.10',
  multiple: '0',
  bilateral: '3',
  assistant: '9',
  coSurgeons: '0',
  team: '2',
  pricing: '',
  endoscopicBase: '00810',
  conversionFactor: '32.3465',
  supervision: '09',
  calculation: '0',
  imagingFamily: '88',
  oppsNonFacility: '0.00',
  oppsFacility: '0.01',
  oppsMalpractice: '0.02',
};
const ROWS: FeeRow[] = [FIRST, { ...FIRST, code: '00100', modifier: '', status: 'J', global: 'XXX' }];

const cellsOf = (row: FeeRow, width: 31 | 32 = 31) =>
  LAYOUTS[width].map((name) => (name === null ? SECRET : row[name]));
const csv = (rows: readonly (readonly string[])[], header = HEADER, caption = CAPTION, end = '\r\n') =>
  [caption.split(','), [''], header, ...rows].map((row) => row.join(',') + end).join('');

/** The text form: fields by their first column, numbers to the right. */
function textLine(row: FeeRow): string {
  const line = Array<string>(172).fill(' ');
  const put = (at: number, width: number, text: string, right = true) => {
    for (const [index, char] of [...(right ? text.padStart(width) : text)].entries())
      line[at - 1 + index] = char;
  };
  put(1, 5, row.code);
  put(6, 2, row.modifier, false);
  put(8, 50, SECRET, false);
  put(58, 1, row.status);
  put(60, 6, row.work);
  put(67, 6, row.nonFacilityPe);
  put(73, 2, row.nonFacilityNa);
  put(76, 6, row.facilityPe);
  put(82, 2, row.facilityNa);
  put(85, 5, row.malpractice);
  put(91, 6, row.nonFacilityTotal);
  put(97, 6, row.facilityTotal);
  put(103, 1, row.pcTc);
  put(104, 3, row.global);
  put(107, 3, row.preOp.slice(1));
  put(110, 3, row.intraOp.slice(1));
  put(113, 3, row.postOp.slice(1));
  put(116, 5, row.multiple + row.bilateral + row.assistant + row.coSurgeons + row.team);
  put(128, 5, row.endoscopicBase);
  put(133, 8, row.conversionFactor);
  put(142, 2, row.supervision);
  put(144, 1, row.calculation);
  put(146, 2, row.imagingFamily);
  put(152, 6, row.oppsNonFacility);
  put(159, 6, row.oppsFacility);
  put(166, 6, row.oppsMalpractice);
  return line.join('');
}

const release = feeSchedule.named?.('2025-10');
const readFile = async (file: SourceFile): Promise<FeeRow[]> => {
  if (!release) throw new Error('no release');
  return (await all(feeSchedule.rows(file, release))).flat();
};
const read = (text: string) => readFile(fileOfText('fees.csv', text, 300));

describe('the fee schedule', () => {
  const rows = csv(ROWS.map((row) => cellsOf(row)));

  it('is known by its header row; the caption tells year and month', async () => {
    const recognize = async (name: string, text: string) =>
      feeSchedule.recognize(await headOf(fileOfText(name, text)));
    expect(await recognize('a.csv', rows)).toEqual({
      kind: 'fee-schedule',
      label: '2025-10',
      setting: null,
      from: '2025-10-01',
      to: '2025-12-31',
      part: null,
      parts: null,
    });
    const plain = csv([], HEADER_2026, ',,Some table');
    expect(await recognize('PPRRVU2026_Jul_nonQPP.csv', plain)).toMatchObject({ label: '2026-07 nonQPP' });
    expect(await recognize('rvu.zip/PPRRVU2026_Jul_QPP.csv', plain)).toMatchObject({ label: '2026-07 QPP' });
    expect(await recognize('PPRRVU25_JAN.csv', plain)).toMatchObject({ label: '2025-01' });
    expect((await problemOf(recognize('a.csv', plain))).reason).toBe('needs-year');
    expect(await recognize('PPRRVU25_JAN.csv', csv([], HEADER.toReversed()))).toBeNull();
    expect(feeSchedule.named?.('2026-07 QPP')).toMatchObject({ label: '2026-07 QPP', from: '2026-07-01' });
  });

  it('has every field of 31 columns, and of the 32 since 2026', async () => {
    expect(await read(rows)).toEqual(ROWS);
    const priced = ROWS.map((row) => ({ ...row, pricing: '9' }));
    expect(
      await read(
        csv(
          priced.map((row) => cellsOf(row, 32)),
          HEADER_2026,
        ),
      ),
    ).toEqual(priced);
  });

  it('never holds a description', async () => {
    expect(rows).toContain(SECRET);
    expect(JSON.stringify(await read(rows))).not.toContain(SECRET.slice(0, 5));
    expect(Object.keys(feeSchedule.table?.columns ?? {})).not.toContain('description');
  });

  it('is the same after a spreadsheet saved it: lone CR, zeros lost', async () => {
    const saved = ROWS.map((row) => ({
      ...row,
      code: String(row.code).replace(/^0+/, ''),
      global: row.global.replace(/^0+(?=\d)/, ''),
      endoscopicBase: '810',
      supervision: '9',
    }));
    expect(
      await read(
        csv(
          saved.map((row) => cellsOf(row)),
          HEADER,
          CAPTION,
          '\r',
        ),
      ),
    ).toEqual(ROWS);
  });

  it('is the same as a workbook', async () => {
    const cells = [[CAPTION.slice(2)], HEADER, ...ROWS.map((row) => cellsOf(row))];
    const file = rangedOf('PPRRVU2025_Oct.xlsx', await workbook('PPRRVU', cells));
    expect(feeSchedule.recognize(await headOf(file))).toMatchObject({ label: '2025-10' });
    expect(await readFile(file)).toEqual(ROWS);
  });

  it('is the same as fixed-width text', async () => {
    const head = 'HDR2025 NATIONAL PHYSICIAN FEE SCHEDULE\r\nHDROCTOBER RELEASE\r\n';
    const file = fileOfText('fees.txt', head + ROWS.map((row) => `${textLine(row)}\r\n`).join(''), 100);
    expect(feeSchedule.recognize(await headOf(file))).toMatchObject({ label: '2025-10' });
    const short = (text: string) => text.slice(1);
    expect(await readFile(file)).toEqual(
      ROWS.map((row) => ({
        ...row,
        preOp: short(row.preOp),
        intraOp: short(row.intraOp),
        postOp: short(row.postOp),
      })),
    );
    const cut = fileOfText('fees.txt', head + textLine(FIRST).slice(0, 150));
    expect(await problemOf(readFile(cut))).toMatchObject({ reason: 'truncated', place: { row: 3 } });
  });

  it.each([
    ['code', 'AB'],
    ['modifier', '2'],
    ['status', 'AA'],
    ['work', '1,5'],
    ['facilityNa', 'NO'],
    ['global', 'XX'],
    ['bilateral', '150'],
    ['conversionFactor', 'thirty'],
  ] as const)('names row and field of a wrong %s', async (name, value) => {
    const wrong = cellsOf({ ...FIRST, [name]: value.includes(',') ? `"${value}"` : value });
    const problem = await problemOf(read(csv([cellsOf(FIRST), wrong])));
    expect(problem).toMatchObject({
      reason: 'bad-field',
      place: { file: 'fees.csv', row: 5, field: name === 'code' ? 'HCPCS' : name },
    });
  });

  it('must hold rows of as many cells as its header', async () => {
    expect((await problemOf(read(csv([cellsOf(FIRST).slice(0, 20)])))).reason).toBe('bad-row');
    expect((await problemOf(read(csv([[...cellsOf(FIRST), 'more']])))).reason).toBe('bad-row');
    expect((await problemOf(read(csv([])))).reason).toBe('empty');
  });
});
