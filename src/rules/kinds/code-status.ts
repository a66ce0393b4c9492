import * as z from 'zod/mini';
import type { ClaimView, LineView } from '../claim-view';
import { codeSet, codesSchema } from '../code-set';
import type { Hit } from '../rule-kind';
import { ruleKind } from '../rule-kind';
import { lineHit } from './line-hit';

const params = z.union([
  /** Codes whose standing the rule's `from` and `to` describe: deleted, or not checked against a later CPT. */
  z.strictObject({ codes: codesSchema }),
  /** HCPCS Level II codes by the first and last day an imported release gives them. */
  z.strictObject({ hcpcs: z.enum(['ended', 'not-yet']) }),
  /** Fee-schedule status letters, asked of the bundled facts or the user's own file. */
  z.strictObject({ statuses: z.array(z.string().check(z.length(1))).check(z.minLength(1)) }),
]);

/** A code that cannot be billed as it stands: deleted on the DOS, or by its Medicare status. `{status}` is the letter, `{date}` the day it is judged
 * on, `{day}` its first or last day. */
export const codeStatus = ruleKind({
  id: 'code-status',
  params,
  words: ['code', 'date', 'status', 'day'],
  specificity: 60,
  prepare: (given) => {
    const codes = 'codes' in given ? codeSet(given.codes) : null;
    const statuses = 'statuses' in given ? given.statuses : [];
    return {
      codes,
      judge: (view) =>
        view.lines.flatMap((line) => {
          const dos = line.dos ?? view.today;
          if ('hcpcs' in given) return hcpcsHit(line, given.hcpcs, dos, view);
          const facts = view.knowledge.procedure(line.code, line.dos);
          const status = facts?.status ?? '';
          if (!(codes?.has(line.code) ?? statuses.includes(status))) return [];
          const from = codes === null && facts !== null ? { sources: facts.indicatorSources } : {};
          return [lineHit(line, 'standing', { date: dos, status }, from)];
        }),
    };
  },
});

function hcpcsHit(
  line: LineView,
  wanted: 'ended' | 'not-yet',
  dos: string,
  { knowledge }: ClaimView,
): readonly Hit[] {
  const found = knowledge.hcpcs(line.code);
  if (found === null) return [];
  const day = wanted === 'ended' ? found.terminated : found.added;
  if (day === null || (wanted === 'ended' ? dos <= day : dos >= day)) return [];
  return [lineHit(line, 'standing', { date: dos, day }, { sources: [found.release] })];
}
