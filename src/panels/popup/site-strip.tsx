import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { errorIcon, infoIcon, warningIcon } from '../parts/icon-paths';
import { Toggle } from '../parts/toggle';
import type { SiteState } from './popup-host';

const COUNTED = [
  { severity: 'error', field: 'errors', icon: errorIcon },
  { severity: 'warning', field: 'warnings', icon: warningIcon },
  { severity: 'info', field: 'infos', icon: infoIcon },
] as const;

const WORDS = {
  unreachable: 'popup.site.unreachable',
  never: 'popup.site.never',
  off: 'popup.site.off',
  silent: 'popup.site.silent',
} as const;

/** How many codes and findings the page holds, each severity as shape and word. */
function SiteFacts({ state }: { state: SiteState }): JSX.Element {
  if (state.kind !== 'on') return <span class="quiet small">{i18n.t(WORDS[state.kind])}</span>;
  return (
    <span class="site-facts">
      <span class="quiet small">{i18n.t('popup.site.codes', state.codes)}</span>
      {COUNTED.filter(({ field }) => state[field] > 0).map(({ severity, field, icon }) => (
        <span key={severity} class={`finding-tone severity ${severity}`}>
          <Icon path={icon} />
          {i18n.t(`popup.site.${field}`, state[field])}
        </span>
      ))}
    </span>
  );
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
            {state.kind !== 'unreachable' && (
              <span class="site-name" title={state.site}>
                {state.site}
              </span>
            )}
            <SiteFacts state={state} />
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
