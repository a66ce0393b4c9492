import { expect, test } from 'vitest';
import type { PageReport } from '../../../src/messages';
import { goldSchema } from '../../../tools/pages/gold';
import { scoreClaims } from '../../../tools/score/claims';
import { scoreFindings } from '../../../tools/score/findings';
import { scoreMentions } from '../../../tools/score/mentions';

type Mention = PageReport['frames'][number]['mentions'][number];
type Claim = PageReport['frames'][number]['claims'][number];
type Finding = PageReport['frames'][number]['findings'][number];

function mention(system: string, code: string): Mention {
  return { id: 0, system, code, text: code, modifiers: [], where: 'text', confidence: 1 };
}

function claim(id: string, lines: { code: string; modifiers?: string[]; units?: number }[]): Claim {
  return {
    id,
    kind: 'remit',
    payer: 'uhc',
    plan: null,
    setting: 'unknown',
    dos: '2026-02-03',
    through: null,
    typeOfBill: null,
    reversal: false,
    diagnoses: [],
    unclear: [],
    lines: lines.map(({ code, modifiers = [], units = 1 }, index) => ({
      id: `${id}-${index}`,
      code,
      system: 'cpt' as const,
      modifiers,
      units,
      charge: null,
      paid: null,
      pos: null,
      revenueCode: null,
      dos: null,
      pointers: null,
      adjustments: [],
      status: null,
      mentions: [],
    })),
  };
}

function finding(rule: string, codes: string[], on: string): Finding {
  return {
    id: rule,
    rule,
    kind: 'x',
    topic: 'bundling',
    severity: 'error',
    basis: 'official',
    payer: null,
    claim: on,
    lines: [],
    codes,
    title: '',
    detail: '',
    advice: '',
    sources: [],
  };
}

function report(mentions: Mention[], claims: Claim[] = [], findings: Finding[] = []): PageReport {
  const frame = { frame: 0, settled: true, mentions, claims, findings, checked: [] };
  return { origin: '', path: '', portal: null, payer: null, settled: true, checked: [], frames: [frame] };
}

test('a code found too seldom is missed, too often is false, and optional places count for neither', () => {
  const gold = goldSchema.parse({
    mentions: [
      { system: 'cpt', code: '76376', count: 2 },
      { system: 'cpt', code: '71275', count: 1 },
    ],
    optional: [{ system: 'cpt', code: '71275', count: 1 }],
  });
  const found = ['76376', '71275', '71275', '71275', '99213'].map((code) => mention('cpt', code));
  const tally = scoreMentions(report(found), gold).get('cpt');
  expect(tally).toEqual({ right: 2, missed: ['cpt 76376'], extra: ['cpt 71275', 'cpt 99213'] });
});

test('a line counts only with its modifiers and units, in the claim that is most like the gold one', () => {
  const gold = goldSchema.parse({
    claims: [
      {
        payer: 'uhc',
        dos: '2026-02-03',
        diagnoses: [],
        lines: [
          { code: '73700', modifiers: ['26', 'RT'], units: 1, pointers: null },
          { code: '76376', modifiers: ['26'], units: 1, pointers: null },
        ],
      },
    ],
  });
  const read = claim('b', [{ code: '73700', modifiers: ['RT', '26'] }, { code: '76376' }]);
  const tally = scoreClaims(report([], [claim('a', [{ code: '76376' }]), read]), gold);
  expect(tally).toMatchObject({ lines: 2, right: 1, extra: 1 });
  expect(tally.matched.get(0)).toBe('b');
});

test('a finding must fire on its claim; a forbidden one is counted by the part of its id before the dot', () => {
  const gold = goldSchema.parse({
    findings: [{ rule: '3d-with-cta', codes: ['76376', '70498'], severity: 'error', claim: 0 }],
    mustNotFire: [{ rule: 'duplicate-line' }, { rule: '3d-with-3d', codes: ['76376', '76377'] }],
  });
  const fired = [
    finding('3d-with-cta', ['70498', '76376'], 'a'),
    finding('duplicate-line.bilateral', ['73700'], 'b'),
  ];
  const tally = scoreFindings(report([], [], fired), gold, new Map([[0, 'a']]));
  expect(tally).toEqual({ expected: 1, fired: 1, missed: [], forbidden: ['duplicate-line.bilateral 73700'] });
  expect(scoreFindings(report([], [], fired), gold, new Map([[0, 'b']])).fired).toBe(0);
});
