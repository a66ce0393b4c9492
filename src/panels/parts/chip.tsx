import type { ComponentChildren, JSX } from 'preact';

/** A small label beside a code. Its tone repeats what the words say. */
export function Chip(props: {
  tone?: 'neutral' | 'good' | 'warn' | 'bad';
  children: ComponentChildren;
}): JSX.Element {
  return <span class={`chip ${props.tone ?? 'neutral'}`}>{props.children}</span>;
}
