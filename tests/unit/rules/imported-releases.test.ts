import { describe, expect, test } from 'vitest';
import type { PairEdit } from '../../../src/knowledge';
import { createRules, evaluateClaim, type Finding, type RuleKnowledge } from '../../../src/rules';
import { knowledgeOf } from './support/knowledge';
import { sketch } from './support/sketch';

const rules = createRules();
const edit = (
  column1: string,
  column2: string,
  indicator: '0' | '1',
  to: string | null = null,
): PairEdit => ({
  column1,
  column2,
  indicator,
  from: '2020-01-01',
  to,
  rationale: null,
  release: '2026Q3',
  source: 'ptp:2026Q3:practitioner',
});
const imported = knowledgeOf({
  pairs: [
    edit('47562', '49320', '0'),
    edit('97530', '97116', '1'),
    edit('71275', '76376', '0'),
    edit('11042', '11045', '1', '2025-12-31'),
  ],
});

function judge(text: string, knowledge: RuleKnowledge = imported): readonly Finding[] {
  return evaluateClaim(sketch(text), {
    knowledge,
    rules,
    context: { portal: null, payer: null, plan: null, dos: null },
    settings: { focus: [], mutedTopics: {}, mutedRules: [], minSeverity: 'info' },
    today: '2026-11-21',
  }).findings;
}
const brief = (findings: readonly Finding[]) =>
  findings.map(({ severity, rule, codes }) => `${severity} ${rule} ${codes.join(' ')}`);

describe('pairs of an imported NCCI release', () => {
  test('indicator 0 is an error for Medicare, a warning elsewhere, with column 2 named first', () => {
    expect(brief(judge('| 49320 | 47562'))).toEqual(['error ptp-edit 49320 47562']);
    expect(brief(judge('uhc | 49320-59 | 47562'))).toEqual(['warning ptp-edit 49320 47562']);
  });
  test('elsewhere it says that it is a Medicare edit', () => {
    expect(judge('uhc | 49320 | 47562')[0]?.detail).toContain(
      'whether UnitedHealthcare follows it is not known',
    );
  });
  test('indicator 1 becomes an info with a bypass modifier', () => {
    expect(brief(judge('| 97116 | 97530'))).toEqual(['warning ptp-edit.separable 97116 97530']);
    expect(brief(judge('| 97116-59 | 97530'))).toEqual(['info ptp-edit.separable 97116 97530']);
  });
  test('one problem, one finding: a bundled rule that knows the pair speaks instead', () => {
    const pairs = judge('| 76376 | 71275').filter(
      ({ topic, codes }) => topic === 'bundling' && codes.length > 1,
    );
    expect(brief(pairs)).toEqual(['error 3d-with-cta 76376 71275']);
  });
  test('silent on other dates, after the edit ended, and with nothing imported', () => {
    expect(judge('| 49320 on 2026-03-02 | 47562 on 2026-03-03')).toEqual([]);
    expect(brief(judge('| 11045 | 11042'))).toEqual([]);
    expect(judge('| 49320 | 47562', knowledgeOf())).toEqual([]);
  });
});

describe('a code no imported table holds', () => {
  const tables: RuleKnowledge = {
    ...knowledgeOf(),
    releases: () => [{ kind: 'mue', label: '2026Q2', from: null, to: null, setting: 'practitioner' }],
  };
  test('two swapped digits away from another code of the claim', () => {
    expect(brief(judge('| 71064 | 71046-26', tables))).toContain('warning look-alike 71064');
  });
  test('silent while no table is loaded, and for a code that is known', () => {
    expect(judge('| 71064 | 71046-26')).toEqual([]);
    expect(judge('| 71260 | 71046-26', tables)).toEqual([]);
  });
});

describe('add-on edits of an imported release', () => {
  const row = (type: '1' | '2' | '3', primary: string) => ({ type, primary, release: 'add-on:2026Q2' });
  const addOns = knowledgeOf({
    addOns: {
      '0071U': [row('1', '0070U')],
      '0055U': [row('2', 'CCCCC')],
      '0074U': [row('3', '0070U'), row('3', 'CCCCC')],
    },
  });
  test('type 1 without a listed primary', () => {
    expect(brief(judge('| 0071U', addOns))).toEqual(['error add-on-release 0071U']);
    expect(brief(judge('uhc | 0071U', addOns))).toEqual(['warning add-on-release 0071U']);
    expect(judge('| 0071U', addOns)[0]?.advice).toContain('0070U');
  });
  test('silent beside its primary, and where the contractor alone decides', () => {
    expect(judge('| 0071U | 0070U', addOns)).toEqual([]);
    expect(judge('| 0055U', addOns)).toEqual([]);
  });
  test('type 3 is an info and names no placeholder', () => {
    const [finding] = judge('| 0074U', addOns);
    expect(brief([...judge('| 0074U', addOns)])).toEqual(['info add-on-release.partly-listed 0074U']);
    expect(finding?.advice).not.toContain('CCCCC');
  });
});

describe('HCPCS codes of an imported release', () => {
  const hcpcs = knowledgeOf({
    hcpcs: [
      {
        code: 'C9257',
        title: '',
        short: '',
        added: '2010-01-01',
        terminated: '2025-12-31',
        coverage: 'D',
        release: 'hcpcs:2026-01',
      },
    ],
  });
  test('after the last day and before the first', () => {
    expect(brief(judge('| C9257 on 2026-03-02', hcpcs))).toEqual(['error code-deleted.hcpcs C9257']);
    expect(brief(judge('| C9257 on 2009-03-02', hcpcs))).toEqual(['error code-not-yet.hcpcs C9257']);
  });
  test('silent while it is in force', () => {
    expect(judge('| C9257 on 2025-12-31', hcpcs)).toEqual([]);
  });
});
