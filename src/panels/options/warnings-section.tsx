import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Catalog } from '../../messages';
import type { Severity, Topic } from '../../rules';
import type { ChoiceName, Choices, Settings } from '../../settings';
import type { PayerLabel } from '../card/payer-label';
import { PayerMatrix } from '../matrix/payer-matrix';
import { RuleList } from '../matrix/rule-list';
import { ChoiceGroup } from '../parts/choice-group';
import { Section } from './section';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];
const LABELS = {
  info: 'options.warnings.fromInfo',
  warning: 'options.warnings.fromWarning',
  error: 'options.warnings.fromError',
} as const;

/** Which findings are shown: by severity, by payer and topic, by rule. */
export function WarningsSection(props: {
  catalog: Catalog;
  settings: Settings;
  fixed: readonly ChoiceName[];
  payerLabel: PayerLabel;
  rule: string | undefined;
  onChange: (choices: Choices) => void;
  onTopics: (payers: readonly string[], topics: readonly Topic[], on: boolean) => void;
  onRule: (rule: string, payer: string, on: boolean) => void;
}): JSX.Element {
  const { catalog, settings, fixed, payerLabel, rule, onChange, onTopics, onRule } = props;
  const rows = catalog.payers.filter(
    (payer) => payer.focus || settings.focus.includes(payer.id) || payer.id in settings.mutedTopics,
  );
  const withUnknown = [...rows, { id: 'unknown', name: payerLabel('unknown') }];
  return (
    <Section id="warnings" title={i18n.t('options.warnings.title')} intro={i18n.t('options.warnings.intro')}>
      <PayerMatrix
        payers={withUnknown}
        muted={settings.mutedTopics}
        onSwitch={onTopics}
        disabled={fixed.includes('mutedTopics')}
      />
      <ChoiceGroup
        label={i18n.t('options.warnings.severity')}
        choices={SEVERITIES.map((value) => ({ value, label: i18n.t(LABELS[value]) }))}
        chosen={settings.minSeverity}
        onChoose={(minSeverity) => onChange({ minSeverity })}
        disabled={fixed.includes('minSeverity')}
      />
      <h3>{i18n.t('options.warnings.rules')}</h3>
      <RuleList
        rules={catalog.rules}
        muted={settings.mutedRules}
        payerLabel={payerLabel}
        onSwitch={onRule}
        disabled={fixed.includes('mutedRules')}
        {...(rule && { initial: rule })}
      />
    </Section>
  );
}
