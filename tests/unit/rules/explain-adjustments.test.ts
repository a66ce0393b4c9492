import { expect, test } from 'vitest';
import { createRules, evaluateClaim, explainAdjustments } from '../../../src/rules';
import { knowledgeOf } from './support/knowledge';
import { sketch } from './support/sketch';

const options = {
  knowledge: knowledgeOf(),
  rules: createRules(),
  context: { portal: null, payer: null, plan: null, dos: null },
  settings: { focus: [], mutedTopics: {}, mutedRules: [], minSeverity: 'info' },
  today: '2026-11-21',
} as const;

function explain(text: string) {
  const claim = sketch(text);
  const [line] = claim.lines;
  return line ? explainAdjustments(line, claim, options) : [];
}
const denials = (text: string) =>
  evaluateClaim(sketch(text), options).findings.filter(({ topic }) => topic === 'denials');

test('CO-97 on 76376 beside 71275 names 71275, and cites the rule behind it', () => {
  const [found] = explain('remit | 76376 denied CO-97 N130 | 71275 paid 90.00');
  expect(found).toMatchObject({ reason: 'CO-97', cause: '71275', remarks: [{ code: 'N130' }] });
  expect(found?.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(['x12-carc', 'cms-ptp-2026q3']));
  const [finding] = denials('remit | 76376 denied CO-97 N130 | 71275 paid 90.00');
  expect(finding?.title).toBe('CO-97 on 76376: taken as part of 71275');
});

test.each([
  ['CO-236 names the pair', 'remit | 76377 denied CO-236 | 76376 paid 9.00', '76376'],
  ['CO-18 names the duplicate', 'remit | 71046 denied CO-18 | 71046 paid 20.00', '71046'],
  [
    'CO-11 names the diagnosis the line points to',
    'remit | 73560 denied CO-11 @B | dx I10, M17.12',
    'M17.12',
  ],
  ['CO-4 names the modifier a rule objects to', 'remit | 0554T-59-26 denied CO-4', '26'],
  ['CO-4 names the modifiers where no rule objects', 'remit | 73560-RT-59 denied CO-4', 'RT and 59'],
])('%s', (_, text, cause) => {
  expect(explain(text)[0]?.cause).toBe(cause);
});

test('when nothing on the page explains it, it says so', () => {
  expect(explain('remit | 76376 denied CO-97 | 73700 paid 60.00')[0]?.cause).toBe(null);
  const [finding] = denials('remit | 76376 denied CO-97 | 73700 paid 60.00');
  expect(finding?.detail).toContain('Nothing on this page explains it');
});

test('CO-45 is explained, and never flagged', () => {
  expect(explain('remit | 71275 paid 90.00 CO-45')[0]).toMatchObject({ reason: 'CO-45', cause: null });
  expect(explain('remit | 71275 paid 90.00 CO-45')[0]?.meaning).toContain('contracted fee');
  expect(denials('remit | 71275 paid 90.00 CO-45 PR-1 PR-2 PR-3 CO-253')).toEqual([]);
});

test('a reason nobody knows is shown without a made-up meaning', () => {
  expect(explain('remit | 71275 denied CO-999')[0]).toEqual({
    reason: 'CO-999',
    meaning: null,
    advice: null,
    remarks: [],
    cause: null,
    sources: [],
  });
});
