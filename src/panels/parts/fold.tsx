import type { ComponentChildren, JSX } from 'preact';

/** A row that opens what belongs to it. Several in a `.folds` box make one list. */
export function Fold(props: {
  title: string;
  /** Stands quietly at the end of the row, e.g. how many are inside. */
  aside?: string;
  /** A word or two on what is inside. */
  hint?: string;
  open?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="fold" open={props.open}>
      <summary>
        <span class="toggle-words">
          <span class="fold-title">{props.title}</span>
          {props.hint && <span class="quiet small">{props.hint}</span>}
        </span>
        {props.aside && <span class="quiet small fold-aside">{props.aside}</span>}
      </summary>
      <div class="fold-body">{props.children}</div>
    </details>
  );
}
