import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Locked } from './locked';
import type { SectionParts } from './options-sections';
import { PayerFocus } from './payer-focus';
import { Section } from './section';

/** Which payers the user bills. */
export function PayersSection({ data, payerLabel, changes }: SectionParts): JSX.Element {
  const { catalog, settings, fixed } = data;
  const change = (focus: readonly string[]) => {
    const changed =
      focus.find((id) => !settings.focus.includes(id)) ?? settings.focus.find((id) => !focus.includes(id));
    changes.choose({ focus: [...focus] }, payerLabel(changed ?? ''), focus.includes(changed ?? ''));
  };
  return (
    <Section id="payers" title={i18n.t('options.focus.title')} intro={i18n.t('options.focus.intro')}>
      <Locked when={fixed.includes('focus')} />
      <PayerFocus
        payers={catalog.payers.filter((payer) => payer.focus)}
        focus={settings.focus}
        onChange={change}
        disabled={fixed.includes('focus')}
      />
    </Section>
  );
}
