import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeEditor } from '../../../../src/releases/kinds/code-editor';
import { applyAddenda, icd10cmAddenda, readAddenda } from '../../../../src/releases/kinds/icd10cm-addenda';
import { icd10cmConversion } from '../../../../src/releases/kinds/icd10cm-conversion';
import { icd10cmOrder, type OrderRow } from '../../../../src/releases/kinds/icd10cm-order';
import { taxonomy } from '../../../../src/releases/kinds/taxonomy';
import { headOf } from '../../../../src/releases/source';
import type { KindReader, Row } from '../../../../src/releases/types';
import { all, rangedOf } from '../../../support/releases/files';

/** The official releases as published. */
const folder = process.env.SCRUBLINE_OFFICIAL ?? '';
const ORDERS = {
  'FY2021 January': 'icd10cm-order-Jan-2021.txt',
  FY2025: 'icd10cm_order_2025.txt',
  FY2026: 'icd10cm_order_2026.txt',
} as const;
const file = (name: string, as = name) => rangedOf(as, readFileSync(join(folder, name)));
const textLines = (name: string) => readFileSync(join(folder, name), 'latin1').split(/\r?\n/);

async function read<R extends Row>(reader: KindReader<R>, name: string) {
  const release = reader.recognize(await headOf(file(name)));
  if (release === null) throw new Error(`${name} was not recognized`);
  return { label: release.label, rows: (await all(reader.rows(file(name), release))).flat() };
}
const totals = (rows: readonly OrderRow[]) => [
  rows.length,
  rows.filter(({ billable }) => billable === 1).length,
];

describe.skipIf(folder === '')(
  'official diagnosis releases, row by row (skipped without SCRUBLINE_OFFICIAL)',
  { timeout: 240_000 },
  () => {
    it.each([
      ['FY2021 January', 95_358, 72_621],
      ['FY2025', 97_584, 74_260],
      ['FY2026', 98_186, 74_719],
    ] as const)('the order file of %s', async (label, all, billable) => {
      const found = await read(icd10cmOrder, ORDERS[label]);
      expect(found.label).toBe(label);
      expect(totals(found.rows)).toEqual([all, billable]);
      // An independent way of reading: every character of every line, from the row alone.
      const written = found.rows.map(
        (row, index) =>
          `${String(index + 1).padStart(5, '0')} ${row.code.padEnd(7)} ${row.billable} ${row.short.padEnd(60)} ${row.title}`,
      );
      expect([...written, '']).toEqual(textLines(ORDERS[label]));
    });

    it.each(Object.entries(ORDERS))('the order file of %s without its name', async (label, name) => {
      expect((await icd10cmOrder.settle?.(file(name, 'order.txt')))?.label).toBe(label);
    });

    it('addenda make FY2026 of FY2025, and FY2027 with its published totals', async () => {
      const y2025 = (await read(icd10cmOrder, ORDERS.FY2025)).rows;
      const y2026 = (await read(icd10cmOrder, ORDERS.FY2026)).rows;
      const made = applyAddenda(y2025, await readAddenda(file('icd10cm_order_addenda_2026.txt')));
      const byCode = (rows: readonly OrderRow[]) => [...rows].sort((a, b) => (a.code < b.code ? -1 : 1));
      expect(byCode(made)).toEqual(byCode(y2026));
      // The place of one new subcategory is not what the alphabet says: the addenda do not tell it.
      const moved = made.filter(({ code }) => !/^(?:L98|Y93)/.test(code)).map(({ code }) => code);
      expect(moved).toEqual(y2026.filter(({ code }) => !/^(?:L98|Y93)/.test(code)).map(({ code }) => code));
      const y2027 = applyAddenda(y2026, await readAddenda(file('icd10cm_order_addenda_2027.txt')));
      expect(totals(y2027)).toEqual([98_403, 74_879]);
    });

    it.each([2026, 2027])('the addenda of FY%i, line by line', async (year) => {
      const name = `icd10cm_order_addenda_${year}.txt`;
      const { label, rows } = await read(icd10cmAddenda, name);
      expect(label).toBe(`FY${year}`);
      const words = {
        add: 'Add:',
        delete: 'Delete:',
        'revise-from': 'Revise from:',
        'revise-to': 'Revise to:',
      };
      const written = rows.map(
        (row) =>
          `${words[row.action].padEnd(13)}${row.billable} ${row.code.padEnd(7)} ${row.short.padEnd(60)} ${row.title}`,
      );
      expect(written).toEqual(textLines(name).filter((line) => /^(?:Add|Delete|Revise)/.test(line)));
    });

    it('the conversion table', async () => {
      const { label, rows } = await read(icd10cmConversion, 'ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx');
      expect(label).toBe('FY2026');
      expect(rows).toHaveLength(5892);
      expect(rows.filter(({ previous }) => previous.some((one) => one.includes('+')))).toHaveLength(119);
      const days = new Set(rows.map(({ effective }) => effective).filter((day) => !day.endsWith('-10-01')));
      expect([...days].sort()).toEqual(['2020-04-01', '2021-01-01', '2022-04-01', '2023-04-01']);
    });

    it('the taxonomy', async () => {
      const { label, rows } = await read(taxonomy, 'nucc_taxonomy_251.csv');
      expect(label).toBe('25.1');
      const cells = rows.map((row) =>
        Object.values(row).map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)),
      );
      const published = readFileSync(join(folder, 'nucc_taxonomy_251.csv'), 'utf8').trim().split(/\r?\n/);
      expect(cells.map((row) => row.join(','))).toEqual(published.slice(1));
    });

    it("the Medicare Code Editor's lists", async () => {
      const { label, rows } = await read(codeEditor, 'medicare-code-edits_v43.1.txt');
      expect(label).toBe('v43.1');
      const text = textLines('medicare-code-edits_v43.1.txt');
      const chapter = text.slice(
        text.lastIndexOf('Chapter 1: Edit code lists'),
        text.lastIndexOf('Chapter 2: Code list changes'),
      );
      const listed = chapter.filter((line) => /^\*?[0-9A-Z]{3,7} *\t/.test(line));
      expect(rows.map(({ code, title }) => `${code} ${title}`)).toEqual(
        listed.map((line) => line.replace(/^\*/, '').replace(/ *\t+/, ' ').trim()),
      );
      expect(rows.filter(({ edit, system }) => edit === '20' && system === 'icd10cm')).toHaveLength(3465);
    });
  },
);
