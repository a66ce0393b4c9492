import type { Claim } from '../claims';
import type { Knowledge } from '../knowledge';
import { checkedOf } from './checked';
import { type ClaimView, viewOf } from './claim-view';
import { type Draft, draftOf } from './finding';
import { isMuted } from './muting';
import type { RuleSet } from './rule-set';
import type { Rule } from './schema';
import { isPayersOwn, reachOf } from './scope';
import { inOrder, settle } from './settle';
import type { Checked, Finding, RuleContext, RuleSettings } from './types';

/** What a claim is judged with. */
export interface EvaluateOptions {
  readonly knowledge: Knowledge;
  readonly rules: RuleSet;
  readonly context: RuleContext;
  readonly settings: RuleSettings;
  /** ISO date of today, for rules about the calendar; the system's date where left out. */
  readonly today?: string;
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
  const { knowledge, rules, context, settings } = options;
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const view = viewOf(claim, knowledge, context, settings, today);
  const drafts: Draft[] = [];
  // A reversal takes a payment back; what it takes back was judged when it was billed.
  if (!(claim.reversal && view.lines.length === 0)) {
    for (const ready of rules.candidates(view)) {
      const reach = reachOf(ready.rule.scope, view);
      if (reach === 'none' || outsideFocus(ready.rule, view, settings)) continue;
      for (const hit of ready.judge.judge(view)) {
        if (inForce(ready.rule, hit.dos ?? today)) drafts.push(draftOf(ready, reach, hit, view, rules));
      }
    }
  }
  const all = inOrder(
    settle(drafts),
    claim.lines.map((line) => line.id),
  );
  const muted = all.filter((finding) => isMuted(finding, settings));
  return {
    findings: all.filter((finding) => !muted.includes(finding)),
    checked: checkedOf(view, rules, muted.length),
    muted,
  };
}

/** A payer the user does not bill keeps the coding rules, not its own policies. */
function outsideFocus(rule: Rule, view: ClaimView, settings: RuleSettings): boolean {
  if (settings.focus.length === 0 || view.payer === null || settings.focus.includes(view.payer)) return false;
  return isPayersOwn(rule.scope);
}

function inForce(rule: Rule, dos: string): boolean {
  return (rule.from === undefined || dos >= rule.from) && (rule.to === undefined || dos <= rule.to);
}
