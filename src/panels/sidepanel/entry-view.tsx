import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Card } from '../../knowledge';
import { CardFull } from '../card/card-full';
import type { OpenCode } from '../card/code-link';
import { CopyCode } from '../card/copy-code';
import type { PayerLabel } from '../card/payer-label';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { backIcon, searchIcon, warningIcon } from '../parts/icon-paths';
import type { Asked } from './side-panel-host';

/** A code to show, with the date and payer of the claim it was opened from. */
export interface Opened extends Asked {
  readonly dos: string | null;
  readonly payer: string | null;
}

/** The full entry of a code, with a way back to where it was opened from. Takes the focus, so that reading goes on here. */
export function EntryView(props: {
  opened: Opened;
  load: (opened: Opened) => Promise<Card | null>;
  payerLabel: PayerLabel;
  onBack: () => void;
  onOpenCode: OpenCode;
}): JSX.Element {
  const { opened, load, payerLabel, onBack, onOpenCode } = props;
  const [card, setCard] = useState<Card | null | 'failed' | 'loading'>('loading');
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    let current = true;
    setCard('loading');
    load(opened).then(
      (found) => current && setCard(found),
      () => current && setCard('failed'),
    );
    region.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
    return () => {
      current = false;
    };
  }, [opened]);

  return (
    <section
      class="entry"
      ref={region}
      tabIndex={-1}
      aria-label={i18n.t('sidepanel.entry', [opened.code])}
      aria-busy={card === 'loading'}
    >
      <p class="entry-back">
        <Button look="plain" icon={backIcon} onClick={onBack}>
          {i18n.t('common.back')}
        </Button>
      </p>
      {card === 'failed' && <EmptyState icon={warningIcon} title={i18n.t('common.noAnswer')} />}
      {card === null && <EmptyState icon={searchIcon} title={i18n.t('sidepanel.noEntry', [opened.code])} />}
      {card !== null && typeof card === 'object' && (
        <CardFull
          card={card}
          payerLabel={payerLabel}
          onOpenCode={onOpenCode}
          actions={<CopyCode key={card.code} code={card.code} />}
        />
      )}
    </section>
  );
}
