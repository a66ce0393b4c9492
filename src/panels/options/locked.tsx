import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../parts/icon';
import { lockIcon } from '../parts/icon-paths';

/** Stands with a choice that a policy of the organization fixes: why it cannot be changed. */
export function Locked({ when }: { when: boolean }): JSX.Element | null {
  if (!when) return null;
  return (
    <p class="locked small">
      <Icon path={lockIcon} /> {i18n.t('options.locked')}
    </p>
  );
}
