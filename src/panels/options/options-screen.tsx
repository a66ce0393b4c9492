import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { payerLabel as knownPayer } from '../card/payer-label';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { applyLook } from '../parts/first-look';
import { lockIcon, warningIcon } from '../parts/icon-paths';
import { Note } from '../parts/note';
import type { OptionsHost } from './options-host';
import { OptionsNav } from './options-nav';
import { optionsSections } from './options-sections';
import { SavedBar } from './saved-bar';
import { settingChanges } from './setting-changes';
import { siteChanges } from './site-changes';
import { useChanges } from './use-changes';
import { useOptions } from './use-options';

/** The options page. Every change is saved at once, said so, and can be taken back. `rule` is one to show at once. */
export function OptionsScreen({ host, rule }: { host: OptionsHost; rule?: string }): JSX.Element {
  const { data, failed, reload, hope } = useOptions(host);
  const { saved, make, say, forget, dismiss } = useChanges(hope);

  useEffect(() => {
    if (data) applyLook(document.body, data.settings);
  }, [data?.settings.theme, data?.settings.textSize]);
  useEffect(() => {
    if (rule && data) document.getElementById(`rule-${rule}`)?.scrollIntoView({ block: 'center' });
  }, [rule, data !== null]);

  if (failed) {
    return (
      <main>
        <EmptyState icon={warningIcon} title={i18n.t('common.noAnswer')}>
          <Button onClick={() => void reload()}>{i18n.t('common.retry')}</Button>
        </EmptyState>
      </main>
    );
  }
  if (!data) return <main aria-busy="true" />;

  const payerLabel = (id: string) =>
    data.catalog.payers.find((payer) => payer.id === id)?.name ?? knownPayer(id);
  const sections = optionsSections({
    host,
    data,
    rule,
    payerLabel,
    changes: settingChanges(host, data, payerLabel, make),
    sites: siteChanges(host, data, make),
    make,
    onSay: say,
    onErased: forget,
  });
  return (
    <>
      <div class="options-room">
        <div class="options">
          <OptionsNav sections={sections} />
          <main class="options-body">
            {data.fixed.length > 0 && <Note icon={lockIcon}>{i18n.t('options.managed')}</Note>}
            {sections.map(({ id, section }) => (
              <div key={id}>{section}</div>
            ))}
          </main>
        </div>
      </div>
      <SavedBar saved={saved} onDismiss={dismiss} />
    </>
  );
}
