import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Settings } from '../../settings';
import { Button } from '../parts/button';
import { trashIcon } from '../parts/icon-paths';
import { Toggle } from '../parts/toggle';
import { MarkSelect } from './mark-select';
import type { siteChanges } from './site-changes';
import { originOf } from './sites';

/** Sites the user added: each on or off, with its own way of marking, or taken out again. */
export function OwnSites(props: {
  patterns: readonly string[];
  settings: Settings;
  disabled: boolean;
  marksDisabled: boolean;
  sites: ReturnType<typeof siteChanges>;
}): JSX.Element {
  const { patterns, settings, disabled, marksDisabled, sites } = props;
  return (
    <section class="own-sites" aria-labelledby="own-sites-title">
      <h3 id="own-sites-title">{i18n.t('options.portals.own')}</h3>
      {patterns.length === 0 && <p class="quiet">{i18n.t('options.portals.none')}</p>}
      {patterns.length > 0 && (
        <ul class="portal-rows boxed">
          {patterns.map((pattern) => {
            const origin = originOf(pattern) ?? pattern;
            const name = origin.replace(/^https:\/\//, '');
            return (
              <li key={pattern} class="portal-row">
                <Toggle
                  label={name}
                  on={!settings.sitesOff.includes(origin)}
                  disabled={disabled}
                  onChange={(on) => sites.pause(name, [pattern], on)}
                />
                <MarkSelect
                  name={name}
                  marks={settings.marksBySite[origin] ?? null}
                  disabled={marksDisabled}
                  onMarks={(marks) => sites.mark(origin, name, marks)}
                />
                <Button look="plain" icon={trashIcon} onClick={() => sites.remove(name, [pattern])}>
                  {i18n.t('options.portals.remove')}
                  <span class="sr-only"> {name}</span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
