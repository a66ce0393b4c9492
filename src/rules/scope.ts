import type { ClaimView } from './claim-view';
import type { RuleScope } from './schema';

/** How far a rule speaks for a claim: as written, as someone else's edit, or not at all. */
export type Reach = 'own' | 'elsewhere' | 'none';

/**
 * Compares a rule's scope with a claim's payer, plan, setting and kind. A claim whose setting is
 * unknown is judged as a practitioner's.
 */
export function reachOf(scope: RuleScope | undefined, view: ClaimView): Reach {
  if (!scope) return 'own';
  const setting = view.setting === 'unknown' ? 'practitioner' : view.setting;
  if (scope.settings && !scope.settings.includes(setting)) return 'none';
  if (scope.kinds && !scope.kinds.includes(view.claim.kind)) return 'none';
  if (!scope.payers) return 'own';
  const named =
    scope.payers.includes(view.payer ?? 'unknown') &&
    (!scope.plans || (view.plan !== null && scope.plans.includes(view.plan)));
  if (named) return 'own';
  return scope.elsewhere === undefined || scope.elsewhere === 'silent' ? 'none' : 'elsewhere';
}

/** true when a rule is one payer's own, and not an edit that others may follow. */
export function isPayersOwn(scope: RuleScope | undefined): boolean {
  return scope?.payers !== undefined && (scope.elsewhere === undefined || scope.elsewhere === 'silent');
}

/** 2 for a plan's own rule, 1 for a payer's own, 0 for one that speaks more widely. */
export function closenessOf(scope: RuleScope | undefined): 0 | 1 | 2 {
  if (!isPayersOwn(scope)) return 0;
  return scope?.plans ? 2 : 1;
}
