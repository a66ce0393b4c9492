import { describe, expect, test } from 'vitest';
import { createRules, evaluateClaim, type RuleContext, type RuleSettings } from '../../../src/rules';
import { knowledgeOf } from './support/knowledge';
import { sketch } from './support/sketch';

const rules = createRules();

function judge(text: string, settings: Partial<RuleSettings> = {}, context: Partial<RuleContext> = {}) {
  return evaluateClaim(sketch(text), {
    knowledge: knowledgeOf(),
    rules,
    context: { portal: null, payer: null, plan: null, dos: null, ...context },
    settings: { focus: [], mutedTopics: {}, mutedRules: [], minSeverity: 'info', ...settings },
    today: '2026-11-21',
  });
}
const ruleIds = (found: ReturnType<typeof judge>) => found.findings.map(({ rule }) => rule);

describe('whose claim it is', () => {
  test('the claim first, then the page, then a focus of one payer', () => {
    expect(judge('uhc | 99213', { focus: ['aetna'] }, { payer: 'cigna' }).checked.payer).toBe('uhc');
    expect(judge('? | 99213', { focus: ['aetna'] }, { payer: 'cigna' }).checked.payer).toBe('cigna');
    expect(judge('? | 99213', { focus: ['aetna'] }).checked.payer).toBe('aetna');
    expect(judge('? | 99213', { focus: ['aetna', 'uhc'] }).checked.payer).toBe(null);
  });
  test('the page around it lends its date and its plan', () => {
    expect(ruleIds(judge('uhc nodate | 99213 | dx M51.36', {}, { dos: '2024-05-01' }))).toEqual([]);
    expect(ruleIds(judge('? | 0946T', {}, { payer: 'uhc', plan: 'uhc-medicare' }))).toContain(
      'uhc-medicare-category3',
    );
  });
});

describe('focus', () => {
  test('a payer outside it keeps coding rules but not its own policies, and that is said', () => {
    const found = judge('uhc | 76376 | 76377', { focus: ['aetna', 'medicare'] });
    expect(ruleIds(found)).toContain('3d-with-3d');
    expect(ruleIds(found)).not.toContain('uhc-3d-rendering');
    expect(found.checked.notChecked).toContainEqual({ what: 'payer-rules', why: 'outside-focus' });
  });
});

describe('muting', () => {
  const pair = '| 76376 | 71275';
  test('a topic for a payer, and only for that payer', () => {
    expect(ruleIds(judge(pair, { mutedTopics: { medicare: ['bundling'] } }))).not.toContain('3d-with-cta');
    expect(ruleIds(judge(pair, { mutedTopics: { uhc: ['bundling'] } }))).toContain('3d-with-cta');
  });
  test('the row of unknown payers', () => {
    expect(ruleIds(judge('? | 76376 | 71275', { mutedTopics: { unknown: ['bundling'] } }))).not.toContain(
      '3d-with-cta',
    );
  });
  test('one rule for one payer or for all, with what stands beneath it', () => {
    const heart = '| 76376 | 75574';
    for (const rule of ['3d-with-cta', '3d-with-cta.cardiac']) {
      for (const payer of ['medicare', '*']) {
        expect(ruleIds(judge(heart, { mutedRules: [{ rule, payer }] }))).not.toContain('3d-with-cta.cardiac');
      }
    }
    expect(ruleIds(judge(pair, { mutedRules: [{ rule: '3d-with-cta.cardiac', payer: '*' }] }))).toContain(
      '3d-with-cta',
    );
  });
  test('what is muted is counted and can be brought back', () => {
    const muted = judge(pair, { minSeverity: 'error' });
    expect(ruleIds(muted)).toEqual(['3d-with-cta']);
    expect(muted.checked.muted).toBe(muted.muted.length);
    expect(muted.muted.map(({ severity }) => severity)).not.toContain('error');
  });
});

describe('order', () => {
  test('gravest first, then in the order of the lines', () => {
    const found = judge('| 99213-26 | 76377-26-TC | 71275 | dx M54.5').findings.map(
      ({ severity }) => severity,
    );
    expect(found).toEqual(found.toSorted((a, b) => rank(a) - rank(b)));
  });
});

const rank = (severity: string) => ['error', 'warning', 'info'].indexOf(severity);
