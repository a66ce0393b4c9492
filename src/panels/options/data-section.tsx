import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChoiceName, Choices, Settings } from '../../settings';
import { Button } from '../parts/button';
import { loadIcon, saveIcon, trashIcon } from '../parts/icon-paths';
import { Toggle } from '../parts/toggle';
import type { OptionsHost } from './options-host';
import type { Saved } from './saved-bar';
import { Section } from './section';

/** What is stored, and its way out, in, and away. */
export function DataSection(props: {
  host: OptionsHost;
  settings: Settings;
  fixed: readonly ChoiceName[];
  onChange: (choices: Choices) => void;
  onDone: (saved: Saved) => void;
}): JSX.Element {
  const { host, settings, fixed, onChange, onDone } = props;
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
    try {
      await host.importData(await chosen.text());
      onDone({ words: i18n.t('options.data.imported'), undo: () => void host.undo() });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      onDone({ words: i18n.t('options.data.notImported', [reason]), failed: true });
    }
  };
  const erase = async () => {
    await host.eraseAll();
    setSure(false);
    onDone({ words: i18n.t('options.data.erased') });
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
            onChange({ recentLookups });
            if (!recentLookups) void host.clearRecent();
          }}
        />
        <Button
          look="plain"
          icon={trashIcon}
          onClick={() =>
            void host.clearRecent().then(() => onDone({ words: i18n.t('options.data.recentCleared') }))
          }
        >
          {i18n.t('options.data.clearRecent')}
        </Button>
      </div>
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
