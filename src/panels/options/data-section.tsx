import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Choices } from '../../settings';
import { Button } from '../parts/button';
import { loadIcon, saveIcon, trashIcon } from '../parts/icon-paths';
import { Toggle } from '../parts/toggle';
import { Locked } from './locked';
import type { SectionParts } from './options-sections';
import { Section } from './section';

/** What is stored, and its way out, in, and away. */
export function DataSection({ host, data, changes, make, onSay, onErased }: SectionParts): JSX.Element {
  const { settings, fixed } = data;
  const [sure, setSure] = useState(false);
  const file = useRef<HTMLInputElement>(null);

  const save = async () => {
    const address = URL.createObjectURL(new Blob([await host.exportData()], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'scrubline-settings.json';
    link.click();
    URL.revokeObjectURL(address);
  };
  const load = async (chosen: File) => {
    const before = Object.fromEntries(
      Object.entries(settings).filter(([name]) => name !== 'version' && !fixed.some((one) => one === name)),
    ) as Choices;
    try {
      await host.importData(await chosen.text());
      make({
        words: i18n.t('options.data.imported'),
        look: (now) => now,
        work: Promise.resolve(),
        undo: () => host.save(before),
      });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      onSay({ words: i18n.t('options.data.notImported', [reason]), failed: true });
    }
  };
  const erase = async () => {
    setSure(false);
    try {
      await host.eraseAll();
      onErased();
      onSay({ words: i18n.t('options.data.erased') });
    } catch {
      onSay({ words: i18n.t('common.noAnswer'), failed: true });
    }
  };

  return (
    <Section id="data" title={i18n.t('options.data.title')} intro={i18n.t('options.data.intro')}>
      <ul class="plain-list">
        <li>{i18n.t('options.data.storedSettings')}</li>
        <li>{i18n.t('options.data.storedRecent')}</li>
        <li>{i18n.t('options.data.never')}</li>
      </ul>
      <div class="data-row">
        <Toggle
          label={i18n.t('options.data.recent')}
          on={settings.recentLookups}
          disabled={fixed.includes('recentLookups')}
          onChange={(recentLookups) => {
            changes.choose({ recentLookups }, i18n.t('options.data.recent'), recentLookups);
            if (!recentLookups) void host.clearRecent();
          }}
        />
        <Button
          look="plain"
          icon={trashIcon}
          onClick={() =>
            void host.clearRecent().then(() => onSay({ words: i18n.t('options.data.recentCleared') }))
          }
        >
          {i18n.t('options.data.clearRecent')}
        </Button>
      </div>
      <Locked when={fixed.includes('recentLookups')} />
      <div class="card-actions">
        <Button icon={saveIcon} onClick={() => void save()}>
          {i18n.t('options.data.export')}
        </Button>
        <Button icon={loadIcon} onClick={() => file.current?.click()}>
          {i18n.t('options.data.import')}
        </Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) void load(chosen);
            event.currentTarget.value = '';
          }}
        />
        {!sure && (
          <Button look="danger" icon={trashIcon} onClick={() => setSure(true)}>
            {i18n.t('options.data.erase')}
          </Button>
        )}
      </div>
      {sure && (
        <div class="note" role="alertdialog" aria-labelledby="erase-question">
          <div class="note-body">
            <p id="erase-question">{i18n.t('options.data.sure')}</p>
            <div class="card-actions">
              <Button look="danger" onClick={() => void erase()}>
                {i18n.t('options.data.eraseNow')}
              </Button>
              <Button onClick={() => setSure(false)}>{i18n.t('common.cancel')}</Button>
            </div>
          </div>
        </div>
      )}
    </Section>
  );
}
