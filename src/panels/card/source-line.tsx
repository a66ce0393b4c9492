import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SourceRef } from '../../rules';
import { Icon } from '../parts/icon';
import { outsideIcon } from '../parts/icon-paths';

const SEEN = {
  primary: 'card.seenPrimary',
  copy: 'card.seenCopy',
  secondary: 'card.seenSecondary',
  inference: 'card.seenInference',
} as const;

const isSeen = (seen: string): seen is keyof typeof SEEN => Object.hasOwn(SEEN, seen);

/** One source: publisher, title (a link where there is one), date, and how it was seen. */
export function SourceLine(props: { source: SourceRef & { retired?: boolean | undefined } }): JSX.Element {
  const { publisher, title, date, url, seen, retired } = props.source;
  return (
    <span>
      {publisher},{' '}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {title} <Icon path={outsideIcon} />
          <span class="sr-only"> {i18n.t('common.newTab')}</span>
        </a>
      ) : (
        title
      )}
      {` · ${date}`}
      {isSeen(seen) && ` · ${i18n.t(SEEN[seen])}`}
      {retired && ` · ${i18n.t('card.retired')}`}
    </span>
  );
}
