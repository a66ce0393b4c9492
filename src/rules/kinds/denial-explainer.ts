import * as z from 'zod/mini';
import type { Adjustment } from '../../claims';
import type { ClaimView } from '../claim-view';
import { causeKinds, causeOf } from '../denial-cause';
import { ruleKind } from '../rule-kind';
import { lineHit } from './line-hit';

const params = z.strictObject({
  /** Claim adjustment reason codes it explains. Plain contract and patient shares (45, 1, 2, 3, 253) are in none. */
  carcs: z.array(z.string().check(z.regex(/^[A-Z]?\d{1,3}$/, 'not a reason code'))).check(z.minLength(1)),
  /** Where the reason is looked for; the first place that holds one counts. */
  lookFor: z.array(z.enum(causeKinds)).check(z.minLength(1)),
});

/**
 * A denial on a remittance line, explained together with that line: `{reason}` as the page shows it,
 * `{meaning}` and `{action}` from the data, `{cause}` what on the page explains it, `{remarks}` the
 * remark codes. Without a cause it says that nothing on the page explains it.
 */
export const denialExplainer = ruleKind({
  id: 'denial-explainer',
  params,
  words: ['code', 'reason', 'meaning', 'action', 'cause', 'remarks'],
  variants: ['explained'],
  specificity: 50,
  late: true,
  references: ({ carcs }) => ({ carcs }),
  prepare: ({ carcs, lookFor }) => ({
    codes: null,
    judge: (view, seen) =>
      view.lines.flatMap((line) =>
        line.line.adjustments.flatMap((adjustment) => {
          const { carc } = adjustment;
          if (carc === null || !carcs.includes(carc)) return [];
          const denial = view.knowledge.denial('carc', carc);
          const found = lookFor
            .map((kind) => causeOf(kind, line, view, seen, adjustment.rarcs))
            .find((one) => one !== null);
          const words = {
            reason: reasonText(adjustment),
            meaning: denial?.meaning ?? '',
            action: denial?.advice ?? '',
            cause: found?.text ?? '',
            remarks: remarksText(adjustment, view),
          };
          return [
            lineHit(line, `denial:${carc}`, words, {
              codes: [...new Set([line.code, ...(found?.codes ?? [])])],
              sources: [...(denial?.sources ?? []), ...(found?.sources ?? [])],
              ...(found ? { variant: 'explained', severity: 'warning' as const } : {}),
            }),
          ];
        }),
      ),
  }),
});

/** `CO-97`, or `97` where the page shows no group. */
export function reasonText({ group, carc }: Adjustment): string {
  return group === null ? (carc ?? '') : `${group}-${carc ?? ''}`;
}

function remarksText({ rarcs }: Adjustment, view: ClaimView): string {
  return rarcs
    .map((rarc) => {
      const meaning = view.knowledge.denial('rarc', rarc)?.meaning;
      return meaning === undefined ? rarc : `${rarc}: ${meaning}`;
    })
    .join(' ');
}
