import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Choices } from '../../settings';
import { payerLabel as knownPayer } from '../card/payer-label';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { applyLook } from '../parts/first-look';
import { warningIcon } from '../parts/icon-paths';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { DataSection } from './data-section';
import { KeyboardSection } from './keyboard-section';
import type { OptionsHost } from './options-host';
import { PayerFocus } from './payer-focus';
import { PortalsSection } from './portals-section';
import { type Saved, SavedBar } from './saved-bar';
import { Section } from './section';
import { siteChanges } from './site-changes';
import { useOptions } from './use-options';
import { WarningsSection } from './warnings-section';

const SECTIONS = ['payers', 'warnings', 'portals', 'appearance', 'keyboard', 'data', 'about'] as const;
const TITLES = {
  payers: 'options.focus.title',
  warnings: 'options.warnings.title',
  portals: 'options.portals.title',
  appearance: 'options.appearance.title',
  keyboard: 'options.keyboard.title',
  data: 'options.data.title',
  about: 'options.about.title',
} as const;

/** The options page. Every change is saved at once, said so, and can be taken back. `rule` is one to show at once. */
export function OptionsScreen({ host, rule }: { host: OptionsHost; rule?: string }): JSX.Element {
  const { data, failed, reload } = useOptions(host);
  const [saved, setSaved] = useState<Saved | null>(null);

  useEffect(() => {
    if (data) applyLook(document.body, data.settings);
  }, [data?.settings.theme, data?.settings.textSize]);
  useEffect(() => {
    if (rule && data) document.getElementById(`rule-${rule}`)?.scrollIntoView({ block: 'center' });
  }, [rule, data !== null]);

  if (failed) {
    return (
      <EmptyState icon={warningIcon} title={i18n.t('common.noAnswer')}>
        <Button onClick={reload}>{i18n.t('common.retry')}</Button>
      </EmptyState>
    );
  }
  if (!data) return <div aria-busy="true" />;
  const { catalog, settings, fixed, granted } = data;
  const payerLabel = (id: string) => catalog.payers.find((payer) => payer.id === id)?.name ?? knownPayer(id);

  /** Say how it went, with a way back. */
  const report = (work: Promise<unknown>, undo: () => Promise<unknown>) => {
    const takeBack = () => {
      undo().then(
        () => {
          setSaved({ words: i18n.t('options.undone') });
          reload();
        },
        () => setSaved({ words: i18n.t('options.notSaved'), failed: true }),
      );
    };
    work.then(
      () => {
        setSaved({ words: i18n.t('options.saved'), undo: takeBack });
        reload();
      },
      () => setSaved({ words: i18n.t('options.notSaved'), failed: true }),
    );
  };
  const change = (choices: Choices) => report(host.save(choices), host.undo);

  const sites = siteChanges(host, settings, report);

  return (
    <div class="options">
      <header class="options-head">
        <h1>{i18n.t('options.title')}</h1>
        <nav aria-label={i18n.t('options.sections')}>
          <ul>
            {SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{i18n.t(TITLES[id])}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="options-body">
        {fixed.length > 0 && <p class="note neutral">{i18n.t('options.managed')}</p>}
        <Section id="payers" title={i18n.t('options.focus.title')} intro={i18n.t('options.focus.intro')}>
          <PayerFocus
            payers={catalog.payers.filter((payer) => payer.focus)}
            focus={settings.focus}
            onChange={(focus) => change({ focus: [...focus] })}
            disabled={fixed.includes('focus')}
          />
        </Section>
        <WarningsSection
          catalog={catalog}
          settings={settings}
          fixed={fixed}
          payerLabel={payerLabel}
          rule={rule}
          onChange={change}
          onTopics={(payers, topics, on) => report(host.setTopics(payers, topics, on), host.undo)}
          onRule={(one, payer, on) => report(host.setRule(one, payer, on), host.undo)}
        />
        <PortalsSection
          catalog={catalog}
          settings={settings}
          granted={granted}
          fixed={fixed}
          onSwitch={sites.switchPortal}
          onMarks={sites.mark}
          onAdd={(pattern) => sites.add([pattern])}
          onRemove={(pattern) => sites.remove([pattern])}
        />
        <AppearanceSection settings={settings} fixed={fixed} onChange={change} />
        <KeyboardSection host={host} />
        <DataSection host={host} settings={settings} fixed={fixed} onChange={change} onDone={setSaved} />
        <AboutSection version={host.version} catalog={catalog} />
      </main>
      <SavedBar saved={saved} />
    </div>
  );
}
