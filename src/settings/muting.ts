import type { Topic } from './schema';
import { saveSettings } from './store';

/** What of a finding decides which switch silences it. */
interface Mutable {
  readonly rule: string;
  readonly topic: Topic;
  readonly payer: string | null;
}

/** Silence one rule, or its topic, for the finding's payer (`unknown` where the page names none). */
export function muteFinding(finding: Mutable, scope: 'rule' | 'topic'): Promise<void> {
  return setMuted(finding, scope, true);
}

/** Undo `muteFinding`. */
export function unmuteFinding(finding: Mutable, scope: 'rule' | 'topic'): Promise<void> {
  return setMuted(finding, scope, false);
}

function setMuted(finding: Mutable, scope: 'rule' | 'topic', muted: boolean): Promise<void> {
  const payer = finding.payer ?? 'unknown';
  return scope === 'rule'
    ? muteRule(finding.rule, payer, muted)
    : muteTopics([payer], [finding.topic], muted);
}

/** Switch one rule off or on for one payer (`*` = every payer). */
export function muteRule(rule: string, payer: string, muted: boolean): Promise<void> {
  return saveSettings(({ mutedRules }) => {
    const others = mutedRules.filter((one) => one.rule !== rule || one.payer !== payer);
    return { mutedRules: muted ? [...others, { rule, payer }] : others };
  });
}

/** Switch topics off or on for payers: a cell, a row or a column of the matrix, as one change. */
export function muteTopics(
  payers: readonly string[],
  topics: readonly Topic[],
  muted: boolean,
): Promise<void> {
  return saveSettings(({ mutedTopics }) => {
    const changed = payers.map((payer) => {
      const others = (mutedTopics[payer] ?? []).filter((topic) => !topics.includes(topic));
      return [payer, muted ? [...others, ...topics] : others] as const;
    });
    const all = { ...mutedTopics, ...Object.fromEntries(changed) };
    return { mutedTopics: Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0)) };
  });
}
