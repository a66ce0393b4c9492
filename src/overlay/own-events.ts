/** Events of the layer that are no business of the page: they end at the layer's root. */
const KEPT = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...['touchstart', 'touchmove', 'touchend', 'keydown', 'keyup', 'keypress', 'input', 'change', 'wheel'],
  ...['focusin', 'focusout'],
];

interface OwnEvents {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
}

/**
 * Keeps what happens in the layer between the user and the layer. The page's listeners for bubbling events hear
 * nothing of it, and two habits of pages are answered that act before an event gets here: a focus trap that pulls the
 * focus back into the page's dialog, and a listener that swallows every click outside of it.
 */
export function keepOwnEvents({ host, root, signal }: OwnEvents): void {
  const view = host.ownerDocument.defaultView ?? window;
  const mine = (event: Event) => event.composedPath().includes(host);
  for (const name of KEPT) root.addEventListener(name, (event) => event.stopPropagation());

  const early = { capture: true, signal };
  for (const name of ['focusin', 'focusout']) {
    view.addEventListener(name, (event) => mine(event) && event.stopImmediatePropagation(), early);
  }

  let arrived: Event | null = null;
  let pressed: Element | null = null;
  root.addEventListener('click', (event) => (arrived = event), { capture: true });
  view.addEventListener(
    'pointerdown',
    (event) => (pressed = mine(event) ? controlAt(root, event) : null),
    early,
  );
  view.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !mine(event)) return;
      const control = event.detail === 0 ? root.activeElement : controlAt(root, event);
      // A drag that ends on a button is no press of it.
      if (!control || (event.detail !== 0 && control !== pressed)) return;
      // A task of its own: by then the event went all the way, or was swallowed.
      view.setTimeout(() => arrived !== event && press(control, event.defaultPrevented));
    },
    early,
  );
}

function controlAt(root: ShadowRoot, { clientX, clientY }: MouseEvent): Element | null {
  return root.elementFromPoint(clientX, clientY)?.closest('button, a, summary') ?? null;
}

/** @param act whether the browser itself did not act on the press: the page forbade it */
function press(control: Element, act: boolean): void {
  const again = new MouseEvent('click', { bubbles: true, cancelable: true });
  if (!act) control.addEventListener('click', (event) => event.preventDefault(), { once: true });
  control.dispatchEvent(again);
}
