import { describe, expect, it } from 'vitest';
import { taxonomy } from '../../../../src/releases/kinds/taxonomy';
import { headOf } from '../../../../src/releases/source/head';
import { all, fileOfText } from '../../../support/releases/files';

const HEADER = 'Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section';
const ROWS = [
  '100A00000X,Testers,Test Reader,,"Reads tests,\r\nline by line.",[1/1/2020: new],Test Reader,Individual',
  '200B00001X,Places,Test House,Cellar,,Says ’so’ §2,Cellar of the Test House,Non-Individual',
];
const text = (...rows: string[]) => `${[HEADER, ...rows].join('\r\n')}\r\n`;
const recognize = async (name: string, content = text(...ROWS)) =>
  taxonomy.recognize(await headOf(fileOfText(name, content)));

async function read(content: string) {
  const release = taxonomy.named?.('25.1');
  return release ? (await all(taxonomy.rows(fileOfText('nucc.csv', content), release))).flat() : [];
}

describe('the provider taxonomy', () => {
  it('is known by its columns; its version stands in its name', async () => {
    expect(await recognize('nucc_taxonomy_251.csv')).toMatchObject({
      kind: 'taxonomy',
      label: '25.1',
      from: '2025-10-01',
      to: '2026-03-31',
    });
    expect(await recognize('zip/nucc_taxonomy_260.csv')).toMatchObject({ label: '26.0', from: '2026-04-01' });
    await expect(recognize('taxonomy.csv')).rejects.toThrow('needs year');
    expect(await recognize('nucc_taxonomy_251.csv', 'Code,Grouping\n')).toBe(null);
  });

  it('gives every column, cells of several lines too', async () => {
    expect(await read(text(...ROWS))).toEqual([
      {
        code: '100A00000X',
        grouping: 'Testers',
        classification: 'Test Reader',
        specialization: '',
        definition: 'Reads tests,\nline by line.',
        notes: '[1/1/2020: new]',
        displayName: 'Test Reader',
        section: 'Individual',
      },
      {
        code: '200B00001X',
        grouping: 'Places',
        classification: 'Test House',
        specialization: 'Cellar',
        definition: '',
        notes: 'Says ’so’ §2',
        displayName: 'Cellar of the Test House',
        section: 'Non-Individual',
      },
    ]);
  });

  it.each([
    ['row 2, field Code: bad field; found "100A00000Y"', [ROWS[0]?.replace('00X,', '00Y,') ?? '']],
    ['row 2, field Section: bad field; found "Both"', [ROWS[0]?.replace(',Individual', ',Both') ?? '']],
    ['row 2: bad row; found "7 columns"', [ROWS[1]?.replace('Places,', '') ?? '']],
    ['row 3: duplicate; found "200B00001X"', [ROWS[1] ?? '', ROWS[1] ?? '']],
    ['empty', []],
  ])('is refused: %s', async (message, rows) => {
    await expect(read(text(...rows))).rejects.toThrow(message);
  });
});
