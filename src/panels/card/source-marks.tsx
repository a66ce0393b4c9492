import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SourceRecord } from '../../knowledge';

/** Word joiner: the marks never start a line of their own. */
const GLUE = '\u2060';

/** Numbers after a statement that lead to the card's list of sources. */
export function SourceMarks(props: {
  ids: readonly string[];
  sources: readonly SourceRecord[];
}): JSX.Element | null {
  const marks = props.ids
    .map((id) => props.sources.findIndex((source) => source.id === id))
    .filter((index) => index >= 0)
    .sort((one, other) => one - other);
  if (marks.length === 0) return null;
  return (
    <span class="source-marks">
      {GLUE}
      {marks.map((index) => {
        const source = props.sources[index];
        const name = source ? `${source.publisher}, ${source.title}, ${source.date}` : '';
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

export const sourceAnchor = (index: number): string => `source-${index + 1}`;
