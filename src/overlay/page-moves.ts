/** A scroll by more than this part of the viewport calls for new marks before it ends. */
const FAR = 0.5;
/** A scroller that sends no `scrollend` is taken to rest after this. */
const REST_MS = 200;

interface PageMoves {
  /** Something scrolls. */
  readonly start: () => void;
  /** It scrolled far. */
  readonly far: () => void;
  /** It rests, or the page may have a new layout. */
  readonly rest: () => void;
}

type Root = Document | ShadowRoot;

/**
 * Tells when the page scrolls, comes to rest, or may have been laid out anew without a change of its text: a panel
 * opened, a dialog shown, a window resized. Every listener is passive and none reads layout.
 */
export function onPageMoves(
  document: Document,
  signal: AbortSignal,
  moves: PageMoves,
): { /** Scrolls inside shadow trees do not reach the document. */ watch(roots: Iterable<Root>): void } {
  const passive = { capture: true, passive: true, signal };
  const watched = new Set<Root>();
  const lastTop = new WeakMap<EventTarget, number>();
  let resting = 0;

  const scrolled = (event: Event) => {
    const target = event.target;
    if (!target) return;
    moves.start();
    const scroller = target instanceof Document ? target.scrollingElement : (target as Element);
    const top = scroller?.scrollTop ?? 0;
    if (Math.abs(top - (lastTop.get(target) ?? 0)) > FAR * window.innerHeight) {
      lastTop.set(target, top);
      moves.far();
    }
    window.clearTimeout(resting);
    resting = window.setTimeout(moves.rest, REST_MS);
  };
  const ended = () => {
    window.clearTimeout(resting);
    moves.rest();
  };

  const watch = (roots: Iterable<Root>) => {
    for (const root of roots) {
      if (watched.has(root)) continue;
      watched.add(root);
      root.addEventListener('scroll', scrolled, passive);
      root.addEventListener('scrollend', ended, passive);
    }
  };
  watch([document]);

  for (const name of ['click', 'transitionend', 'animationend', 'toggle', 'close']) {
    document.addEventListener(name, moves.rest, passive);
  }
  document.defaultView?.addEventListener('resize', moves.rest, passive);
  const resized = new ResizeObserver(moves.rest);
  resized.observe(document.documentElement);
  signal.addEventListener('abort', () => {
    resized.disconnect();
    window.clearTimeout(resting);
  });
  return { watch };
}
