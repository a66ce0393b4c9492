import type { JSX } from 'preact';

/** An on/off switch with its label. Its state also shows as the knob's place, not by color alone. */
export function Toggle(props: {
  label: string;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
  /** The label stays for screen readers only. */
  hideLabel?: boolean;
  hint?: string;
}): JSX.Element {
  const { label, on, onChange, disabled = false, hideLabel = false, hint } = props;
  return (
    <label class="toggle">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox brings its own checked state.
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={hideLabel ? 'sr-only' : 'toggle-words'}>
        {label}
        {hint && <span class="quiet small">{hint}</span>}
      </span>
    </label>
  );
}
