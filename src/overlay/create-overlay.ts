import type { ReadingChange } from '../reading';
import type { MarkMode, Settings } from '../settings';
import { LazyUi } from './lazy-ui';
import { Marks } from './marks';
import { levelOf } from './mention-findings';
import { MentionIndex } from './mention-index';
import { Pacer } from './pacer';
import { onPageMoves } from './page-moves';
import type { Overlay, OverlayOptions } from './types';

/**
 * Starts the overlay of one frame: the marks at once, the drawn part (badges, card, keyboard) when a user first turns
 * to a code. All of it goes with the signal or with `destroy`.
 */
export function createOverlay(options: OverlayOptions): Overlay {
  const { document, reader, host } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);

  let settings: Settings = options.settings;
  let configured: MarkMode = options.markMode;
  let compareAll = false;

  const index = new MentionIndex(reader);
  const marks = new Marks(
    { document, index, levelOf: (mention) => levelOf(host.verdict(mention).findings) },
    configured,
  );
  const pacer = new Pacer(update, signal);
  const ui = new LazyUi({
    document,
    reader,
    host,
    index,
    marks,
    settings: () => settings,
    repaintNow: () => pacer.now(),
    repaintSoon: () => pacer.soon(),
    signal,
  });
  const moves = onPageMoves(document, signal, {
    start: () => ui.now?.setMoving(true),
    far: () => pacer.soon(),
    rest: () => {
      ui.now?.setMoving(false);
      pacer.soon();
    },
  });

  document.defaultView?.addEventListener('beforeprint', () => marks.paintAll(), { signal });
  document.defaultView?.addEventListener(
    'afterprint',
    () => {
      marks.clear();
      pacer.soon();
    },
    { signal },
  );
  signal.addEventListener('abort', () => marks.destroy());

  function update(): void {
    if (compareAll) index.sync();
    compareAll = false;
    moves.watch(index.roots);
    marks.update();
    if (ui.now) ui.now.update();
    else if (marks.mode !== 'off' && fieldHasFinding()) ui.want((drawn) => drawn.update());
  }

  function showMarks(shown: boolean, say: boolean): void {
    const on = configured === 'off' ? 'all' : configured;
    marks.mode = shown ? on : 'off';
    if (say) ui.want((drawn) => drawn.sayMarks(shown));
    pacer.now();
  }

  function fieldHasFinding(): boolean {
    for (const [, mentions] of index.fields()) {
      if (mentions.some((mention) => host.verdict(mention).findings.length > 0)) return true;
    }
    return false;
  }

  // The reader may have begun before.
  index.sync();
  if (index.size > 0) pacer.now();

  return {
    owns: (node) => ui.now?.owns(node) ?? false,

    refresh(change?: ReadingChange) {
      if (signal.aborted) return;
      const first = index.size === 0;
      if (change) {
        index.sync(change);
        ui.now?.drop(change.removed);
      } else compareAll = true;
      // The first codes a user sees are marked without waiting for a frame.
      if (first) pacer.now();
      else pacer.soon();
    },

    pageChanged() {
      const changed = marks.liftChanged();
      if (changed.length === 0) return;
      ui.now?.drop(changed);
      // The same characters may have been written again: the reader reports no change then.
      pacer.later();
    },

    drop(mentions) {
      marks.drop(mentions);
      index.remove(mentions);
      ui.now?.drop(mentions);
    },

    configure(changed, markMode) {
      settings = changed;
      configured = markMode;
      marks.mode = markMode;
      ui.now?.configure(settings);
      pacer.soon();
    },

    reveal(id) {
      // Until the drawn part came, a code that still stands is taken for one that can be shown.
      let shown = reader.spot(id) !== null;
      ui.want((drawn) => {
        shown = drawn.reveal(id);
      });
      return shown;
    },

    nextFinding: (direction, walk) =>
      new Promise((done) =>
        ui.want(
          (drawn) => done(drawn.nextFinding(direction, walk)),
          () => done(false),
        ),
      ),

    openAtCaret() {
      let opened = index.size > 0;
      ui.want((drawn) => {
        opened = drawn.openAtCaret();
      });
      return opened;
    },

    get marksShown() {
      return marks.mode !== 'off';
    },

    toggleMarks: () => showMarks(marks.mode === 'off', true),
    showMarks,
    closeCard: () => ui.now?.close(),

    destroy: () => stop.abort(),
  };
}
