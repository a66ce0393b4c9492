import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Hit } from '../../knowledge';
import { systemWords } from './system-words';

export const resultId = (listId: string, index: number): string => `${listId}-${index}`;

/**
 * The hits beneath a search box. The mark follows the arrows and the pointer. Every row has the same height and keeps
 * its place while the hits change in it, so nothing jumps under the pointer; `short` rows have one line.
 */
export function ResultList(props: {
  id: string;
  label: string;
  hits: readonly Hit[];
  marked: number;
  onMark: (index: number) => void;
  onChoose: (index: number) => void;
  short?: boolean;
}): JSX.Element {
  const { id, hits, marked, onMark, onChoose, short = false } = props;
  useEffect(() => {
    if (marked >= 0) document.getElementById(resultId(id, marked))?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);
  return (
    <div class={`results ${short ? 'short' : ''}`} role="listbox" id={id} aria-label={props.label}>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's field holds the focus and the keys.
        <div
          key={index}
          id={resultId(id, index)}
          class="result"
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          onMouseMove={() => index !== marked && onMark(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <HitWords key={`${hit.system} ${hit.code}`} hit={hit} />
        </div>
      ))}
    </div>
  );
}

/** Made anew for another hit, so that no word of it is seen to move. */
function HitWords({ hit: { code, name, detail, system } }: { hit: Hit }): JSX.Element {
  return (
    <>
      <span class="code">{code}</span>
      <span class="result-words" title={detail ? `${name} · ${detail}` : name}>
        <span class="result-name">{name}</span>
        {detail && <span class="quiet small">{detail}</span>}
      </span>
      <span class="quiet result-system">{name !== '' && systemWords(system)}</span>
    </>
  );
}
