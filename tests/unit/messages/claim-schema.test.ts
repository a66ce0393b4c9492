import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { requestSchemas } from '../../../src/messages/schemas/requests';

const claim = {
  id: 'c1',
  kind: 'draft',
  payer: 'uhc',
  plan: null,
  setting: 'practitioner',
  dos: '2026-03-02',
  through: null,
  typeOfBill: null,
  reversal: false,
  diagnoses: [{ code: 'M54.50', pointer: 'A', wellFormed: true, mentions: [3] }],
  lines: [
    {
      id: 'l1',
      code: '76376',
      system: 'cpt',
      modifiers: ['26'],
      units: 1,
      charge: '77.00',
      paid: null,
      pos: '11',
      revenueCode: null,
      dos: '2026-03-02',
      pointers: ['A'],
      adjustments: [],
      status: null,
      mentions: [1, 2],
    },
  ],
  unclear: [],
};
const context = { portal: 'availity', payer: null, plan: null, dos: null };

const evaluate = (one: unknown) => z.safeParse(requestSchemas.evaluate, { claims: [one], context });

test('a claim of codes, modifiers, units, dates and payer passes', () => {
  expect(evaluate(claim).success).toBe(true);
});

test('what a claim does not define is stripped before anyone sees it', () => {
  const parsed = evaluate({ ...claim, patient: 'DOE, JANE', memberId: 'XWC905771260' });
  expect(parsed.success && JSON.stringify(parsed.data)).not.toContain('DOE');
});

test.each([
  ['a note in a code', { ...claim, lines: [{ ...claim.lines[0], code: 'patient says the knee hurts' }] }],
  ['a long text in a token', { ...claim, plan: 'x'.repeat(200) }],
  ['a date of birth shape that is no ISO date', { ...claim, dos: '11/02/1957' }],
  ['a kind nobody knows', { ...claim, kind: 'letter' }],
  ['units as words', { ...claim, lines: [{ ...claim.lines[0], units: 'two' }] }],
])('%s is refused', (_name, wrong) => {
  expect(evaluate(wrong).success).toBe(false);
});
