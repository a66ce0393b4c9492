import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Card } from '../../knowledge';
import { formWords } from './form-words';

/** What the form of a code tells when no entry exists, and that nothing more is known. */
export function FormFacts(props: { card: Card }): JSX.Element | null {
  const { form, level } = props.card;
  if (form.length === 0) return null;
  return (
    <section class="card-section">
      <h3 class="label">{i18n.t('card.byForm')}</h3>
      <p>{form.map(formWords).join(' · ')}</p>
      {level === 'form' && <p class="quiet">{i18n.t('card.noEntry')}</p>}
    </section>
  );
}
