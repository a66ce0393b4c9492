import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../generated/dataset';
import { icdCategory, knownProcedure, payerOf, portalOf } from '../../../src/knowledge/content-tables';
import { createIcdValidity } from '../../../src/knowledge/icd-validity';

describe('ICD-10-CM categories', () => {
  it('are exactly those of the loaded years', () => {
    const icd = createIcdValidity(loadDataset().icd);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const signs = [...'0123456789', ...letters];
    let known = 0;
    for (const first of letters) {
      for (const second of signs) {
        for (const third of signs) {
          const category = first + second + third;
          expect(icdCategory(category), category).toBe(icd.has(category));
          if (icdCategory(category)) known += 1;
        }
      }
    }
    expect(known).toBeGreaterThanOrEqual(1918);
  });
});

describe('procedures that cards or rules name', () => {
  it.each(['0554T', '76377', '71275', '77080', '72275'])('%s is one', (code) =>
    expect(knownProcedure(code)).toBe(true),
  );
  it.each(['73677', '12345', '', '1234', '05T54', 'hello'])('"%s" is none', (code) =>
    expect(knownProcedure(code)).toBe(false),
  );
});

describe('payers, as pages name them', () => {
  it.each([
    ['UnitedHealthcare', 'uhc', null],
    ['Payer: UHC Medicare Advantage PPO', 'uhc', 'uhc-medicare'],
    ['AETNA', 'aetna', null],
    ['Cigna HealthCare', 'cigna', null],
    ['Blue Cross & Blue Shield', 'bcbs', null],
    ['Anthem Blue Cross', 'bcbs', 'bcbs-anthem'],
    ['Medicare Part B', 'medicare', null],
  ])('%s', (text, payer, plan) => expect(payerOf(text)).toEqual({ payer, plan }));

  it.each(['Medicare Advantage', 'John Smith', 'Aetnaville Clinic', '', '76377'])(
    '"%s" names none',
    (text) => {
      expect(payerOf(text)).toBeNull();
    },
  );
});

describe('portals, by address', () => {
  it('knows a portal by host and path, whatever follows', () => {
    expect(portalOf('https://apps.availity.com/public/apps/home/#!/loadApp')).toEqual({
      id: 'availity',
      payer: null,
    });
    expect(portalOf('https://secure.uhcprovider.com/claims?x=1')?.payer).toBe('uhc');
  });
  it.each(['https://apps.availity.com.evil.example/', 'http://localhost/', 'about:blank', 'no address', ''])(
    '"%s" is none',
    (url) => expect(portalOf(url)).toBeNull(),
  );
});

it('stays small enough for every frame of every page', () => {
  expect(gzipSync(readFileSync('generated/content-tables.ts')).length).toBeLessThan(8200);
});

it('pulls in nothing of the folder beyond its own lookups', () => {
  const files = ['content-tables', 'code-numbers', 'payer-of', 'portal-of', 'normal-name'];
  for (const file of files) {
    const imports = readFileSync(`src/knowledge/${file}.ts`, 'utf8').matchAll(/from '([^']+)'/g);
    for (const [, from = ''] of imports) {
      expect([
        '../../generated/content-tables',
        './code-numbers',
        './payer-of',
        './portal-of',
        './normal-name',
      ]).toContain(from);
    }
  }
});
