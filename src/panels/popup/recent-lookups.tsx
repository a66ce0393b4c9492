import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import { trashIcon } from '../parts/icon-paths';

/** Codes looked up before, or how to begin where there are none (or the user keeps none). */
export function RecentLookups(props: {
  codes: readonly string[] | null;
  onOpen: (code: string) => void;
  onClear: () => void;
}): JSX.Element {
  const { codes, onOpen, onClear } = props;
  return (
    <div class="start">
      {codes && codes.length > 0 && (
        <section class="card-section">
          <header class="claim-head">
            <h2 class="label">{i18n.t('popup.recent')}</h2>
            <Button look="plain" icon={trashIcon} onClick={onClear}>
              {i18n.t('popup.clearRecent')}
            </Button>
          </header>
          <ul class="code-chips">
            {codes.map((code) => (
              <li key={code}>
                <button type="button" class="code code-chip" onClick={() => onOpen(code)}>
                  {code}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="card-section">
        <h2 class="label">{i18n.t('popup.tryTitle')}</h2>
        <p class="quiet">{i18n.t('popup.tryText')}</p>
      </section>
    </div>
  );
}
