import * as z from 'zod/mini';
import type { ClaimView } from '../claim-view';
import { type Hit, ruleKind } from '../rule-kind';

const params = z.strictObject({ never: z.enum(['external-cause-first', 'manifestation-first']) });

/** A diagnosis that may not be listed first. Guidelines I.A.13 and I.C.20.a.6. */
export const diagnosisOrder = ruleKind({
  id: 'diagnosis-order',
  params,
  words: ['diagnosis'],
  specificity: 50,
  prepare: ({ never }) => ({
    codes: null,
    judge: (view) => {
      const first = view.diagnoses[0];
      if (!view.whole || !first) return [];
      const bits = view.knowledge.diagnosisBits(first.code);
      const wrong = never === 'external-cause-first' ? bits?.externalCause : bits?.manifestation;
      return wrong === true ? [firstListed(first.code, view)] : [];
    },
  }),
});

function firstListed(code: string, view: ClaimView): Hit {
  return {
    lines: [],
    codes: [code],
    dos: view.dos,
    words: { diagnosis: code },
    problem: `diagnosis-first:${code}`,
  };
}
