import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';

/** One titled part of a full card. Left empty by its document, it says so; with nothing to say, it is not there. */
export function CardSection(props: {
  title: string;
  empty?: boolean;
  /** The document has this field and leaves it empty. */
  noData?: boolean;
  children?: ComponentChildren;
}): JSX.Element | null {
  if (props.empty && !props.noData) return null;
  return (
    <section class="card-section">
      <h3>{props.title}</h3>
      {props.empty ? <p class="quiet">{i18n.t('card.noData')}</p> : props.children}
    </section>
  );
}
