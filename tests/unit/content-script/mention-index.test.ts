import { expect, test } from 'vitest';
import { indexMentions } from '../../../entrypoints/overlay-claims/mention-index';
import type { Claim, ServiceLine } from '../../../src/claims';
import type { Finding } from '../../../src/rules';

function line(id: string, code: string, mentions: number[]): ServiceLine {
  return {
    id,
    code,
    system: 'cpt',
    modifiers: [],
    units: 1,
    charge: null,
    paid: null,
    pos: null,
    revenueCode: null,
    dos: null,
    pointers: null,
    adjustments: [],
    status: null,
    mentions,
  };
}

const claim: Claim = {
  id: 'c1',
  kind: 'draft',
  payer: null,
  plan: null,
  setting: 'unknown',
  dos: null,
  through: null,
  typeOfBill: null,
  reversal: false,
  diagnoses: [{ code: 'M54.5', pointer: 'A', wellFormed: true, mentions: [9] }],
  lines: [line('l1', '76376', [1]), line('l2', '71275', [2]), line('l3', '99213', [3])],
  unclear: [],
};

function finding(rule: string, lines: string[], codes: string[]): Finding {
  return {
    id: rule,
    rule,
    kind: 'mutually-exclusive',
    topic: 'bundling',
    severity: 'error',
    basis: 'official',
    payer: null,
    claim: 'c1',
    lines,
    codes,
    title: '',
    detail: '',
    advice: '',
    sources: [],
  };
}

const checked = {
  claim: 'c1',
  payer: null,
  dos: null,
  setting: 'unknown',
  checked: [],
  notChecked: [],
  muted: 0,
};
const pair = finding('3d-with-cta', ['l1', 'l2'], ['76376', '71275']);
const diagnosis = finding('icd-not-billable', [], ['M54.5']);
const index = indexMentions([claim], () => ({ claim: 'c1', findings: [pair, diagnosis], checked }));

test('a pair stands on both of its lines and on no other', () => {
  expect(index.get(1)?.findings).toEqual([pair]);
  expect(index.get(2)?.findings).toEqual([pair]);
  expect(index.get(3)?.findings).toEqual([]);
});

test('a diagnosis finding stands on the diagnosis', () => {
  expect(index.get(9)?.findings).toEqual([diagnosis]);
});

test('a mention outside every claim has no verdict', () => {
  expect(index.get(77)).toBeUndefined();
});
