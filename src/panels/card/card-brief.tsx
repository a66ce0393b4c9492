import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Card, Stance } from '../../knowledge';
import { CardHead } from './card-head';
import type { OpenCode } from './code-link';
import { Disagreements } from './disagreements';
import { FormFacts } from './form-facts';
import { ModifierLine } from './modifier-line';
import { NearCodes } from './near-codes';
import { OfficialTitle } from './official-title';
import { payerLabel as knownPayer, type PayerLabel } from './payer-label';
import { SourceLine } from './source-line';
import { StanceList } from './stance-list';
import { ValidityNote } from './validity-note';

const STANCES_SHOWN = 3;

/** The payer of the claim first; then the stances that could cost money. */
function mostTelling(stances: readonly Stance[], payer: string | null): readonly Stance[] {
  const weight = ({ stance }: Stance) => (stance === 'none-found' || stance === 'default' ? 1 : 0);
  return [...stances]
    .sort((a, b) => Number(b.payer === payer) - Number(a.payer === payer) || weight(a) - weight(b))
    .slice(0, STANCES_SHOWN);
}

/**
 * The card of a code in brief, for the tooltip and the popup.
 *
 * `payer` is the id of the claim's payer, whose stance stands first; `actions` are buttons beneath; `titleId` names
 * the dialog or region the card stands in.
 */
export function CardBrief(props: {
  card: Card;
  payer?: string | null;
  payerLabel?: PayerLabel;
  onOpenCode?: OpenCode;
  actions?: ComponentChildren;
  titleId?: string;
}): JSX.Element {
  const { card, payer = null, payerLabel = knownPayer, onOpenCode, actions, titleId } = props;
  const stances = mostTelling(card.stances, payer);
  const [first] = card.summary;
  const [source] = card.sources;
  return (
    <article class="card">
      <CardHead card={card} id={titleId} />
      {card.validity && card.validity.state !== 'billable' && (
        <ValidityNote validity={card.validity} onOpenCode={onOpenCode} />
      )}
      <NearCodes system={card.system} codes={card.meant} onOpenCode={onOpenCode} />
      <OfficialTitle card={card} />
      {first && <p>{first.text}</p>}
      {card.level !== 'entry' && <FormFacts card={card} />}
      {stances.length > 0 && (
        <section class="card-section">
          <h3 class="label">{i18n.t('card.payers')}</h3>
          <StanceList stances={stances} sources={card.sources} payerLabel={payerLabel} />
        </section>
      )}
      {card.sites.length > 0 && (
        <section class="card-section">
          <h3 class="label">{i18n.t('card.sites')}</h3>
          <p>{card.sites.map((site) => site.text).join('; ')}</p>
        </section>
      )}
      {card.modifiers.length > 0 && (
        <section class="card-section">
          <h3 class="label">{i18n.t('card.modifiers')}</h3>
          <ModifierLine modifiers={card.modifiers} />
        </section>
      )}
      {card.disagreements.length > 0 && <Disagreements notes={card.disagreements} sources={card.sources} />}
      {source && (
        <p class="quiet small">
          <SourceLine source={source} />
          {card.sources.length > 1 && ` ${i18n.t('card.moreSources', card.sources.length - 1)}`}
        </p>
      )}
      {actions && <div class="card-actions">{actions}</div>}
    </article>
  );
}
