import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SourceRecord } from '../../knowledge';

/** Word joiner: the marks never start a line of their own. */
const GLUE = '\u2060';

/**
 * true within a card that lists its sources, so that numbers can lead there. Elsewhere (a tooltip on a page) sources
 * are named instead: a link to an anchor would change the address of the page.
 */
export const SourcesListed = createContext(false);

export const sourceAnchor = (index: number): string => `source-${index + 1}`;

/** On whose word a statement stands, after it: numbers that lead to the card's sources, or their names. */
export function SourceMarks(props: {
  ids: readonly string[];
  sources: readonly SourceRecord[];
}): JSX.Element | null {
  const listed = useContext(SourcesListed);
  const found = props.sources
    .map((source, index) => ({ source, index }))
    .filter(({ source }) => props.ids.includes(source.id));
  if (found.length === 0) return null;
  if (!listed) {
    return (
      <span class="source-names">
        {' '}
        ({found.map(({ source }) => `${source.publisher} ${source.date}`).join('; ')})
      </span>
    );
  }
  return (
    <span class="source-marks">
      {GLUE}
      {found.map(({ source, index }) => {
        const name = `${source.publisher}, ${source.title}, ${source.date}`;
        return (
          <a
            key={index}
            href={`#${sourceAnchor(index)}`}
            title={name}
            aria-label={i18n.t('card.sourceMark', [index + 1, name])}
          >
            [{index + 1}]
          </a>
        );
      })}
    </span>
  );
}
