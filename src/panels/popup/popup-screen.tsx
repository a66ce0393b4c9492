import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { payerLabel as knownPayer } from '../card/payer-label';
import { ClaimCheck } from '../claim/claim-check';
import { Button } from '../parts/button';
import { gearIcon, panelIcon } from '../parts/icon-paths';
import { Tabs } from '../parts/tabs';
import { LookUp } from './look-up';
import type { PopupHost, SiteState } from './popup-host';
import { SiteStrip } from './site-strip';

type View = 'lookUp' | 'claim';
type Payers = readonly { readonly id: string; readonly name: string }[];

/** The popup: this site, look-up, check a claim. Its size never changes while answers come in. `query` is looked up at once. */
export function PopupScreen({ host, query = '' }: { host: PopupHost; query?: string }): JSX.Element {
  const [view, setView] = useState<View>('lookUp');
  const [site, setSite] = useState<SiteState | null>(null);
  const [payers, setPayers] = useState<Payers>([]);

  useEffect(() => {
    const leaving = new AbortController();
    const readSite = () => void host.site().then(setSite, () => setSite({ kind: 'unreachable' }));
    readSite();
    host.watchSite(readSite, leaving.signal);
    void host.payers().then(setPayers, () => undefined);
    return () => leaving.abort();
  }, [host]);

  const payerLabel = (id: string) => payers.find((payer) => payer.id === id)?.name ?? knownPayer(id);

  return (
    <div class="popup">
      <header class="screen-head">
        <h1>{i18n.t('extension_name')}</h1>
        <div class="popup-links">
          <Button look="plain" icon={panelIcon} iconOnly onClick={() => host.openSidePanel(null)}>
            {i18n.t('popup.sidePanel')}
          </Button>
          <Button look="plain" icon={gearIcon} iconOnly onClick={() => host.openOptions()}>
            {i18n.t('popup.options')}
          </Button>
        </div>
      </header>
      <SiteStrip
        state={site}
        onTurnOn={() => void host.turnOn().then(setSite)}
        onTurnOff={() => void host.turnOff().then(setSite)}
      />
      <Tabs
        label={i18n.t('popup.views')}
        tabs={[
          { id: 'lookUp', label: i18n.t('popup.lookUp') },
          { id: 'claim', label: i18n.t('popup.checkClaim') },
        ]}
        chosen={view}
        onChoose={setView}
      >
        {view === 'lookUp' ? (
          <LookUp host={host} payerLabel={payerLabel} initial={query} />
        ) : (
          <div class="popup-body">
            <ClaimCheck
              check={host.checkClaim}
              payerLabel={payerLabel}
              payers={payers.map((payer) => payer.id)}
            />
          </div>
        )}
      </Tabs>
    </div>
  );
}
