import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { listOf } from '../words';

const params = z.strictObject({ codes: codesSchema });

/** What the record should hold before these codes go out: one reminder a claim, on claims not yet sent. */
export const documentationChecklist = ruleKind({
  id: 'documentation-checklist',
  params,
  words: ['codes'],
  specificity: 10,
  references: ({ codes }) => ({ codes }),
  prepare: ({ codes }) => {
    const set = codeSet(codes);
    return {
      codes: set,
      judge: (view) => {
        if (view.claim.kind !== 'draft' && view.claim.kind !== 'text') return [];
        const lines = view.lines.filter((line) => set.has(line.code));
        const present = [...new Set(lines.map((line) => line.code))].sort();
        if (present.length === 0) return [];
        return [
          {
            lines,
            codes: present,
            dos: lines[0]?.dos ?? view.dos,
            words: { codes: listOf(present) },
            problem: `checklist:${present.join('+')}`,
          },
        ];
      },
    };
  },
});
