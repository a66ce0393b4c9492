import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Hit } from '../../knowledge';
import { systemWords } from './system-words';

export const resultId = (listId: string, index: number): string => `${listId}-${index}`;

/** The ranked hits beneath a search box. The mark follows the arrows and the pointer. */
export function ResultList(props: {
  id: string;
  label: string;
  hits: readonly Hit[];
  marked: number;
  onMark: (index: number) => void;
  onChoose: (index: number) => void;
}): JSX.Element {
  const { id, hits, marked, onMark, onChoose } = props;
  useEffect(() => {
    if (marked >= 0) document.getElementById(resultId(id, marked))?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);
  return (
    <div class="results" role="listbox" id={id} aria-label={props.label}>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's field holds the focus and the keys.
        <div
          key={`${hit.system} ${hit.code}`}
          id={resultId(id, index)}
          class="result"
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          onMouseMove={() => index !== marked && onMark(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <span class="code">{hit.code}</span>
          <span class="result-words">
            {hit.name}
            {hit.detail && <span class="quiet small">{hit.detail}</span>}
          </span>
          <span class="quiet result-system">{systemWords(hit.system)}</span>
        </div>
      ))}
    </div>
  );
}
