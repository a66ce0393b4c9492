import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A checkbox that may also be half on (some of what it stands for). */
export function Tick(props: {
  label: string;
  on: boolean;
  some?: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
  hideLabel?: boolean;
  /** What eyes see in place of a hidden label. */
  seen?: ComponentChildren;
}): JSX.Element {
  const { label, on, some = false, onChange, disabled = false, hideLabel = false, seen } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = some;
  }, [some]);
  return (
    <label class="tick">
      <input
        ref={input}
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={hideLabel ? 'sr-only' : ''}>{label}</span>
      {seen && <span aria-hidden="true">{seen}</span>}
    </label>
  );
}
