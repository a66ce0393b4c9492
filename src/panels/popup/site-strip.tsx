import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import { Toggle } from '../parts/toggle';
import type { SiteState } from './popup-host';

function words(state: SiteState): string {
  switch (state.kind) {
    case 'unreachable':
      return i18n.t('popup.site.unreachable');
    case 'never':
      return i18n.t('popup.site.never');
    case 'off':
      return i18n.t('popup.site.off');
    case 'silent':
      return i18n.t('popup.site.silent');
    case 'on':
      return [
        i18n.t('popup.site.codes', state.codes),
        state.errors > 0 ? i18n.t('popup.site.errors', state.errors) : null,
        state.warnings > 0 ? i18n.t('popup.site.warnings', state.warnings) : null,
        state.infos > 0 ? i18n.t('popup.site.infos', state.infos) : null,
      ]
        .filter(Boolean)
        .join(' · ');
  }
}

/** On or off on this site, and how many codes and findings its page holds. Keeps its height while it finds out. */
export function SiteStrip(props: {
  state: SiteState | null;
  onTurnOn: () => void;
  onTurnOff: () => void;
}): JSX.Element {
  const { state, onTurnOn, onTurnOff } = props;
  return (
    <section class="site" aria-label={i18n.t('popup.site.label')} aria-busy={state === null}>
      {state && (
        <>
          <p class="site-words">
            {state.kind !== 'unreachable' && <b class="site-name">{state.site}</b>}
            <span class="quiet small">{words(state)}</span>
          </p>
          {state.kind === 'never' && (
            <Button look="primary" onClick={onTurnOn}>
              {i18n.t('popup.site.turnOn')}
            </Button>
          )}
          {state.kind !== 'never' && state.kind !== 'unreachable' && (
            <Toggle
              label={i18n.t('popup.site.toggle', [state.site])}
              hideLabel
              on={state.kind !== 'off'}
              onChange={(on) => (on ? onTurnOn() : onTurnOff())}
            />
          )}
        </>
      )}
    </section>
  );
}
