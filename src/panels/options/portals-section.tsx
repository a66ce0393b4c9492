import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Catalog } from '../../messages';
import type { ChoiceName, MarkMode, Settings } from '../../settings';
import { Button } from '../parts/button';
import { trashIcon } from '../parts/icon-paths';
import { AddSite } from './add-site';
import { groupWords } from './group-words';
import { PortalRow } from './portal-row';
import { Section } from './section';
import { byGroup, ownSites, type Portal, portalIsOn } from './sites';

/** Known portals by group, and the user's own sites: on or off, and how codes are marked there. */
export function PortalsSection(props: {
  catalog: Catalog;
  settings: Settings;
  granted: readonly string[];
  fixed: readonly ChoiceName[];
  onSwitch: (portal: Portal, on: boolean) => void;
  onMarks: (site: string, marks: MarkMode | null) => void;
  onAdd: (pattern: string) => void;
  onRemove: (pattern: string) => void;
}): JSX.Element {
  const { catalog, settings, granted, fixed, onSwitch, onMarks, onAdd, onRemove } = props;
  const own = ownSites(catalog.portals, granted, settings);
  return (
    <Section id="portals" title={i18n.t('options.portals.title')} intro={i18n.t('options.portals.intro')}>
      {byGroup(catalog.portals).map(([group, portals]) => {
        const on = portals.filter((portal) => portalIsOn(portal, granted, settings)).length;
        return (
          <details key={group} class="portal-group">
            <summary>
              {groupWords(group)}{' '}
              <span class="quiet small">{i18n.t('options.portals.onOf', [on, portals.length])}</span>
            </summary>
            <ul class="portal-rows">
              {portals.map((portal) => (
                <PortalRow
                  key={portal.id}
                  portal={portal}
                  on={portalIsOn(portal, granted, settings)}
                  marks={settings.marksBySite[portal.id] ?? null}
                  disabled={fixed.includes('sitesOff')}
                  onSwitch={onSwitch}
                  onMarks={onMarks}
                />
              ))}
            </ul>
          </details>
        );
      })}
      <div class="portal-group">
        <h3 class="label">{i18n.t('options.portals.own')}</h3>
        {own.length === 0 && <p class="quiet small">{i18n.t('options.portals.none')}</p>}
        <ul class="portal-rows">
          {own.map((pattern) => (
            <li key={pattern} class="portal-row">
              <span>{pattern.replace(/\/\*$/, '')}</span>
              <Button look="plain" icon={trashIcon} onClick={() => onRemove(pattern)}>
                {i18n.t('options.portals.remove')}
                <span class="sr-only"> {pattern}</span>
              </Button>
            </li>
          ))}
        </ul>
        <AddSite onAdd={onAdd} />
      </div>
    </Section>
  );
}
