import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { checkIcon, undoIcon, warningIcon } from '../parts/icon-paths';

/** What became of the last change. `undo` is there as long as it can be taken back. */
export interface Saved {
  readonly words: string;
  readonly failed?: boolean;
  readonly undo?: (() => void) | undefined;
}

/** Says that a change was saved, and takes it back. Always in the page, so that screen readers hear it change. */
export function SavedBar({ saved }: { saved: Saved | null }): JSX.Element {
  return (
    <div class={`saved ${saved ? '' : 'nothing'}`}>
      <p role="status">
        {saved && (
          <>
            <Icon path={saved.failed ? warningIcon : checkIcon} /> {saved.words}
          </>
        )}
      </p>
      {saved?.undo && (
        <Button look="plain" icon={undoIcon} onClick={saved.undo}>
          {i18n.t('common.undo')}
        </Button>
      )}
    </div>
  );
}
