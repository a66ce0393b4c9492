import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Severity } from '../../rules';
import { PayerMatrix } from '../matrix/payer-matrix';
import { RuleList } from '../matrix/rule-list';
import { ChoiceGroup } from '../parts/choice-group';
import { FindField } from '../parts/find-field';
import { Locked } from './locked';
import type { SectionParts } from './options-sections';
import { Section } from './section';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];
const LABELS = {
  info: 'options.warnings.fromInfo',
  warning: 'options.warnings.fromWarning',
  error: 'options.warnings.fromError',
} as const;

/** Which findings are shown: by severity, by payer and topic, by rule. One field finds payers and rules. */
export function WarningsSection({ data, rule, payerLabel, changes }: SectionParts): JSX.Element {
  const { catalog, settings, fixed } = data;
  const [words, setWords] = useState(rule ?? '');
  const sought = words.trim().toLowerCase();
  const usual = catalog.payers.filter(
    (payer) =>
      payer.focus || settings.focus.includes(payer.id) || (settings.mutedTopics[payer.id]?.length ?? 0) > 0,
  );
  const unknown = { id: 'unknown', name: payerLabel('unknown') };
  const named = sought === '' ? [] : catalog.payers.filter(({ name }) => name.toLowerCase().includes(sought));
  return (
    <Section id="warnings" title={i18n.t('options.warnings.title')} intro={i18n.t('options.warnings.intro')}>
      <ChoiceGroup
        label={i18n.t('options.warnings.severity')}
        choices={SEVERITIES.map((value) => ({ value, label: i18n.t(LABELS[value]) }))}
        chosen={settings.minSeverity}
        onChoose={(minSeverity) =>
          changes.choose({ minSeverity }, i18n.t('options.warnings.severity'), i18n.t(LABELS[minSeverity]))
        }
        disabled={fixed.includes('minSeverity')}
        row
      />
      <Locked when={fixed.includes('minSeverity')} />
      <FindField label={i18n.t('options.findRule')} words={words} onWords={setWords} />
      <PayerMatrix
        payers={named.length > 0 ? named : [...usual, unknown]}
        muted={settings.mutedTopics}
        onSwitch={changes.topics}
        disabled={fixed.includes('mutedTopics')}
      />
      <Locked when={fixed.includes('mutedTopics')} />
      <div>
        <h3>{i18n.t('options.warnings.rules')}</h3>
        <Locked when={fixed.includes('mutedRules')} />
      </div>
      <RuleList
        rules={catalog.rules}
        words={named.length > 0 ? '' : sought}
        muted={settings.mutedRules}
        payerLabel={payerLabel}
        onSwitch={changes.rule}
        disabled={fixed.includes('mutedRules')}
      />
    </Section>
  );
}
