import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FindField } from '../parts/find-field';
import { Fold } from '../parts/fold';
import { AddSite } from './add-site';
import { groupWords } from './group-words';
import { Locked } from './locked';
import type { SectionParts } from './options-sections';
import { OwnSites } from './own-sites';
import { PortalRow } from './portal-row';
import { Section } from './section';
import { byPayer, namedLike, ownSites, portalIsOn } from './sites';

/** Known portals by payer, and the user's own sites: on or off, and how codes are marked there. */
export function PortalsSection({ data, payerLabel, sites }: SectionParts): JSX.Element {
  const { catalog, settings, granted, fixed } = data;
  const [words, setWords] = useState('');
  const sought = words.trim().toLowerCase();
  const found = catalog.portals.filter((portal) => namedLike(portal, payerLabel, sought));
  const disabled = fixed.includes('sitesOff');
  const marksDisabled = fixed.includes('marksBySite');
  const own = ownSites(catalog.portals, granted, settings);
  return (
    <Section id="portals" title={i18n.t('options.portals.title')} intro={i18n.t('options.portals.intro')}>
      <Locked when={disabled || marksDisabled} />
      <OwnSites
        patterns={own}
        settings={settings}
        disabled={disabled}
        marksDisabled={marksDisabled}
        sites={sites}
      />
      <AddSite onAdd={(pattern) => sites.add(pattern.replace(/\/\*$/, ''), [pattern])} />
      <FindField label={i18n.t('options.portals.find')} words={words} onWords={setWords} />
      <p class="sr-only" role="status">
        {i18n.t('options.portals.count', found.length)}
      </p>
      {found.length === 0 && <p class="quiet">{i18n.t('options.portals.notFound')}</p>}
      {found.length > 0 && (
        <div class="folds">
          {byPayer(found, settings.focus).map(({ payer, group, portals }) => (
            <Fold
              key={payer ?? group}
              title={payer ? payerLabel(payer) : groupWords(group)}
              aside={i18n.t('options.portals.onOf', [
                portals.filter((portal) => portalIsOn(portal, granted, settings)).length,
                portals.length,
              ])}
              open={sought !== ''}
            >
              <ul class="portal-rows">
                {portals.map((portal) => (
                  <PortalRow
                    key={portal.id}
                    portal={portal}
                    on={portalIsOn(portal, granted, settings)}
                    marks={settings.marksBySite[portal.id] ?? null}
                    disabled={disabled}
                    marksDisabled={marksDisabled}
                    onSwitch={sites.switchPortal}
                    onMarks={(marks) => sites.mark(portal.id, portal.name, marks)}
                  />
                ))}
              </ul>
            </Fold>
          ))}
        </div>
      )}
    </Section>
  );
}
