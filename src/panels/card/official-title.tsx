import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Card } from '../../knowledge';

/** The title an imported release gives, where it says something else than our own name. */
export function OfficialTitle({ card }: { card: Card }): JSX.Element | null {
  const title = card.official?.title ?? null;
  if (title === null || title.toLowerCase() === card.name?.toLowerCase()) return null;
  return (
    <p>
      <span class="label">{i18n.t('card.official.title')}</span> {title}
    </p>
  );
}
