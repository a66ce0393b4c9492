import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import { Icon } from './icon';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'class' | 'type'> {
  readonly look?: 'normal' | 'primary' | 'plain' | 'danger';
  /** An icon path before the words. */
  readonly icon?: string;
  /** Shows only the icon; the words become its name. */
  readonly iconOnly?: boolean;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

export function Button({
  look = 'normal',
  icon,
  iconOnly = false,
  children,
  ...rest
}: ButtonProps): JSX.Element {
  return (
    <button type="button" class={`button ${look} ${iconOnly ? 'icon-only' : ''}`} {...rest}>
      {icon && <Icon path={icon} />}
      {iconOnly ? <span class="sr-only">{children}</span> : children}
    </button>
  );
}
