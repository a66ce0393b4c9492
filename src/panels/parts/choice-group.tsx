import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** One of a few choices, as radio buttons with a hint each. */
export function ChoiceGroup<Value extends string>(props: {
  label: string;
  choices: readonly Choice<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
  disabled?: boolean;
  /** Side by side, for choices of a word each. */
  row?: boolean;
}): JSX.Element {
  const { label, choices, chosen, onChoose, disabled = false, row = false } = props;
  const name = useId();
  return (
    <fieldset class={`choices ${row ? 'row' : ''}`} disabled={disabled}>
      <legend>{label}</legend>
      {choices.map(({ value, label: words, hint }) => (
        <label class="choice" key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span class="toggle-words">
            {words}
            {hint && <span class="quiet small">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
