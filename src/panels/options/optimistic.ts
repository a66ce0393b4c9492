import type { Topic } from '../../rules';
import type { Settings } from '../../settings';

/** The settings as they will be once topics are switched for payers: shown before they are stored. */
export function withTopics(
  settings: Settings,
  payers: readonly string[],
  topics: readonly Topic[],
  on: boolean,
): Settings {
  const changed = payers.map((payer) => {
    const others = (settings.mutedTopics[payer] ?? []).filter((topic) => !topics.includes(topic));
    return [payer, on ? others : [...others, ...topics]] as const;
  });
  return { ...settings, mutedTopics: { ...settings.mutedTopics, ...Object.fromEntries(changed) } };
}

/** The settings as they will be once a rule is switched for a payer (`*`: for all). */
export function withRule(settings: Settings, rule: string, payer: string, on: boolean): Settings {
  const others = settings.mutedRules.filter((one) => one.rule !== rule || one.payer !== payer);
  return { ...settings, mutedRules: on ? others : [...others, { rule, payer }] };
}
