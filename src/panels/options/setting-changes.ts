import { i18n } from '#i18n';
import type { Topic } from '../../rules';
import type { Choices } from '../../settings';
import type { PayerLabel } from '../card/payer-label';
import { topicWords } from '../finding/topic-words';
import { withRule, withTopics } from './optimistic';
import type { OptionsHost } from './options-host';
import type { Change } from './use-changes';
import type { OptionsData } from './use-options';

/** Changes to the settings, each with words for what it did and a way to take it back. */
export function settingChanges(
  host: OptionsHost,
  data: OptionsData,
  payerLabel: PayerLabel,
  make: (change: Change) => void,
) {
  const { settings } = data;
  const onOff = (name: string, on: boolean) =>
    i18n.t('options.said', [name, i18n.t(on ? 'options.on' : 'options.off')]);

  /** One or more choices; `name` is what the user changed and `value` what it is now. */
  const choose = (choices: Choices, name: string, value: string | boolean): void => {
    const before = Object.fromEntries(
      Object.keys(choices).map((key) => [key, settings[key as keyof Choices]]),
    ) as Choices;
    make({
      words: typeof value === 'boolean' ? onOff(name, value) : i18n.t('options.said', [name, value]),
      look: (now) => ({ ...now, settings: { ...now.settings, ...choices } }),
      work: host.save(choices),
      undo: () => host.save(before),
    });
  };

  const topics = (payers: readonly string[], which: readonly Topic[], on: boolean): void => {
    const { mutedTopics } = settings;
    const [topic, ...others] = which;
    const [payer] = payers;
    const what = topic && others.length === 0 ? topicWords(topic) : i18n.t('options.everyTopic');
    const whom =
      payer && payers.length === 1 ? payerLabel(payer) : i18n.t('options.payerCount', payers.length);
    make({
      words: onOff(i18n.t('options.cell', [what, whom]), on),
      look: (now) => ({ ...now, settings: withTopics(now.settings, payers, which, on) }),
      work: host.setTopics(payers, which, on),
      undo: () => host.save({ mutedTopics }),
    });
  };

  const rule = (id: string, payer: string, on: boolean): void => {
    const { mutedRules } = settings;
    const title = data.catalog.rules.find((one) => one.id === id)?.title ?? id;
    make({
      words: onOff(title, on),
      look: (now) => ({ ...now, settings: withRule(now.settings, id, payer, on) }),
      work: host.setRule(id, payer, on),
      undo: () => host.save({ mutedRules }),
    });
  };

  return { choose, topics, rule };
}

/** Says what one choice is about and what it is now. */
export type Choose = ReturnType<typeof settingChanges>['choose'];
