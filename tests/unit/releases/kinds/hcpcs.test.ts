import { describe, expect, it } from 'vitest';
import { type HcpcsRow, hcpcs, isDentalCode } from '../../../../src/releases/kinds/hcpcs';
import { headOf } from '../../../../src/releases/source/head';
import type { SourceFile } from '../../../../src/releases/types';
import { all, fileOfText, rangedOf } from '../../../support/releases/files';
import { hcpcsCells, hcpcsLine, hcpcsText } from '../../../support/releases/hcpcs';
import { problemOf } from '../../../support/releases/problem-of';
import { workbook } from '../../../support/releases/workbook';

const NAME = 'HCPC2025_JAN_ANWEB_12172024.txt';
const RELEASE = {
  kind: 'hcpcs',
  label: '2025-01',
  setting: null,
  from: '2025-01-01',
  to: '2025-03-31',
  part: null,
  parts: null,
} as const;

const readFile = async (file: SourceFile): Promise<HcpcsRow[]> =>
  (await all(hcpcs.rows(file, RELEASE))).flat();
const read = (text: string) => readFile(fileOfText(NAME, text, 1000));

const RIDE: HcpcsRow = {
  code: 'A0080',
  type: 'code',
  long: 'Ride to somewhere, per mile, by a neighbor who has nothing of it',
  short: 'Ride by neighbor',
  pricing: ['00'],
  multiplePricing: '9',
  coverageManual: ['60-9'],
  carriersManual: ['2120.1', '2125'],
  statute: '',
  labCertifications: [],
  crossReferences: ['A0425'],
  coverage: 'I',
  ascGroup: 'YY',
  ascEffective: '2008-01-01',
  mogGroup: '',
  mogPolicy: '',
  mogEffective: null,
  processingNote: '0088',
  betos: 'O1A',
  serviceTypes: ['D', 'P'],
  anesthesiaUnits: 0,
  added: '1982-01-01',
  changed: '1982-01-01',
  terminated: null,
  action: 'N',
};

describe('HCPCS Level II', () => {
  it.each([
    [NAME, '2025-01'],
    ['jan.zip/HCPC2026_APR_ANWEB_v2.txt', '2026-04'],
    ['HCPC2026_OCT_ANWEB.txt', '2026-10'],
  ])('%s is of %s', async (name, label) => {
    expect(hcpcs.recognize(await headOf(fileOfText(name, hcpcsText())))).toEqual({
      ...hcpcs.named?.(label),
      label,
    });
  });

  it('is known by its records, and asks for the month when the name has none', async () => {
    const head = await headOf(fileOfText('codes.txt', hcpcsText()));
    expect((await problemOf((async () => hcpcs.recognize(head))())).reason).toBe('needs-year');
    expect(hcpcs.named?.('2025-01')).toEqual(RELEASE);
    expect(hcpcs.named?.('January')).toBeNull();
    expect(hcpcs.recognize(await headOf(fileOfText(NAME, 'A0080 Ride\r\n')))).toBeNull();
  });

  it.each([320, 293])('has all fields, continued records joined, in lines of %i', async (width) => {
    const [ride, drug, modifier, ...rest] = await read(hcpcsText(width));
    expect(ride).toEqual(RIDE);
    expect(drug).toMatchObject({
      code: 'J9999',
      pricing: ['51', '53'],
      statute: '1833(t)',
      labCertifications: ['340', '630'],
      terminated: '2024-12-31',
      action: 'D',
    });
    expect(modifier).toMatchObject({ code: 'A1', type: 'modifier', long: 'Care of one thing', pricing: [] });
    expect(rest).toEqual([]);
  });

  it('is the same in lines cut after their last field, and as a workbook', async () => {
    const text = hcpcsText(293, '\n').replace(/ +$/gm, '');
    expect(await read(text)).toEqual(await read(hcpcsText()));
    const file = rangedOf('HCPC2025_JAN_ANWEB.xlsx', await workbook('HCPC', hcpcsCells()));
    expect(hcpcs.recognize(await headOf(file))).toEqual(RELEASE);
    expect(await readFile(file)).toEqual(await read(hcpcsText()));
  });

  it.each([
    [{ 1: 'A00x0', 6: '001003' }, 'code'],
    [{ 1: 'A0090', 6: '001005' }, 'record identification'],
    [{ 1: 'A0090', 6: '002003' }, 'sequence'],
    [{ 1: 'A0090', 6: '002004' }, 'code'],
    [{ 1: 'A0080', 6: '003004' }, 'sequence'],
    [{ 1: 'A0090', 6: '001003', 12: 'Text', 269: '20201301' }, 'added date'],
    [{ 1: 'A0090', 6: '001003', 12: 'Text', 285: '2020' }, 'termination date'],
    [{ 1: 'A0090', 6: '001003', 12: 'Text', 230: '?' }, 'coverage'],
    [{ 1: 'A0090', 6: '001003' }, 'long description'],
  ])('names row and field of %j', async (fields, field) => {
    const first = hcpcsLine({ 1: 'A0080', 6: '001003', 12: 'Ride' });
    const problem = await problemOf(read(`${first}\r\n${hcpcsLine(fields)}\r\n`));
    expect(problem).toMatchObject({ reason: 'bad-field', place: { file: NAME, row: 2, field } });
  });

  it('refuses a code that comes twice, and a file without any', async () => {
    const problem = await problemOf(read(hcpcsText() + hcpcsText()));
    expect(problem).toMatchObject({ reason: 'duplicate', place: { row: 5 }, details: { code: 'A0080' } });
    expect((await problemOf(read('\r\n'))).reason).toBe('empty');
  });

  it('tells dental codes, which no build may bundle', () => {
    expect([isDentalCode('D0120'), isDentalCode('A0080'), isDentalCode('D1')]).toEqual([true, false, false]);
  });
});
