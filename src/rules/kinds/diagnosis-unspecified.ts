import * as z from 'zod/mini';
import type { DiagnosisBits } from '../../knowledge';
import { ruleKind } from '../rule-kind';
import { listOf } from '../words';

const params = z.strictObject({});

/** Unspecified diagnoses of a claim, told once for all of them. Guideline I.B.18. */
export const diagnosisUnspecified = ruleKind({
  id: 'diagnosis-unspecified',
  params,
  words: ['diagnoses'],
  specificity: 10,
  prepare: () => ({
    codes: null,
    judge: (view) => {
      const open = view.diagnoses
        .map(({ code }) => code)
        .filter(
          (code, index, all) =>
            all.indexOf(code) === index &&
            isOpen(view.knowledge.diagnosisBits(code)) &&
            view.knowledge.validity(code, view.dos).state === 'billable',
        );
      if (open.length === 0) return [];
      return [
        {
          lines: [],
          codes: open,
          dos: view.dos,
          words: { diagnoses: listOf(open) },
          problem: 'diagnosis-unspecified',
        },
      ];
    },
  }),
});

/** How an injury came about is often not known closer, and no payer asks for it. */
function isOpen(bits: DiagnosisBits | null): boolean {
  return bits?.unspecified === true && !bits.externalCause;
}
