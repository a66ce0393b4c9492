import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

/** A number chosen on a scale, its value said in words beside it while it is dragged; `onChange` when it is let go. */
export function Slider(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  words: (value: number) => string;
  onChange: (value: number) => void;
  disabled?: boolean;
}): JSX.Element {
  const { label, value, min, max, step, words, onChange, disabled = false } = props;
  const id = useId();
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? value;
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={shown}
        disabled={disabled}
        aria-valuetext={words(shown)}
        onInput={(event) => setDragged(event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          setDragged(null);
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <output for={id}>{words(shown)}</output>
    </div>
  );
}
