import type { Mention } from '../reading';
import type { Checked, Finding, Severity } from '../rules';
import type { OverlayHost } from './types';

/** How strongly a mention is marked: 0 plain, 1 info, 2 warning, 3 error. */
export type Level = 0 | 1 | 2 | 3;

const LEVEL: Record<Severity, Level> = { info: 1, warning: 2, error: 3 };

/** Findings on any of these mentions, each once, most severe first. */
export function findingsOnAny(host: OverlayHost, mentions: readonly Mention[]): readonly Finding[] {
  const byId = new Map<string, Finding>();
  for (const mention of mentions) {
    for (const finding of host.verdict(mention).findings) byId.set(`${finding.claim} ${finding.id}`, finding);
  }
  return [...byId.values()].toSorted((a, b) => LEVEL[b.severity] - LEVEL[a.severity]);
}

/** What was and was not checked for the claim of the first mention that belongs to one. */
export function checkedFor(host: OverlayHost, mentions: readonly Mention[]): Checked | null {
  for (const mention of mentions) {
    const { checked } = host.verdict(mention);
    if (checked) return checked;
  }
  return null;
}

/** The level of the most severe finding; 0 when there is none. */
export function levelOf(findings: readonly Finding[]): Level {
  let level: Level = 0;
  for (const finding of findings) if (LEVEL[finding.severity] > level) level = LEVEL[finding.severity];
  return level;
}
