import type { ComponentChildren, JSX } from 'preact';

/** One section of the options page, reachable from the list at its side. */
export function Section(props: {
  id: string;
  title: string;
  intro?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="section" id={props.id} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.intro && <p class="quiet">{props.intro}</p>}
      {props.children}
    </section>
  );
}
