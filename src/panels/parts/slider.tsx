import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A number chosen on a scale, its value said in words beside it. */
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
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={words(value)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{words(value)}</output>
    </div>
  );
}
