import type { Claim } from '../claims';
import { checkedOf } from './checked';
import { type ClaimView, type ViewOptions, viewOf } from './claim-view';
import { type Draft, draftOf } from './finding';
import { isMuted } from './muting';
import type { Seen } from './rule-kind';
import type { ReadyRule, RuleSet } from './rule-set';
import type { Rule } from './schema';
import { isPayersOwn, reachOf } from './scope';
import { inOrder, settle } from './settle';
import type { Checked, Finding, RuleSettings } from './types';

/** What a claim is judged with. */
export interface EvaluateOptions extends ViewOptions {
  readonly rules: RuleSet;
}

/** A claim judged: what is shown, what the user turned off, and what was and was not checked. */
export interface Evaluation {
  readonly findings: readonly Finding[];
  readonly checked: Checked;
  readonly muted: readonly Finding[];
}

/**
 * Judges one claim against all rules that concern it. Pure but for the default of `today`. Findings come
 * gravest first, one a problem; the same claim with its lines in another order has the same findings.
 */
export function evaluateClaim(claim: Claim, options: EvaluateOptions): Evaluation {
  const view = viewOf(claim, options);
  const all = inOrder(
    settle(judgeView(view, options).drafts),
    claim.lines.map((line) => line.id),
  );
  const muted = all.filter((finding) => isMuted(finding, options.settings));
  return {
    findings: all.filter((finding) => !muted.includes(finding)),
    checked: checkedOf(view, options.rules, muted.length, outsideFocus(view, options.settings)),
    muted,
  };
}

/** Everything the rules see on a claim: rules that look at what others saw come last. */
export function judgeView(
  view: ClaimView,
  { rules, settings }: EvaluateOptions,
): { readonly drafts: readonly Draft[]; readonly seen: readonly Seen[] } {
  const drafts: Draft[] = [];
  const foreign = outsideFocus(view, settings);
  const seen: Seen[] = [];
  const run = (ready: ReadyRule) => {
    const { rule } = ready;
    const reach = reachOf(rule.scope, view);
    if (reach === 'none' || (foreign && isPayersOwn(rule.scope))) return;
    for (const hit of ready.judge.judge(view, seen)) {
      if (!inForce(rule, hit.dos ?? view.today)) continue;
      drafts.push(draftOf(ready, reach, hit, view, rules));
      seen.push({ kind: rule.kind, topic: rule.topic, sources: rule.sources, hit });
    }
  };
  const candidates = [...rules.candidates(view)];
  for (const ready of candidates) if (!ready.late) run(ready);
  for (const ready of candidates) if (ready.late) run(ready);
  return { drafts, seen };
}

/** A payer the user does not bill keeps the coding rules, not its own policies. */
function outsideFocus({ payer }: ClaimView, { focus }: RuleSettings): boolean {
  return focus.length > 0 && payer !== null && !focus.includes(payer);
}

function inForce(rule: Rule, dos: string): boolean {
  return (rule.from === undefined || dos >= rule.from) && (rule.to === undefined || dos <= rule.to);
}
