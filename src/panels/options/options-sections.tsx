import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { PayerLabel } from '../card/payer-label';
import { CodeSetsSection } from '../code-sets/code-sets-section';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { DataSection } from './data-section';
import { KeyboardSection } from './keyboard-section';
import type { OptionsHost } from './options-host';
import { PayersSection } from './payers-section';
import { PortalsSection } from './portals-section';
import type { Saved } from './saved-bar';
import type { settingChanges } from './setting-changes';
import type { siteChanges } from './site-changes';
import type { Change } from './use-changes';
import type { OptionsData } from './use-options';
import { WarningsSection } from './warnings-section';

/** What the sections are made from. */
export interface SectionParts {
  readonly host: OptionsHost;
  readonly data: OptionsData;
  /** A rule to show at once. */
  readonly rule: string | undefined;
  readonly payerLabel: PayerLabel;
  readonly changes: ReturnType<typeof settingChanges>;
  readonly sites: ReturnType<typeof siteChanges>;
  readonly make: (change: Change) => void;
  readonly onSay: (saved: Saved) => void;
  readonly onErased: () => void;
}

export interface OptionsSection {
  readonly id: string;
  readonly title: string;
  readonly section: JSX.Element;
}

/** The sections of the options page in order: one entry here is all that a new one takes. */
export function optionsSections(parts: SectionParts): readonly OptionsSection[] {
  const { host, data } = parts;
  return [
    { id: 'payers', title: i18n.t('options.focus.title'), section: <PayersSection {...parts} /> },
    { id: 'warnings', title: i18n.t('options.warnings.title'), section: <WarningsSection {...parts} /> },
    { id: 'portals', title: i18n.t('options.portals.title'), section: <PortalsSection {...parts} /> },
    {
      id: 'code-sets',
      title: i18n.t('codeSets.title'),
      section: <CodeSetsSection host={host.codeSets} onSay={parts.onSay} />,
    },
    {
      id: 'appearance',
      title: i18n.t('options.appearance.title'),
      section: <AppearanceSection {...parts} />,
    },
    { id: 'keyboard', title: i18n.t('options.keyboard.title'), section: <KeyboardSection host={host} /> },
    { id: 'data', title: i18n.t('options.data.title'), section: <DataSection {...parts} /> },
    {
      id: 'about',
      title: i18n.t('options.about.title'),
      section: <AboutSection version={host.version} catalog={data.catalog} />,
    },
  ];
}
