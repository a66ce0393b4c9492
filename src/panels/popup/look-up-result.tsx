import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Card, Hit } from '../../knowledge';
import { CardBrief } from '../card/card-brief';
import { CardFull } from '../card/card-full';
import type { OpenCode } from '../card/code-link';
import { CopyCode } from '../card/copy-code';
import type { PayerLabel } from '../card/payer-label';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { panelIcon, searchIcon, warningIcon } from '../parts/icon-paths';
import { ResultList } from '../search/result-list';
import { systemWords } from '../search/system-words';
import { TypedModifiers } from './typed-modifiers';
import type { LookUpAnswer } from './use-look-up';

/** What a query gave: the card of a code, ranked hits, or that nothing is known and what may have been meant. */
export function LookUpResult(props: {
  listId: string;
  result: LookUpAnswer;
  /** A hit without a card of its own (a modifier, POS, CARC or RARC) that was chosen. */
  plain: Hit | null;
  hits: readonly Hit[];
  marked: number;
  /** The whole entry of a card instead of the card in brief. */
  full: boolean;
  onFull: (full: boolean) => void;
  payerLabel: PayerLabel;
  onMark: (index: number) => void;
  onChoose: (index: number) => void;
  onOpenCode: OpenCode;
  onOpenSidePanel: OpenCode;
}): JSX.Element | null {
  const { result, plain, hits, listId, marked, onMark, onChoose } = props;
  if (result === null) return null;
  if (result === 'failed') return <EmptyState icon={warningIcon} title={i18n.t('common.noAnswer')} />;
  if (plain) return <PlainHit hit={plain} />;

  const { card, modifiers } = result;
  const suggested = result.hits.length === 0 && hits.length > 0;
  const list = hits.length > 0 && (
    <section class="card-section">
      {(card || suggested) && (
        <h2 class="label">{i18n.t(suggested ? 'card.didYouMean' : 'popup.alsoFound')}</h2>
      )}
      <ResultList
        id={listId}
        label={i18n.t('popup.results')}
        hits={hits}
        marked={marked}
        onMark={onMark}
        onChoose={onChoose}
      />
    </section>
  );
  // Made anew when something comes or goes above it: a card that stands already would be seen to jump.
  const cardKey = [card?.code, ...modifiers.map(({ modifier }) => modifier), suggested].join(' ');
  return (
    <div class="look-up-result">
      <p class="sr-only" role="status">
        {card ? i18n.t('popup.cardShown', [card.code]) : i18n.t('popup.resultCount', hits.length)}
      </p>
      {modifiers.length > 0 && <TypedModifiers modifiers={modifiers} sources={card?.sources ?? []} />}
      {suggested && list}
      {/* The list says what may have been meant, with names and for the arrow keys: once is enough. */}
      {card && <FoundCard key={cardKey} {...props} card={suggested ? { ...card, meant: [] } : card} />}
      {!card && hits.length === 0 && (
        <EmptyState icon={searchIcon} title={i18n.t('popup.nothing', [result.query])}>
          {i18n.t('popup.nothingHint')}
        </EmptyState>
      )}
      {!suggested && list}
    </div>
  );
}

function FoundCard(props: {
  card: Card;
  full: boolean;
  onFull: (full: boolean) => void;
  payerLabel: PayerLabel;
  onOpenCode: OpenCode;
  onOpenSidePanel: OpenCode;
}): JSX.Element {
  const { card, full, onFull, payerLabel, onOpenCode, onOpenSidePanel } = props;
  const actions = (
    <>
      {card.level === 'entry' && (
        <Button onClick={() => onFull(!full)} aria-expanded={full}>
          {i18n.t(full ? 'popup.brief' : 'popup.full')}
        </Button>
      )}
      <CopyCode code={card.code} />
      <Button look="plain" icon={panelIcon} onClick={() => onOpenSidePanel(card.system, card.code)}>
        {i18n.t('popup.inSidePanel')}
      </Button>
    </>
  );
  const CardView = full ? CardFull : CardBrief;
  return <CardView card={card} payerLabel={payerLabel} onOpenCode={onOpenCode} actions={actions} />;
}

function PlainHit({ hit }: { hit: Hit }): JSX.Element {
  return (
    <article class="card">
      <h2 class="card-title">
        <span class="quiet">{systemWords(hit.system)}</span> <span class="code">{hit.code}</span>{' '}
        <span class="card-name">{hit.name}</span>
      </h2>
      {hit.detail && <p>{hit.detail}</p>}
    </article>
  );
}
