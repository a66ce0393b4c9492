import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Catalog } from '../../messages';
import type { PayerLabel } from '../card/payer-label';
import { SeverityMark } from '../finding/severity-mark';
import { topics, topicWords } from '../finding/topic-words';
import { Button } from '../parts/button';
import { Toggle } from '../parts/toggle';

export type Rule = Catalog['rules'][number];
/** Rules off for a payer, or for all (`*`). */
export type MutedRules = readonly { readonly rule: string; readonly payer: string }[];

const matches = (rule: Rule, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${rule.id} ${rule.title} ${topicWords(rule.topic)}`.toLowerCase().includes(word));

/** Every rule by topic: what it says, on whose word, for whom; switched off for all payers or turned on again for one. */
export function RuleList(props: {
  rules: readonly Rule[];
  muted: MutedRules;
  payerLabel: PayerLabel;
  onSwitch: (rule: string, payer: string, on: boolean) => void;
  disabled?: boolean;
  /** A rule to show at once, e.g. one a finding led here from. */
  initial?: string;
}): JSX.Element {
  const { rules, initial = '' } = props;
  const [words, setWords] = useState(initial);
  const found = rules.filter((rule) => matches(rule, words.trim()));
  return (
    <div class="rules">
      <label class="field">
        <span class="label">{i18n.t('options.findRule')}</span>
        <input
          class="input"
          type="search"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p class="quiet small" aria-live="polite">
        {i18n.t('options.ruleCount', found.length)}
      </p>
      {topics.map((topic) => {
        const own = found.filter((rule) => rule.topic === topic);
        if (own.length === 0) return null;
        return (
          <details key={topic} class="rule-topic" open={words.trim() !== ''}>
            <summary>
              {topicWords(topic)} <span class="quiet">{own.length}</span>
            </summary>
            <ul class="rule-rows">
              {own.map((rule) => (
                <RuleRow key={rule.id} rule={rule} {...props} />
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

function RuleRow(props: {
  rule: Rule;
  muted: MutedRules;
  payerLabel: PayerLabel;
  onSwitch: (rule: string, payer: string, on: boolean) => void;
  disabled?: boolean;
}): JSX.Element {
  const { rule, muted, payerLabel, onSwitch, disabled = false } = props;
  const own = muted.filter((one) => one.rule === rule.id);
  const on = !own.some((one) => one.payer === '*');
  return (
    <li id={`rule-${rule.id}`} class="rule-row">
      <div class="rule-words">
        <p>{rule.title}</p>
        <p class="quiet small">
          <span class={`finding-tone ${rule.severity}`}>
            <SeverityMark severity={rule.severity} />
          </span>
          {' · '}
          {rule.payers.length > 0 ? rule.payers.map(payerLabel).join(', ') : i18n.t('options.everyPayer')}
          {' · '}
          {rule.sources.map((source) => `${source.publisher}, ${source.title} (${source.date})`).join('; ')}
        </p>
        {own
          .filter((one) => one.payer !== '*')
          .map((one) => (
            <p class="finding-muted" key={one.payer}>
              {i18n.t('options.offFor', [payerLabel(one.payer)])}
              <Button look="plain" disabled={disabled} onClick={() => onSwitch(rule.id, one.payer, true)}>
                {i18n.t('options.turnOnFor', [payerLabel(one.payer)])}
              </Button>
            </p>
          ))}
      </div>
      <Toggle
        label={i18n.t('options.ruleToggle', [rule.title])}
        hideLabel
        on={on}
        disabled={disabled}
        onChange={(now) => onSwitch(rule.id, '*', now)}
      />
    </li>
  );
}
