import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { lineHit } from './line-hit';

const params = z.union([
  /** Codes whose standing the rule's `from` and `to` describe: deleted, or not checked against a later CPT. */
  z.strictObject({ codes: codesSchema }),
  /** Fee-schedule status letters, asked of the bundled facts or the user's own file. */
  z.strictObject({ statuses: z.array(z.string().check(z.length(1))).check(z.minLength(1)) }),
]);

/** A code that cannot be billed as it stands: deleted on the DOS, or by its Medicare status. `{status}` is the letter. */
export const codeStatus = ruleKind({
  id: 'code-status',
  params,
  words: ['code', 'date', 'status'],
  specificity: 60,
  prepare: (given) => {
    const codes = 'codes' in given ? codeSet(given.codes) : null;
    const statuses = 'statuses' in given ? given.statuses : [];
    return {
      codes,
      judge: (view) =>
        view.lines.flatMap((line) => {
          const status = view.knowledge.procedure(line.code)?.status ?? '';
          if (!(codes?.has(line.code) ?? statuses.includes(status))) return [];
          return [lineHit(line, 'standing', { date: line.dos ?? view.today, status })];
        }),
    };
  },
});
