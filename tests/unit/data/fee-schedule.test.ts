import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../generated/dataset';
import { createKnowledge } from '../../../src/knowledge';

/** A folder with fee-schedule-facts.tsv and ptp-pairs-seed-family.tsv: numbers taken from the official files. */
const folder = process.env.SCRUBLINE_DOMAIN;
const dataset = loadDataset();
const knowledge = createKnowledge(dataset);

function readTable(name: string): string[][] {
  const path = join(folder ?? '', name);
  if (!existsSync(path)) throw new Error(`SCRUBLINE_DOMAIN: no ${name} in that folder`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

describe.skipIf(!folder)('numbers against the official tables (skipped without SCRUBLINE_DOMAIN)', () => {
  it('every fee-schedule indicator and MUE of the data is that of the tables', () => {
    const rows = new Map(readTable('fee-schedule-facts.tsv').map((row) => [row[0], row]));
    for (const fact of dataset.procedureFacts.facts) {
      const row = rows.get(fact.code);
      expect(row, fact.code).toBeDefined();
      if (!row) continue;
      const [, status, pcTc, global, , bilateral, assistant, coSurgeon, , , mueP, maiP, mueH, maiH] = row;
      const told = { status, pcTc, global, bilateral, assistant, coSurgeon };
      for (const [key, value] of Object.entries(told)) {
        expect(`${fact.code} ${key} ${fact[key as keyof typeof told] ?? ''}`).toBe(
          `${fact.code} ${key} ${value}`,
        );
      }
      if (fact.muePractitioner) expect(fact.muePractitioner, fact.code).toEqual([Number(mueP), Number(maiP)]);
      if (fact.mueHospital) expect(fact.mueHospital, fact.code).toEqual([Number(mueH), Number(maiH)]);
    }
  });

  it('every entry that gives the NCCI indicator of its pair with 3D rendering gives that of the table', () => {
    const pairs = new Map(
      readTable('ptp-pairs-seed-family.tsv').map(([a, b, indicator]) => [`${a} ${b}`, indicator]),
    );
    let checked = 0;
    for (const entry of dataset.codes) {
      if (entry.code === '76376' || entry.code === '76377') continue;
      for (const { text } of entry.rules ?? []) {
        const said = /indicator (\d)/.exec(text)?.[1];
        if (said === undefined || !/NCCI/.test(text)) continue;
        for (const code of ['76376', '76377'].filter((one) => text.includes(one))) {
          const listed = pairs.get(`${entry.code} ${code}`);
          if (listed === undefined || listed === '-') continue;
          expect(`${entry.code} with ${code}: ${said}`).toBe(`${entry.code} with ${code}: ${listed}`);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(200);
  });
});

describe('what entries say in words agrees with the numbers beside them', () => {
  const factsOf = (code: string) => knowledge.procedure(code);
  const sentences = dataset.codes.flatMap((entry) => {
    const facts = factsOf(entry.code);
    if (facts === null) return [];
    const texts = [
      ...(entry.rules ?? []).map(({ text }) => text),
      ...(entry.modifiers ?? []).map(({ when }) => when),
      ...(entry.disagreements ?? []).map(({ fact }) => fact),
    ];
    return texts.map((text) => ({ code: entry.code, text, facts }));
  });

  it.each([
    ['PC/TC', /PC\/TC(?: indicator)? (\d)/g, 'pcTc'],
    ['bilateral', /[Bb]ilateral(?: indicator)? (\d)/g, 'bilateral'],
    ['status', /\(status ([A-Z])\)|Status ([A-Z])[,. ]/g, 'status'],
    ['global', /[Gg]lobal ([XYZ]{3})/g, 'global'],
  ] as const)('%s', (_name, pattern, key) => {
    let checked = 0;
    for (const { code, text, facts } of sentences) {
      for (const match of text.matchAll(pattern)) {
        const said = match[1] ?? match[2];
        const other = /unlike/.test(text) || /\b(?!0{5})\d{4}[0-9T]\b/.test(text.replaceAll(code, ''));
        if (other) continue;
        expect(`${code} ${said}: ${text}`).toBe(`${code} ${facts[key]}: ${text}`);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(0);
  });

  it('MUE, with its MAI', () => {
    let checked = 0;
    for (const { code, text, facts } of sentences) {
      const said = /^MUE (\d+) a day[^(]*\(MAI (\d)/.exec(text);
      if (!said) continue;
      const practitioner = facts.mue.find(({ setting }) => setting === 'practitioner');
      expect(`${code}: ${said[1]}/${said[2]}`).toBe(`${code}: ${practitioner?.value}/${practitioner?.mai}`);
      if (/practitioner and outpatient hospital/.test(text)) {
        const hospital = facts.mue.find(({ setting }) => setting === 'outpatient-hospital');
        expect(`${code}: ${said[1]}/${said[2]}`).toBe(`${code}: ${hospital?.value}/${hospital?.mai}`);
      }
      checked += 1;
    }
    expect(checked).toBeGreaterThan(8);
  });
});
