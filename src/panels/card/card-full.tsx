import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Card } from '../../knowledge';
import { CardHead } from './card-head';
import { CardSection } from './card-section';
import { CodeLink, type OpenCode } from './code-link';
import { Disagreements } from './disagreements';
import { FormFacts } from './form-facts';
import { ModifierTable } from './modifier-table';
import { NearCodes } from './near-codes';
import { OfficialSections } from './official-sections';
import { OfficialTitle } from './official-title';
import { payerLabel as knownPayer, type PayerLabel } from './payer-label';
import { RelatedList } from './related-list';
import { SourceList } from './source-list';
import { SourceMarks, SourcesListed } from './source-marks';
import { StanceList } from './stance-list';
import { Statements } from './statements';
import { ValidityNote } from './validity-note';

/** Everything that is known of a code, every statement with its sources. For the side panel and the popup. */
export function CardFull(props: {
  card: Card;
  payerLabel?: PayerLabel;
  onOpenCode?: OpenCode;
  actions?: ComponentChildren;
  titleId?: string;
}): JSX.Element {
  const { card, payerLabel = knownPayer, onOpenCode, actions, titleId } = props;
  const { sources } = card;
  return (
    <SourcesListed.Provider value>
      <article class="card full">
        <CardHead card={card} id={titleId} />
        {actions && <div class="card-actions">{actions}</div>}
        {card.validity && <ValidityNote validity={card.validity} onOpenCode={onOpenCode} />}
        <NearCodes system={card.system} codes={card.meant} onOpenCode={onOpenCode} />
        <OfficialTitle card={card} />
        {card.parents.length > 0 && (
          <CardSection title={i18n.t('card.parents')}>
            <ul class="code-rows">
              {card.parents.map((parent) => (
                <li key={parent.code}>
                  <CodeLink system={card.system} code={parent.code} onOpen={onOpenCode} />
                  <span>{parent.name}</span>
                </li>
              ))}
            </ul>
          </CardSection>
        )}
        <OfficialSections card={card} onOpenCode={onOpenCode} />
        {card.summary.length > 0 && <Statements statements={card.summary} sources={sources} />}
        <FormFacts card={card} />
        {card.disagreements.length > 0 && <Disagreements notes={card.disagreements} sources={sources} open />}
        {card.serviceType && (
          <CardSection title={i18n.t('card.serviceType')}>
            <p>
              {card.serviceType.text}
              <SourceMarks ids={card.serviceType.sources} sources={sources} />
            </p>
          </CardSection>
        )}
        <CardSection title={i18n.t('card.billing')} empty={card.rules.length === 0}>
          <Statements statements={card.rules} sources={sources} />
        </CardSection>
        <CardSection
          title={i18n.t('card.payers')}
          empty={card.stances.length === 0 && card.payersInScope.length === 0}
        >
          <StanceList stances={card.stances} sources={sources} payerLabel={payerLabel} full />
          {card.payersInScope.length > 0 && (
            <p class="quiet">{i18n.t('card.inScope', [card.payersInScope.map(payerLabel).join(', ')])}</p>
          )}
        </CardSection>
        <CardSection title={i18n.t('card.sites')} empty={card.sites.length === 0}>
          <Statements statements={card.sites} sources={sources} />
        </CardSection>
        <CardSection title={i18n.t('card.modifiers')} empty={card.modifiers.length === 0}>
          <ModifierTable modifiers={card.modifiers} sources={sources} />
        </CardSection>
        <CardSection title={i18n.t('card.diagnoses')} empty={card.relatedDiagnoses.length === 0}>
          <RelatedList related={card.relatedDiagnoses} sources={sources} onOpenCode={onOpenCode} />
        </CardSection>
        <CardSection title={i18n.t('card.procedures')} empty={card.relatedProcedures.length === 0}>
          <RelatedList related={card.relatedProcedures} sources={sources} onOpenCode={onOpenCode} />
        </CardSection>
        <CardSection title={i18n.t('card.taxonomies')} empty={card.taxonomies.length === 0}>
          <ul class="code-rows">
            {card.taxonomies.map((one) => (
              <li key={one.code}>
                <span class="code">{one.code}</span>
                <span>
                  {one.name && <b>{one.name}. </b>}
                  {one.note}
                  <SourceMarks ids={one.sources} sources={sources} />
                </span>
              </li>
            ))}
          </ul>
        </CardSection>
        <CardSection title={i18n.t('card.clinical')} empty={card.clinical.length === 0}>
          <Statements statements={card.clinical} sources={sources} />
        </CardSection>
        <CardSection title={i18n.t('card.workflow')} empty={card.workflow.length === 0}>
          <Statements statements={card.workflow} sources={sources} />
        </CardSection>
        {card.noData.map((field) => (
          <CardSection key={field} title={field} empty noData />
        ))}
        <CardSection title={i18n.t('card.sources')} empty={sources.length === 0}>
          <SourceList sources={sources} />
        </CardSection>
      </article>
    </SourcesListed.Provider>
  );
}
