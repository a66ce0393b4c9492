import { expect, test } from 'vitest';
import { type Checked, createRules, evaluateClaim } from '../../../src/rules';
import { knowledgeOf } from './support/knowledge';
import { sketch } from './support/sketch';

const rules = createRules();

function checked(text: string): Checked {
  return evaluateClaim(sketch(text), {
    knowledge: knowledgeOf(),
    rules,
    context: { portal: null, payer: null, plan: null, dos: null },
    settings: { focus: [], mutedTopics: {}, mutedRules: [], minSeverity: 'info' },
    today: '2026-11-21',
  }).checked;
}
const missing = (text: string) => checked(text).notChecked.map(({ what, why }) => `${what}: ${why}`);

test('a claim with no finding still says what was checked', () => {
  const { checked: done } = checked('| 99213 @A | dx I10');
  expect(done).toContainEqual({ what: 'icd10cm', detail: 'FY2021, FY2025-FY2027' });
  expect(done.find(({ what }) => what === 'rules')?.detail).toBe(String(rules.rules.length));
});

test('what a page does not show is named, once', () => {
  expect(missing('? nodate nosetting | 99213')).toEqual([
    'dates: no-dos',
    'payer-rules: no-payer',
    'setting: judged-as-practitioner',
    'diagnoses: none-shown',
    'pointers: none-shown',
    'ptp: not-imported',
    'mue: not-imported',
  ]);
});

test('a row of a list is not the whole claim', () => {
  expect(missing('list | 99213 @A | dx I10')).toContain('missing-lines: list-row');
  expect(missing('unclear | 99213 @A | dx I10')).toContain('missing-lines: lines-unclear');
});

test('a year that is not loaded is said', () => {
  expect(missing('2019-05-01 | 99213 @A | dx M99.99')).toContain('diagnoses: year-not-loaded');
});
