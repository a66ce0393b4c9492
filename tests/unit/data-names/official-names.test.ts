import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categoriesFileSchema, diagnosesFileSchema } from '../../../src/knowledge/schema/icd-names';
import { modifiersFileSchema } from '../../../src/knowledge/schema/modifiers';
import { readNextYear, readOrder } from '../../../tools/data/icd/releases';
import { readData } from './read-data';

const folder = process.env.SCRUBLINE_OFFICIAL ?? '';
const text = (name: string) => readFileSync(join(folder, name), 'latin1');
const letters = (words: string) => words.toLowerCase().replace(/[^a-z0-9]/g, '');

describe.skipIf(folder === '')(
  'names against the official files (skipped without SCRUBLINE_OFFICIAL)',
  () => {
    it('no diagnosis name of more than four words is an official title', async () => {
      const y2026 = await readOrder(join(folder, 'icd10cm_order_2026.txt'));
      const y2027 = await readNextYear(y2026, join(folder, 'icd10cm_order_addenda_2027.txt'));
      const { categories } = readData('icd10cm/categories.json', categoriesFileSchema);
      const { diagnoses } = readData('icd10cm/diagnoses.json', diagnosesFileSchema);
      const ours = [
        ...Object.entries(categories),
        ...diagnoses.map(({ code, name }) => [code, name] as const),
      ];
      const copied = ours.filter(([code, name]) => {
        if (name.split(/\s+/).length <= 4) return false;
        const bare = code.replace('.', '');
        return [y2026, y2027].some((year) => letters(year.get(bare)?.title ?? '') === letters(name));
      });
      expect(copied).toEqual([]);
    });

    it('every Level II modifier in force is known, and the ended ones carry their last day', () => {
      const { modifiers } = readData('modifiers.json', modifiersFileSchema);
      const ours = new Map(modifiers.map((one) => [one.modifier, one]));
      const wrong: string[] = [];
      for (const line of text('HCPC2025_JAN_ANWEB_12172024.txt').split(/\r?\n/)) {
        if (line.charAt(10) !== '7') continue;
        const modifier = line.slice(3, 5);
        const ended = line.slice(284, 292).trim();
        const one = ours.get(modifier);
        if (one === undefined ? ended === '' : (one.to ?? '').replace(/-/g, '') !== ended)
          wrong.push(modifier);
      }
      expect(wrong).toEqual([]);
    });
  },
);
