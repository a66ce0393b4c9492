import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Catalog } from '../../messages';
import { payerLabel as knownPayer } from '../card/payer-label';
import { ClaimCheck } from '../claim/claim-check';
import { PayerFocus } from '../options/payer-focus';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { warningIcon } from '../parts/icon-paths';
import { PortalPicker } from './portal-picker';
import type { WelcomeHost } from './welcome-host';

/** Codes and a payer, nothing about anyone: 3D rendering twice beside a CT angiography, and a heading as diagnosis. */
const SAMPLE = '76376 26 x1 A | 76377 x1 A | 71275 | dx M54.5 | UHC | 2026-03-02';

/** Shown once, at install: payers, portals, a sample claim to try it on. Every step can be left out. */
export function WelcomeScreen({ host }: { host: WelcomeHost }): JSX.Element {
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  const [failed, setFailed] = useState(false);
  const [focus, setFocus] = useState<readonly string[]>([]);
  const [granted, setGranted] = useState<readonly string[]>([]);

  const load = () => {
    Promise.all([host.catalog(), host.focus(), host.granted()]).then(
      ([found, chosen, allowed]) => {
        setFailed(false);
        setCatalog(found);
        setFocus(chosen);
        setGranted(allowed);
      },
      () => setFailed(true),
    );
  };
  useEffect(load, [host]);

  const payerLabel = (id: string) => catalog?.payers.find((payer) => payer.id === id)?.name ?? knownPayer(id);
  const choose = (payers: readonly string[]) => {
    setFocus(payers);
    void host.saveFocus(payers).catch(() => setFailed(true));
  };
  const turnOn = async (patterns: readonly string[]) => {
    const yes = await host.turnOn(patterns);
    setGranted(await host.granted());
    return yes;
  };
  const payers = catalog?.payers.filter((payer) => payer.focus) ?? [];

  return (
    <main class="welcome">
      <header>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
        <p class="quiet">{i18n.t('welcome.promise')}</p>
      </header>
      {failed && (
        <EmptyState icon={warningIcon} title={i18n.t('common.noAnswer')}>
          <Button onClick={load}>{i18n.t('common.retry')}</Button>
        </EmptyState>
      )}
      {catalog && (
        <ol class="steps">
          <li class="step">
            <h2>{i18n.t('welcome.payersTitle')}</h2>
            <PayerFocus payers={payers} focus={focus} onChange={choose} />
          </li>
          <li class="step">
            <h2>{i18n.t('welcome.portalsTitle')}</h2>
            <PortalPicker
              portals={catalog.portals}
              granted={granted}
              focus={focus}
              payerLabel={payerLabel}
              onTurnOn={turnOn}
            />
          </li>
          <li class="step">
            <h2>{i18n.t('welcome.tryTitle')}</h2>
            <ClaimCheck
              check={host.checkClaim}
              payerLabel={payerLabel}
              payers={payers.map((payer) => payer.id)}
              initial={SAMPLE}
            />
          </li>
          <li class="step">
            <h2>{i18n.t('welcome.pinTitle')}</h2>
            <p>{i18n.t('welcome.pinText')}</p>
          </li>
        </ol>
      )}
      <footer class="card-actions">
        <Button look="primary" onClick={() => host.done()}>
          {i18n.t('welcome.done')}
        </Button>
        <Button look="plain" onClick={() => host.openOptions()}>
          {i18n.t('welcome.options')}
        </Button>
      </footer>
    </main>
  );
}
