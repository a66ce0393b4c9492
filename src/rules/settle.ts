import type { Draft } from './finding';
import { bySeverity } from './severity';
import type { Basis, Finding } from './types';

const RANK: Readonly<Record<Basis, number>> = { payer: 0, official: 0, conflict: 1, secondary: 2 };

/**
 * One finding a problem: of drafts that share one, the most specific speaks: the plan's or payer's own rule, then
 * the kind that knows most, then the surer basis, then the graver, then the longer id (`3d-with-cta.cardiac`).
 */
export function settle(drafts: readonly Draft[]): readonly Finding[] {
  const speakers = new Map<string, Draft>();
  for (const draft of drafts) {
    const other = speakers.get(draft.problem);
    if (!other || compare(draft, other) < 0) speakers.set(draft.problem, draft);
  }
  return [...speakers.values()].map((draft) => draft.finding);
}

function compare(a: Draft, b: Draft): number {
  return (
    b.closeness - a.closeness ||
    b.specificity - a.specificity ||
    RANK[a.finding.basis] - RANK[b.finding.basis] ||
    bySeverity(a.finding.severity, b.finding.severity) ||
    b.finding.rule.length - a.finding.rule.length ||
    (a.finding.id < b.finding.id ? -1 : 1)
  );
}

/** Gravest first; then in the order of the claim's lines, findings of the whole claim after those of a line. */
export function inOrder(findings: readonly Finding[], lineIds: readonly string[]): readonly Finding[] {
  const place = new Map(lineIds.map((id, index) => [id, index]));
  const first = (finding: Finding) =>
    finding.lines.reduce((least, id) => Math.min(least, place.get(id) ?? lineIds.length), lineIds.length);
  return [...findings].sort(
    (a, b) =>
      bySeverity(a.severity, b.severity) || first(a) - first(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
