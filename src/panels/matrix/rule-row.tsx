import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { PayerLabel } from '../card/payer-label';
import { SeverityMark } from '../finding/severity-mark';
import { Button } from '../parts/button';
import { Toggle } from '../parts/toggle';
import type { MutedRules, Rule } from './rule-list';

/** One rule: its severity and title, whom it speaks for, what it says and on whose word, and its switch. */
export function RuleRow(props: {
  rule: Rule;
  muted: MutedRules;
  payerLabel: PayerLabel;
  onSwitch: (rule: string, payer: string, on: boolean) => void;
  disabled: boolean;
  /** What it says is unfolded from the start. */
  open: boolean;
}): JSX.Element {
  const { rule, muted, payerLabel, onSwitch, disabled, open } = props;
  const own = muted.filter((one) => one.rule === rule.id);
  const on = !own.some((one) => one.payer === '*');
  return (
    <li id={`rule-${rule.id}`} class="rule-row">
      <div class="rule-words">
        <p>{rule.title}</p>
        <p class="rule-facts small quiet">
          <span class={`finding-tone ${rule.severity}`}>
            <SeverityMark severity={rule.severity} />
          </span>
          <span>
            {rule.payers.length > 0 ? rule.payers.map(payerLabel).join(', ') : i18n.t('options.everyPayer')}
          </span>
        </p>
        <details class="more" open={open}>
          <summary>
            {i18n.t('options.ruleSays')}
            <span class="sr-only"> {rule.title}</span>
          </summary>
          <div class="rows">
            <p>{rule.detail}</p>
            {rule.advice && (
              <p>
                <b>{i18n.t('finding.toDo')}</b> {rule.advice}
              </p>
            )}
            <ul class="quiet small">
              {rule.sources.map((source) => (
                <li key={`${source.publisher} ${source.title} ${source.date}`}>
                  {source.publisher}, {source.title} · {source.date}
                </li>
              ))}
            </ul>
          </div>
        </details>
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
