import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import type { Hit } from '../../knowledge';
import { Icon } from '../parts/icon';
import { searchIcon } from '../parts/icon-paths';
import { resultId } from './result-list';

/**
 * A search field that drives a list of results beneath it (combobox pattern): arrows move, Enter chooses, Esc goes back
 * or empties. The focus never leaves the field, so typing can go on at any time.
 */
export function SearchBox(props: {
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  hits: readonly Hit[];
  /** Index of the marked hit; -1 when none is. */
  marked: number;
  onMark: (index: number) => void;
  onChoose: (index: number) => void;
  /** Enter where no hit is marked. */
  onEnter?: (() => void) | undefined;
  /** Esc in place of emptying the field. */
  onEscape?: (() => void) | undefined;
  listId: string;
  inputRef?: { current: HTMLInputElement | null };
  /** Buttons at the end of the field. */
  children?: ComponentChildren;
}): JSX.Element {
  const { hits, marked, onMark, onChoose, onEnter, onEscape, query, onQuery, listId } = props;

  const move = (by: number) => {
    if (hits.length === 0) return;
    const from = marked < 0 && by < 0 ? 0 : marked;
    onMark((from + by + hits.length) % hits.length);
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && marked >= 0) onChoose(marked);
    else if (event.key === 'Enter') onEnter?.();
    else if (event.key === 'Escape' && onEscape) onEscape();
    // With an empty field, Esc is the browser's: it closes the popup.
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
  };

  return (
    <div class="search">
      <Icon path={searchIcon} />
      <input
        ref={props.inputRef ?? null}
        class="input"
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={marked >= 0 && marked < hits.length ? resultId(listId, marked) : undefined}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={props.placeholder}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {props.children}
    </div>
  );
}
