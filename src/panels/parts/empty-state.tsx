import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon';

/** What stands where nothing is (yet): why, and what can be done. */
export function EmptyState(props: {
  icon: string;
  title: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="empty">
      <Icon path={props.icon} />
      <p class="empty-title">{props.title}</p>
      {props.children && <div class="quiet">{props.children}</div>}
    </div>
  );
}
