import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { payerLabel as knownPayer } from '../card/payer-label';
import { ClaimCheck } from '../claim/claim-check';
import { Button } from '../parts/button';
import { gearIcon, panelIcon } from '../parts/icon-paths';
import { Tabs } from '../parts/tabs';
import { type AskedQuery, LookUp } from './look-up';
import type { PopupHost, SiteState } from './popup-host';
import { SiteStrip } from './site-strip';

type View = 'lookUp' | 'claim';
type Payers = readonly { readonly id: string; readonly name: string }[];

/**
 * The popup: look-up and check a claim, with the state of this site beneath. The field is drawn at once and nothing
 * waits for an answer to be shown; what answers later comes into a place kept for it. `query` is looked up at once.
 */
export function PopupScreen({ host, query = '' }: { host: PopupHost; query?: string }): JSX.Element {
  const [view, setView] = useState<View>('lookUp');
  const [site, setSite] = useState<SiteState | null>(null);
  const [payers, setPayers] = useState<Payers>([]);
  const [asked, setAsked] = useState<AskedQuery>({ query });

  const readSite = () => void host.site().then(setSite, () => setSite({ kind: 'unreachable' }));
  useEffect(() => {
    const leaving = new AbortController();
    readSite();
    host.watchSite(readSite, leaving.signal);
    void host.payers().then(setPayers, () => undefined);
    return () => leaving.abort();
  }, [host]);

  const payerLabel = (id: string) => payers.find((payer) => payer.id === id)?.name ?? knownPayer(id);
  const links = (
    <div class="popup-links">
      <Button look="plain" icon={panelIcon} iconOnly onClick={() => host.openSidePanel(null)}>
        {i18n.t('popup.sidePanel')}
      </Button>
      <Button look="plain" icon={gearIcon} iconOnly onClick={() => host.openOptions()}>
        {i18n.t('popup.options')}
      </Button>
    </div>
  );

  return (
    <div class="popup">
      <h1 class="sr-only">{i18n.t('extension_name')}</h1>
      <Tabs
        label={i18n.t('popup.views')}
        tabs={[
          { id: 'lookUp', label: i18n.t('popup.lookUp') },
          { id: 'claim', label: i18n.t('popup.checkClaim') },
        ]}
        chosen={view}
        onChoose={setView}
        aside={links}
      >
        {/* Both stay, so that turning to the other and back loses nothing that was typed. */}
        <div class="view" hidden={view !== 'lookUp'}>
          <LookUp host={host} payerLabel={payerLabel} asked={asked} />
        </div>
        <div class="view" hidden={view !== 'claim'}>
          <div class="popup-body">
            <ClaimCheck
              check={host.checkClaim}
              payerLabel={payerLabel}
              payers={payers.map((payer) => payer.id)}
              onOpenCode={(_, code) => {
                setAsked({ query: code });
                setView('lookUp');
              }}
            />
          </div>
        </div>
      </Tabs>
      <SiteStrip
        state={site}
        onTurnOn={() => void host.turnOn().then(setSite, readSite)}
        onTurnOff={() => void host.turnOff().then(setSite, readSite)}
      />
    </div>
  );
}
