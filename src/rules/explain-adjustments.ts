import type { Claim, ServiceLine } from '../claims';
import { viewOf } from './claim-view';
import { type CauseKind, causeKinds, causeOf } from './denial-cause';
import type { EvaluateOptions } from './evaluate-claim';
import { judgeView } from './evaluate-claim';
import { sourcesOf } from './finding';
import { reasonText } from './kinds/denial-explainer';
import type { SourceRef } from './types';

/** One adjustment of a remittance line in words, for a card: flagged or not. */
export interface AdjustmentExplanation {
  /** As the page shows it: `CO-97`. */
  readonly reason: string;
  /** What it means in our words; null when the data does not hold it. */
  readonly meaning: string | null;
  readonly advice: string | null;
  readonly remarks: readonly { readonly code: string; readonly meaning: string | null }[];
  /** What on the claim explains it: codes, a modifier, a diagnosis; null when nothing there does. */
  readonly cause: string | null;
  readonly sources: readonly SourceRef[];
}

/**
 * Explains every adjustment of a line together with its claim, also those that are never flagged
 * (CO-45, PR-1). Empty for a line the claim does not hold.
 */
export function explainAdjustments(
  line: ServiceLine,
  claim: Claim,
  options: EvaluateOptions,
): readonly AdjustmentExplanation[] {
  const view = viewOf(claim, options);
  const own = view.lines.find(({ id }) => id === line.id);
  if (!own) return [];
  const { seen } = judgeView(view, options);
  return line.adjustments.map((adjustment) => {
    const carc = adjustment.carc;
    const denial = carc === null ? null : view.knowledge.denial('carc', carc);
    const cause = lookFor(carc, options)
      .map((kind) => causeOf(kind, own, view, seen, adjustment.rarcs))
      .find((found) => found !== null);
    const remarks = adjustment.rarcs.map((code) => ({ code, known: view.knowledge.denial('rarc', code) }));
    return {
      reason: reasonText(adjustment),
      meaning: denial?.meaning ?? null,
      advice: denial?.advice ?? null,
      remarks: remarks.map(({ code, known }) => ({ code, meaning: known?.meaning ?? null })),
      cause: cause?.text ?? null,
      sources: sourcesOf(
        [
          ...(denial?.sources ?? []),
          ...(cause?.sources ?? []),
          ...remarks.flatMap(({ known }) => known?.sources ?? []),
        ],
        view,
      ),
    };
  });
}

/** Where the rules look for the reason of this code. */
function lookFor(carc: string | null, { rules }: EvaluateOptions): readonly CauseKind[] {
  for (const { rule } of rules.rules) {
    const { carcs, lookFor: places } = rule.params;
    if (rule.kind !== 'denial-explainer' || !Array.isArray(carcs) || !carcs.includes(carc)) continue;
    return causeKinds.filter((kind) => Array.isArray(places) && places.includes(kind));
  }
  return [];
}
