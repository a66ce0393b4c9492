import { describe, expect, it } from 'vitest';
import { maiOf, mue } from '../../../../src/releases/kinds/mue';
import { headOf } from '../../../../src/releases/source/head';
import { all, fileOfBytes, fileOfText, rangedOf } from '../../../support/releases/files';
import { problemOf } from '../../../support/releases/problem-of';
import { workbook } from '../../../support/releases/workbook';

const NAME = 'MCR_MUE_PractitionerServices_Eff_04-01-2026.csv';
const HEADER = [
  'HCPCS/\nCPT Code',
  'Practitioner Services MUE Values',
  'MUE Adjudication Indicator',
  'MUE Rationale',
];
const ROWS = [
  ['0001U', '1', '2 Date of Service Edit: Policy', 'Reason one'],
  ['00100', '0', '3 Date of Service Edit: Clinical', 'Reason two'],
  ['J1100', '90000', '1 Line Edit', 'Reason one'],
];
const FOUND = [
  { code: '0001U', units: 1, adjudication: '2 Date of Service Edit: Policy', rationale: 'Reason one' },
  { code: '00100', units: 0, adjudication: '3 Date of Service Edit: Clinical', rationale: 'Reason two' },
  { code: 'J1100', units: 90000, adjudication: '1 Line Edit', rationale: 'Reason one' },
];

const csv = (rows: readonly (readonly string[])[] = ROWS, header = HEADER) =>
  `"Notice ® of the owner\r\n\r\nof the codes",,,\r\n"${header[0]}",${header.slice(1).join(',')}\r\n${rows.map((row) => `${row.join(',')}\r\n`).join('')}`;
const latin1 = (name: string, text: string) =>
  fileOfBytes(
    name,
    Uint8Array.from(text, (char) => char.charCodeAt(0)),
    50,
  );
const release = (label = '2026Q2 practitioner') => {
  const named = mue.named?.(label);
  if (!named) throw new Error('no release');
  return named;
};
const read = async (text: string, label?: string) =>
  (await all(mue.rows(latin1(NAME, text), release(label)))).flat();

describe('Medically Unlikely Edits', () => {
  it('are known by their header, which names the setting', async () => {
    const recognize = async (name: string, value: string) => {
      const header = [HEADER[0] ?? '', value, ...HEADER.slice(2)];
      return mue.recognize(await headOf(latin1(name, csv(ROWS, header))));
    };
    expect(await recognize(NAME, 'Practitioner Services MUE Values')).toEqual({
      kind: 'mue',
      label: '2026Q2',
      setting: 'practitioner',
      from: '2026-04-01',
      to: '2026-06-30',
      part: null,
      parts: null,
    });
    expect(await recognize('Eff_10-01-2025.csv', 'Outpatient Hospital Services MUE Values')).toMatchObject({
      label: '2025Q4',
      setting: 'outpatient-hospital',
    });
    expect(await recognize('a.zip/x_Eff_01-01-2026.csv', 'DME Supplier Services MUE Values')).toMatchObject({
      label: '2026Q1',
      setting: 'dme',
    });
    expect(await recognize(NAME, 'Values')).toBeNull();
    expect(await problemOf(recognize('mue.csv', 'DME Supplier Services MUE Values'))).toMatchObject({
      reason: 'needs-year',
      details: { setting: 'dme' },
    });
  });

  it('come with every field; a limit of 0 is one', async () => {
    const rows = await read(csv());
    expect(rows).toEqual(FOUND);
    expect(rows.map(maiOf)).toEqual([2, 3, 1]);
  });

  it('come from a workbook too, with the day in the name of its sheet', async () => {
    const file = rangedOf(
      'mue.xlsx',
      await workbook('PractitionerSvcEff-04-01-2026', [['Notice'], HEADER, ...ROWS]),
    );
    expect(mue.recognize(await headOf(file))).toEqual(release());
    expect((await all(mue.rows(file, release()))).flat()).toEqual(FOUND);
  });

  it('get back the zeros that a spreadsheet ate', async () => {
    expect(await read(csv([['100', '1', '1 Line Edit', 'Reason']]))).toMatchObject([{ code: '00100' }]);
  });

  it.each([
    [['0001', '1', '1 Line Edit', 'R', 'more'], null],
    [['12', '1', '1 Line Edit', 'R'], 'HCPCS/CPT Code'],
    [['J1100', '', '1 Line Edit', 'R'], 'MUE Values'],
    [['J1100', '1.5', '1 Line Edit', 'R'], 'MUE Values'],
    [['J1100', '1', '4 Some Edit', 'R'], 'MUE Adjudication Indicator'],
    [['J1100', '1', '1 Line Edit', ''], 'MUE Rationale'],
  ])('name row and field of %j', async (row, field) => {
    const problem = await problemOf(read(csv([['0001U', '1', '1 Line Edit', 'R'], row])));
    expect(problem.place).toEqual({ file: NAME, row: 4, ...(field === null ? {} : { field }) });
  });

  it('are refused when a code comes twice, the file is cut off, or of another setting', async () => {
    expect((await problemOf(read(csv([...ROWS, ...ROWS.slice(0, 1)])))).reason).toBe('duplicate');
    expect((await problemOf(read(csv().slice(0, -5)))).reason).toBe('truncated');
    expect((await problemOf(read(csv(), '2026Q2 dme'))).reason).toBe('parts-differ');
    expect((await problemOf(read(csv([])))).reason).toBe('empty');
    expect((await problemOf(all(mue.rows(fileOfText(NAME, 'a,b\n'), release())))).reason).toBe(
      'not-recognized',
    );
  });
});
