import { describe, expect, it } from 'vitest';
import { applyAddenda, icd10cmAddenda, readAddenda } from '../../../../src/releases/kinds/icd10cm-addenda';
import type { OrderRow } from '../../../../src/releases/kinds/icd10cm-order';
import { headOf } from '../../../../src/releases/source/head';
import { all, fileOfText } from '../../../support/releases/files';
import { addendaText, billed, type Change, heading, SMALL_BOOK } from '../../../support/releases/icd10cm';

const YEARS = { from: 2030, to: 2031 };
const CHANGES: readonly Change[] = [
  ['delete', billed('A000')],
  ['add', heading('A000', 'Now a heading')],
  ['add', billed('A0001')],
  ['add', billed('A0009')],
  ['delete', billed('M5451')],
  ['revise-from', billed('M546')],
  ['revise-to', billed('M546', 'Said in another way')],
  ['add', heading('M54A')],
  ['add', billed('M54A1')],
];
const AFTER: readonly OrderRow[] = [
  heading('A00'),
  heading('A000', 'Now a heading'),
  billed('A0001'),
  billed('A0009'),
  ...SMALL_BOOK.slice(2, 6),
  billed('M546', 'Said in another way'),
  heading('M54A'),
  billed('M54A1'),
  ...SMALL_BOOK.slice(8),
];
const TEXT = addendaText(CHANGES, YEARS, { before: SMALL_BOOK, after: AFTER });
const read = (text: string) => readAddenda(fileOfText('addenda.txt', text));

describe('addenda', () => {
  it('make the next year from the last one', async () => {
    const addenda = await read(TEXT);
    expect([addenda.from.label, addenda.to.label]).toEqual(['FY2030', 'FY2031']);
    expect(applyAddenda(SMALL_BOOK, addenda)).toEqual(AFTER);
  });

  it('are known by their first line, their year by name or footer', async () => {
    const recognize = async (name: string) => icd10cmAddenda.recognize(await headOf(fileOfText(name, TEXT)));
    expect(await recognize('icd10cm_order_addenda_2031.txt')).toMatchObject({
      kind: 'icd10cm-addenda',
      label: 'FY2031',
    });
    await expect(recognize('addenda.txt')).rejects.toThrow('needs year');
    expect((await icd10cmAddenda.settle?.(fileOfText('addenda.txt', TEXT)))?.label).toBe('FY2031');
  });

  it('give their changes as rows, unless named for another year', async () => {
    const rowsAs = async (label: string) => {
      const release = icd10cmAddenda.named?.(label);
      return release ? (await all(icd10cmAddenda.rows(fileOfText('addenda.txt', TEXT), release))).flat() : [];
    };
    expect(await rowsAs('FY2031')).toEqual(CHANGES.map(([action, row]) => ({ action, ...row })));
    await expect(rowsAs('FY2030')).rejects.toThrow('named "FY2030"; holds "FY2031"');
  });

  it.each<[string, string, readonly Change[]]>([
    ['adds a code that is there', 'row 1, field code: duplicate; found "M5450"', [['add', billed('M5450')]]],
    ['deletes one that is not', 'row 1, field code: bad row; delete "M5459"', [['delete', billed('M5459')]]],
    [
      'revises one that is not',
      'row 1, field code: bad row; revise-to "M5459"',
      [['revise-to', billed('M5459')]],
    ],
  ])('are refused when a line %s', async (_, message, changes) => {
    const addenda = await read(addendaText(changes, YEARS, { before: SMALL_BOOK, after: SMALL_BOOK }));
    expect(() => applyAddenda(SMALL_BOOK, addenda)).toThrow(message);
  });

  it('are refused for another year than the one they change, and when totals are not met', async () => {
    const addenda = await read(TEXT);
    expect(() => applyAddenda(SMALL_BOOK.slice(1), addenda)).toThrow(
      'addenda.txt: totals differ; release "FY2030"; found "9 codes, 5 headers"; wanted "9 codes, 6 headers"',
    );
    const lies = await read(addendaText(CHANGES, YEARS, { before: SMALL_BOOK, after: SMALL_BOOK }));
    expect(() => applyAddenda(SMALL_BOOK, lies)).toThrow('release "FY2031"');
  });

  it.each([
    ['without footer', TEXT.slice(0, TEXT.indexOf('Headers')), 'truncated'],
    [
      'with lines lost',
      TEXT.slice(TEXT.indexOf('\r\n') + 2),
      'totals differ; what "codes to delete"; found "1"; wanted "2"',
    ],
    ['with a wrong flag', TEXT.replace('Delete:      1', 'Delete:      7'), 'row 1, field billable flag'],
    ['with a wrong code', TEXT.replace('A0001 ', 'a0001 '), 'row 3, field code'],
    ['with lines of something else', `Hello\r\n${TEXT}`, 'row 1: bad row; found "Hello"'],
  ])('are refused %s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
