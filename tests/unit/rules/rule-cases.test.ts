import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../src/claims';
import { createRules, type Evaluation, evaluateClaim } from '../../../src/rules';
import { addOns } from './cases/add-ons';
import { bundling3d } from './cases/bundling-3d';
import { bundlingEveryday } from './cases/bundling-everyday';
import { claimLines } from './cases/claim-lines';
import { diagnosisCases } from './cases/diagnoses';
import { modifierCases } from './cases/modifiers';
import { payersAndDenials } from './cases/payers-and-denials';
import { knowledgeOf } from './support/knowledge';
import { sketch } from './support/sketch';

const all = [
  ...bundling3d,
  ...bundlingEveryday,
  ...addOns,
  ...modifierCases,
  ...claimLines,
  ...diagnosisCases,
  ...payersAndDenials,
];
const rules = createRules();
const knowledge = knowledgeOf();

/** Rules that need an imported release have their cases in imported-releases.test.ts. */
const NEED_IMPORTS = [
  'ptp-edit',
  'ptp-edit.separable',
  'look-alike',
  'add-on-release',
  'add-on-release.partly-listed',
  'code-deleted.hcpcs',
  'code-not-yet.hcpcs',
];

function judge(claim: Claim): Evaluation {
  return evaluateClaim(claim, {
    knowledge,
    rules,
    context: { portal: null, payer: null, plan: null, dos: null },
    settings: { focus: [], mutedTopics: {}, mutedRules: [], minSeverity: 'info' },
    today: '2026-11-21',
  });
}

test('every bundled rule has a case where it fires and one where it is silent, over 300 in all', () => {
  expect(all.map(({ rule }) => rule).toSorted()).toEqual(
    rules.rules
      .map(({ rule }) => rule.id)
      .filter((id) => !NEED_IMPORTS.includes(id))
      .toSorted(),
  );
  for (const { rule, fires, silent } of all) {
    expect([rule, fires.length > 0, silent.length > 0]).toEqual([rule, true, true]);
  }
  expect(all.flatMap(({ fires, silent }) => [...fires, ...silent]).length).toBeGreaterThan(300);
});

describe.each(all)('$rule', ({ rule, cites, fires, silent }) => {
  test.each(fires)('%s → %s', (text, expected) => {
    const mine = judge(sketch(text)).findings.filter((finding) => finding.rule === rule);
    expect(mine.map(({ severity, codes }) => `${severity} ${codes.join(' ')}`)).toContain(expected);
    for (const finding of mine) {
      expect(finding.sources.map(({ id }) => id)).toContain(cites);
      expect(`${finding.title} ${finding.detail} ${finding.advice}`).not.toMatch(/[{}]|undefined|null| {2}/);
    }
  });
  test.each(silent)('silent on %s', (text) => {
    expect(judge(sketch(text)).findings.filter((finding) => finding.rule === rule)).toEqual([]);
  });
});
