import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../generated/dataset';
import { createIcdValidity } from '../../../src/knowledge/icd-validity';
import { readNextYear, readOrder } from '../../../tools/data/icd/releases';
import { checkOfficial } from '../../../tools/data/official';

/** The official releases as published; FILES in tools/data/compile-icd.ts says which. */
const folder = process.env.SCRUBLINE_OFFICIAL;
const dataset = loadDataset();

describe.skipIf(!folder)(
  'the data against the official files (skipped without SCRUBLINE_OFFICIAL)',
  { timeout: 120_000 },
  () => {
    const path = (name: string) => join(folder ?? '', name);

    it('the validity table and the taxonomies come out the same', async () => {
      expect(await checkOfficial(folder ?? '', dataset)).toEqual([]);
    });

    it('every code of every loaded year is found again, billable or header', async () => {
      const icd = createIcdValidity(dataset.icd);
      const y2026 = await readOrder(path('icd10cm_order_2026.txt'));
      const years = [
        ['2021-03-01', await readOrder(path('icd10cm-order-Jan-2021.txt'))],
        ['2025-03-01', await readOrder(path('icd10cm_order_2025.txt'))],
        ['2026-03-01', y2026],
        ['2027-03-01', await readNextYear(y2026, path('icd10cm_order_addenda_2027.txt'))],
      ] as const;
      for (const [day, release] of years) {
        const wrong: string[] = [];
        for (const [bare, { billable }] of release) {
          const code = bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
          if (icd.state(code, day) !== (billable === 1 ? 'billable' : 'header')) wrong.push(code);
        }
        expect(wrong, day).toEqual([]);
        let present = 0;
        icd.each((code) => {
          const state = icd.state(code, day);
          if (state === 'billable' || state === 'header') present += 1;
        });
        expect(present, day).toBe(release.size);
      }
    });

    it('our names tell the side that the official title tells, and are never that title', async () => {
      const titles = await readOrder(path('icd10cm_order_2026.txt'));
      const named = [
        ...dataset.codes
          .filter(({ system }) => system === 'icd10cm')
          .map(({ code, name }) => ({ code, name })),
        ...dataset.diagnoses,
      ];
      for (const { code, name } of named) {
        const title = titles.get(code.replace('.', ''))?.title.toLowerCase();
        if (title === undefined) continue;
        for (const side of ['left', 'right']) {
          if (new RegExp(`\\b${side}\\b`).test(title)) {
            expect(name.toLowerCase(), `${code}: ${title}`).toContain(side);
          }
        }
      }
    });
  },
);
