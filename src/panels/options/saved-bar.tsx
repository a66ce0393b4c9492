import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { checkIcon, closeIcon, undoIcon, warningIcon } from '../parts/icon-paths';

/** What became of the last change. `undo` is there as long as something can be taken back. */
export interface Saved {
  readonly words: string;
  readonly failed?: boolean;
  readonly undo?: (() => void) | undefined;
}

/** Says that a change was saved, and takes it back. Always in the page, so that screen readers hear it change. */
export function SavedBar(props: { saved: Saved | null; onDismiss: () => void }): JSX.Element {
  const { saved, onDismiss } = props;
  return (
    <div class={`saved ${saved ? '' : 'nothing'} ${saved?.failed ? 'failed' : ''}`}>
      <p class="saved-words" role="status">
        {saved && (
          <>
            <Icon path={saved.failed ? warningIcon : checkIcon} /> {saved.words}
          </>
        )}
      </p>
      {saved?.undo && (
        <Button look="plain" icon={undoIcon} onClick={saved.undo} aria-keyshortcuts="Control+Z">
          {i18n.t('common.undo')}
        </Button>
      )}
      {saved && (
        <Button look="plain" icon={closeIcon} iconOnly onClick={onDismiss}>
          {i18n.t('common.close')}
        </Button>
      )}
    </div>
  );
}
