import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Saved } from './saved-bar';
import type { Hope } from './use-options';

/** One change a user makes: shown at once, stored, said, and kept so that it can be taken back. */
export interface Change {
  /** What it is about and what it is now, e.g. “Theme: Dark”. */
  readonly words: string;
  readonly look: Hope;
  /** Storing it. Begun by the caller, within the click, since browsers grant permissions only there. */
  readonly work: Promise<unknown>;
  readonly undo: () => Promise<unknown>;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['text', 'search', 'url'].includes(target.type));

/** Makes changes, says how each went, and takes them back one by one, the last first: by button or Ctrl+Z. */
export function useChanges(hope: (look: Hope, work: Promise<unknown>) => Promise<void>) {
  const [saved, setSaved] = useState<Saved | null>(null);
  const done = useRef<readonly Change[]>([]);

  const undo = (): void => {
    const last = done.current[done.current.length - 1];
    if (!last) return;
    done.current = done.current.slice(0, -1);
    hope((data) => data, last.undo()).then(
      () => say({ words: i18n.t('options.undone', [last.words]) }),
      () => say({ words: i18n.t('options.notSaved', [last.words]), failed: true }),
    );
  };
  const say = (next: Saved): void =>
    setSaved({ ...next, ...(done.current.length > 0 && !next.failed && { undo }) });

  const make = (change: Change): void => {
    hope(change.look, change.work).then(
      () => {
        done.current = [...done.current, change];
        say({ words: i18n.t('options.saved', [change.words]) });
      },
      () => say({ words: i18n.t('options.notSaved', [change.words]), failed: true }),
    );
  };
  /** After erasing everything there is nothing left to go back to. */
  const forget = (): void => {
    done.current = [];
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const undoKeys = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!undoKeys || isTyping(event.target)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return { saved, make, say, forget, dismiss: () => setSaved(null) };
}
