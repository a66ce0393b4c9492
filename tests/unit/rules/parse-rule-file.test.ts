import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createRules, parseRuleFiles, ruleKinds } from '../../../src/rules';

const folder = new URL('../../../data/rules/', import.meta.url);
const authored = readdirSync(folder).map((name) => ({
  file: `data/rules/${name}`,
  content: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown,
}));
const good = {
  id: 'a-rule',
  kind: 'mutually-exclusive',
  topic: 'bundling',
  severity: 'error',
  basis: 'official',
  params: { anyTwoOf: ['76376', '76377'], indicator: '0' },
  title: '{first} and {second}',
  detail: 'Why.',
  advice: 'What to do.',
  sources: ['known'],
};
const parse = (...rules: readonly object[]) =>
  parseRuleFiles([{ file: 'data/rules/test.json', content: { rules } }], {
    source: (id) => id === 'known',
    procedure: (code) => code.startsWith('7'),
    modifier: (modifier) => modifier === '26',
    carc: (carc) => carc === '97',
    payer: (payer) => payer === 'medicare',
  }).problems.map(({ file, path, reason }) => `${file} ${path}: ${reason}`);

test('a good rule has no problem', () => {
  expect(parse(good)).toEqual([]);
});

test.each([
  ['an unknown kind', { kind: 'no-such' }, 'rules[0].kind: a-rule: unknown rule kind "no-such"'],
  ['a missing source', { sources: ['known', 'gone'] }, 'rules[0].sources[1]: a-rule: unknown source "gone"'],
  ['no source at all', { sources: [] }, 'rules[0].sources: no source named'],
  ['a bad id', { id: 'a rule' }, 'rules[0].id: not an id (letters, digits, hyphens, dots)'],
  ['a field nobody knows', { sevrity: 'error' }, 'rules[0]: unknown field "sevrity"'],
  [
    'a word nobody fills',
    { title: '{code}' },
    'rules[0].title: a-rule: kind mutually-exclusive fills no {code}',
  ],
  [
    'a variant the kind does not have',
    { variants: { odd: { title: 'x' } } },
    'rules[0].variants.odd: a-rule: kind mutually-exclusive has no variant "odd"',
  ],
  [
    'an end before its beginning',
    { from: '2026-01-02', to: '2026-01-01' },
    'rules[0].to: a-rule: ends before it begins (2026-01-02)',
  ],
  [
    'an unknown payer',
    { scope: { payers: ['nobody'] } },
    'rules[0].scope.payers[0]: a-rule: unknown payer "nobody"',
  ],
])('%s is told with file, path and reason', (_, change, problem) => {
  expect(parse({ ...good, ...change })).toEqual([`data/rules/test.json ${problem}`]);
});

test.each([
  [
    'a code',
    { kind: 'documentation-checklist', params: { codes: ['99999'] }, title: '{codes}' },
    'no procedure code 99999',
  ],
  [
    'a modifier',
    { kind: 'modifier-scope', params: { modifiers: ['QK'], onlyOn: ['00100-01999'] }, title: '{code}' },
    'no modifier QK',
  ],
  [
    'a reason code',
    { kind: 'denial-explainer', params: { carcs: ['999'], lookFor: ['pair'] }, title: '{code}' },
    'no reason code 999',
  ],
])('a dead reference to %s is told', (_, change, reason) => {
  expect(parse({ ...good, ...change })).toEqual([
    `data/rules/test.json rules[0].params: a-rule: dead reference: ${reason} in the data`,
  ]);
});

test('params that a kind does not take are told where they stand', () => {
  const problems = parse({ ...good, kind: 'date', params: { check: 'yesterday' }, title: 'x' });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^data\/rules\/test\.json rules\[0\]\.params/);
});

test('a range that runs backwards is told', () => {
  expect(parse({ ...good, params: { anyTwoOf: ['76377-76376'], indicator: '0' } })).toEqual([
    'data/rules/test.json rules[0].params: a-rule: not a range: 76377-76376',
  ]);
});

test('one id in two files is told with both', () => {
  const files = ['data/rules/a.json', 'data/rules/b.json'].map((file) => ({
    file,
    content: { rules: [good] },
  }));
  expect(parseRuleFiles(files, { source: () => true }).problems).toEqual([
    { file: 'data/rules/b.json', path: 'a-rule', reason: 'the id "a-rule" stands in data/rules/a.json too' },
  ]);
});

test('what ships is what data/rules holds', () => {
  const { rules } = parseRuleFiles(authored, { source: () => true });
  expect(
    createRules()
      .rules.map(({ rule }) => rule.id)
      .toSorted(),
  ).toEqual(rules.map(({ id }) => id).toSorted());
});

test('every kind has a bundled rule', () => {
  const { rules, problems } = parseRuleFiles(authored, { source: () => true });
  expect(problems).toEqual([]);
  expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(ruleKinds.keys()));
});

test('advice never offers a modifier as the way out', () => {
  const { rules } = parseRuleFiles(authored, { source: () => true });
  for (const { id, advice, variants } of rules) {
    for (const text of [advice, ...Object.values(variants ?? {}).map((one) => one.advice ?? '')]) {
      expect([id, /\b(?:add|append|use|with|attach)\b[^.]*\bmodifier/i.test(text)]).toEqual([id, false]);
    }
  }
});
