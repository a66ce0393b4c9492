import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon';

/** A remark set apart from the text around it. */
export function Note(props: { icon: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="note neutral">
      <Icon path={props.icon} />
      <p class="note-body">{props.children}</p>
    </div>
  );
}
