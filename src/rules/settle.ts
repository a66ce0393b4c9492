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
  const spoken = [...speakers.values()];
  return spoken.filter((draft) => !withinAnother(draft, spoken)).map((draft) => draft.finding);
}

/** A pair of lines that a surer rule already tells as part of a larger group is no problem of its own. */
function withinAnother({ problem, specificity, finding: { lines } }: Draft, all: readonly Draft[]): boolean {
  if (!problem.startsWith('pair:')) return false;
  return all.some(
    (other) =>
      other.specificity > specificity &&
      other.finding.lines.length > lines.length &&
      other.problem.startsWith('pair:') &&
      lines.every((line) => other.finding.lines.includes(line)),
  );
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
  const last = lineIds.length;
  return findings
    .map((finding) => ({
      finding,
      first: Math.min(last, ...finding.lines.map((id) => place.get(id) ?? last)),
    }))
    .sort(
      (a, b) =>
        bySeverity(a.finding.severity, b.finding.severity) ||
        a.first - b.first ||
        (a.finding.id < b.finding.id ? -1 : 1),
    )
    .map(({ finding }) => finding);
}
