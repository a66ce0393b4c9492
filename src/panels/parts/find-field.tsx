import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon';
import { searchIcon } from './icon-paths';

/** A field that narrows what stands beneath it as one types. */
export function FindField(props: {
  label: string;
  words: string;
  onWords: (words: string) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field find-field">
      <label class="label" for={id}>
        {props.label}
      </label>
      <div class="search">
        <Icon path={searchIcon} />
        <input
          id={id}
          class="input"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={props.words}
          onInput={(event) => props.onWords(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
