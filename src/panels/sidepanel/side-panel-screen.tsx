import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { payerLabel as knownPayer } from '../card/payer-label';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { gearIcon, infoIcon } from '../parts/icon-paths';
import { ClaimsView } from './claims-view';
import { EntryView, type Opened } from './entry-view';
import type { Place, PlacedClaim } from './places';
import type { SidePanelHost } from './side-panel-host';
import { useReport } from './use-report';

type Payers = readonly { readonly id: string; readonly name: string }[];

/** The side panel: the tab's claims and codes, and over them the entries of codes with a way back. */
export function SidePanelScreen({ host }: { host: SidePanelHost }): JSX.Element {
  const report = useReport(host);
  const [payers, setPayers] = useState<Payers>([]);
  const [trail, setTrail] = useState<readonly Opened[]>([]);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const showAsked = () =>
      void host.asked().then((asked) => asked && setTrail([{ ...asked, dos: null, payer: null }]));
    void host.payers().then(setPayers, () => undefined);
    host.watchAsked(showAsked, leaving.signal);
    showAsked();
    return () => leaving.abort();
  }, [host]);

  const payerLabel = (id: string) => payers.find((payer) => payer.id === id)?.name ?? knownPayer(id);
  const opened = trail[trail.length - 1];

  const back = () => {
    setTrail(trail.slice(0, -1));
    if (trail.length === 1) requestAnimationFrame(() => list.current?.focus());
  };
  const openFrom = (placed: PlacedClaim | null) => (system: Opened['system'], code: string) =>
    setTrail([
      ...trail,
      { system, code, dos: placed?.claim.dos ?? null, payer: placed?.claim.payer ?? report?.payer ?? null },
    ]);
  const reveal = ({ frame, mention }: Place) => {
    host.reveal(frame, mention).then(
      (done) => setSaid(done ? i18n.t('sidepanel.revealed') : i18n.t('sidepanel.gone')),
      () => setSaid(i18n.t('sidepanel.gone')),
    );
  };
  const saveOrSay = (work: Promise<void>) => void work.catch(() => setSaid(i18n.t('common.noAnswer')));

  return (
    <div class="side-panel">
      <header class="screen-head">
        <h1>{i18n.t('extension_name')}</h1>
        <Button look="plain" icon={gearIcon} iconOnly onClick={() => host.openOptions()}>
          {i18n.t('popup.options')}
        </Button>
      </header>
      <p class="said small quiet" role="status">
        {said}
      </p>
      {opened && (
        <EntryView
          opened={opened}
          load={(one) => host.card(one, one.dos, one.payer)}
          payerLabel={payerLabel}
          onBack={back}
          onOpenCode={(system, code) => setTrail([...trail, { ...opened, system, code }])}
        />
      )}
      {/* Kept while an entry is over it, so that filters, folds and place are as they were. */}
      <main class="side-list" ref={list} tabIndex={-1} hidden={opened !== undefined}>
        {report === null && (
          <EmptyState icon={infoIcon} title={i18n.t('sidepanel.notHere')}>
            {i18n.t('sidepanel.notHereHint')}
          </EmptyState>
        )}
        {report && (
          <ClaimsView
            report={report}
            payerLabel={payerLabel}
            onOpenCode={openFrom}
            onReveal={reveal}
            onMute={(finding, scope) => saveOrSay(host.mute(finding, scope))}
            onUnmute={(finding, scope) => saveOrSay(host.unmute(finding, scope))}
          />
        )}
      </main>
    </div>
  );
}
