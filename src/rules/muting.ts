import { reaches } from './severity';
import type { Finding, RuleSettings } from './types';

/** true when the user turned this finding off: its topic for the payer, its rule, or its severity. */
export function isMuted(finding: Finding, settings: RuleSettings): boolean {
  const payer = finding.payer ?? 'unknown';
  if (!reaches(finding.severity, settings.minSeverity)) return true;
  if (settings.mutedTopics[payer]?.includes(finding.topic)) return true;
  return settings.mutedRules.some(
    (muted) => (muted.payer === '*' || muted.payer === payer) && covers(muted.rule, finding.rule),
  );
}

/** A rule's switch turns off what stands beneath it: `3d-with-cta` covers `3d-with-cta.cardiac`. */
function covers(rule: string, found: string): boolean {
  return found === rule || found.startsWith(`${rule}.`);
}
