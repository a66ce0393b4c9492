import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Catalog } from '../../messages';
import type { PayerLabel } from '../card/payer-label';
import { topicHint, topics, topicTitle, topicWords } from '../finding/topic-words';
import { Fold } from '../parts/fold';
import { RuleRow } from './rule-row';

export type Rule = Catalog['rules'][number];
/** Rules off for a payer, or for all (`*`). */
export type MutedRules = readonly { readonly rule: string; readonly payer: string }[];

const matches = (rule: Rule, words: string): boolean =>
  words
    .split(/\s+/)
    .every((word) =>
      `${rule.id} ${rule.title} ${rule.detail} ${topicWords(rule.topic)}`.toLowerCase().includes(word),
    );

/** Every rule by topic: what it says, on whose word, for whom; switched off for all payers or turned on again for one. */
export function RuleList(props: {
  rules: readonly Rule[];
  /** Narrows the rules; lower case. */
  words: string;
  muted: MutedRules;
  payerLabel: PayerLabel;
  onSwitch: (rule: string, payer: string, on: boolean) => void;
  disabled?: boolean;
}): JSX.Element {
  const { rules, words, muted, payerLabel, onSwitch, disabled = false } = props;
  const found = rules.filter((rule) => matches(rule, words));
  return (
    <div class="rules">
      <p class="quiet small" role="status">
        {i18n.t('options.ruleCount', found.length)}
      </p>
      {found.length > 0 && (
        <div class="folds">
          {topics.map((topic) => {
            const own = found.filter((rule) => rule.topic === topic);
            if (own.length === 0) return null;
            return (
              <Fold
                key={topic}
                title={topicTitle(topic)}
                hint={topicHint(topic)}
                aside={String(own.length)}
                open={words !== ''}
              >
                <ul class="rule-rows">
                  {own.map((rule) => (
                    <RuleRow
                      key={rule.id}
                      rule={rule}
                      muted={muted}
                      payerLabel={payerLabel}
                      onSwitch={onSwitch}
                      disabled={disabled}
                      open={found.length === 1}
                    />
                  ))}
                </ul>
              </Fold>
            );
          })}
        </div>
      )}
    </div>
  );
}
