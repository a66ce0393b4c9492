import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, ServiceLine } from '../../../src/claims';
import { createRules, evaluateClaim, type Finding, type RuleSettings } from '../../../src/rules';
import { claimOf } from './support/claims';
import { knowledgeOf } from './support/knowledge';

const rules = createRules();
const knowledge = knowledgeOf();
const open: RuleSettings = { focus: [], mutedTopics: {}, mutedRules: [], minSeverity: 'info' };

function judge(claim: Claim, settings: RuleSettings = open): readonly Finding[] {
  return evaluateClaim(claim, {
    knowledge,
    rules,
    context: { portal: null, payer: null, plan: null, dos: null },
    settings,
    today: '2026-11-21',
  }).findings;
}

const code = fc.constantFrom(
  ...[
    '76376',
    '76377',
    '71275',
    '70450',
    '70470',
    '70496',
    '75574',
    '78452',
    '78815',
    '0554T',
    '0555T',
    '0556T',
  ],
  ...[
    '0558T',
    '0743T',
    '0348T',
    '72192',
    '77080',
    '77085',
    '99213',
    '99214',
    '20610',
    '77002',
    '71046',
    '93000',
  ],
);
const modifiers = fc.uniqueArray(
  fc.constantFrom('26', 'TC', '59', 'RT', 'LT', '50', 'XU', '25', 'QK', '76'),
  {
    maxLength: 3,
  },
);
const line = fc
  .record({
    code,
    modifiers,
    units: fc.constantFrom(' x1', ' x2', ' x3', ''),
    pointers: fc.constantFrom(' @A', ' @AB', ' @C', ''),
    day: fc.constantFrom('', ' on 2026-03-02', ' on 2026-03-03'),
    fate: fc.constantFrom(
      '',
      ' paid 12.00',
      ' denied CO-97',
      ' denied CO-18',
      ' denied CO-4 N130',
      ' pos 22',
    ),
  })
  .map((one) => [one.code, ...one.modifiers].join('-') + one.units + one.pointers + one.day + one.fate);
const claim = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 7 }),
    dx: fc.uniqueArray(
      fc.constantFrom('M17.11', 'M17.12', 'M54.5', 'M54.2', 'M50.20', 'I10', 'M23.80', 'M54.50'),
      {
        maxLength: 4,
      },
    ),
    payer: fc.constantFrom('medicare', 'uhc', 'aetna', 'bcbs', null),
    kind: fc.constantFrom('draft' as const, 'remit' as const, 'list' as const),
  })
  .map(claimOf);

/** A finding apart from where it stands in the list. */
const asSet = (findings: readonly Finding[]) =>
  findings.map((finding) => ({ ...finding })).toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('findings of a claim', { timeout: 60_000 }, () => {
  test('do not depend on the order of its lines', () => {
    const shuffled = claim.chain((one) =>
      fc
        .shuffledSubarray([...one.lines], { minLength: one.lines.length, maxLength: one.lines.length })
        .map((lines) => [one, { ...one, lines }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([first, second]) => {
        expect(asSet(judge(second))).toEqual(asSet(judge(first)));
      }),
      { numRuns: 150 },
    );
  });

  test('stay when an unrelated line is added', () => {
    const unrelated: ServiceLine = {
      ...claimOf({ lines: ['A0428 x1 on 2026-01-15'] }).lines[0],
      id: 'unrelated',
    } as ServiceLine;
    fc.assert(
      fc.property(claim, (one) => {
        const before = judge(one).map(({ id }) => id);
        const after = judge({ ...one, lines: [...one.lines, unrelated] }).map(({ id }) => id);
        expect(after).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 150 },
    );
  });

  test('have ids of their own', () => {
    fc.assert(
      fc.property(claim, (one) => {
        const ids = judge(one).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });

  test('all name a source, and leave no word unfilled', () => {
    fc.assert(
      fc.property(claim, (one) => {
        for (const { sources, title, detail, advice } of judge(one)) {
          expect(sources.length).toBeGreaterThan(0);
          expect(`${title}${detail}${advice}`).not.toMatch(/[{}]/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('muting', { timeout: 60_000 }, () => {
  const withFinding = claim
    .filter((one) => judge(one).length > 0)
    .chain((one) => fc.constantFrom(...judge(one)).map((finding) => [one, finding] as const));

  test('a rule for a payer removes exactly its findings', () => {
    fc.assert(
      fc.property(withFinding, ([one, { rule }]) => {
        const payer = one.payer ?? 'unknown';
        const left = judge(one, { ...open, mutedRules: [{ rule, payer }] });
        const mine = (found: Finding) => found.rule === rule || found.rule.startsWith(`${rule}.`);
        expect(left).toEqual(judge(one).filter((found) => !mine(found)));
        expect(judge(one, { ...open, mutedRules: [{ rule, payer: 'kaiser' }] })).toEqual(judge(one));
      }),
      { numRuns: 100 },
    );
  });

  test('a topic for a payer removes exactly its findings', () => {
    fc.assert(
      fc.property(withFinding, ([one, { topic }]) => {
        const payer = one.payer ?? 'unknown';
        const left = judge(one, { ...open, mutedTopics: { [payer]: [topic] } });
        expect(left).toEqual(judge(one).filter((found) => found.topic !== topic));
      }),
      { numRuns: 100 },
    );
  });
});
