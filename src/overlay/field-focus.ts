import type { Layer } from './layer';
import type { Target } from './target';
import type { Tooltip } from './tooltip';

interface FieldFocusOptions {
  readonly document: Document;
  readonly tooltip: Tooltip;
  readonly layer: () => Layer | null;
  readonly activeElement: () => Element | null;
  readonly delayMs: () => number;
  /** The codes of a field, or null when focusing it should show nothing. */
  readonly target: (field: Element) => Target | null;
  /** The focus moved. */
  readonly changed: () => void;
  readonly signal: AbortSignal;
}

/**
 * Opens the tooltip for a focused field that holds a code, and gets out of the way: typing closes it, Escape closes it,
 * and it does not come back for that field until the focus has left.
 */
export class FieldFocus {
  readonly #options: FieldFocusOptions;
  #opening = 0;
  #dismissed: Element | null = null;

  constructor(options: FieldFocusOptions) {
    this.#options = options;
    const { document, signal } = options;
    const passive = { capture: true, passive: true, signal };
    // Capture on the window, to be first: pages keep events to themselves.
    const view = document.defaultView ?? window;
    view.addEventListener('focusin', (event) => this.#in(event), passive);
    view.addEventListener('focusout', (event) => this.#out(event), passive);
    view.addEventListener('input', (event) => this.#typed(event), passive);
    view.addEventListener('selectionchange', () => this.#caretMoved(), passive);
    // The page's own Escape is left alone unless the tooltip is open.
    view.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    signal.addEventListener('abort', () => window.clearTimeout(this.#opening));
  }

  /** The focus already stood in a field before anyone listened. */
  begin(): void {
    this.#entered();
  }

  #in(event: FocusEvent): void {
    if (!this.#ours(event.target)) this.#entered();
  }

  #entered(): void {
    const { activeElement, changed, delayMs, target, tooltip } = this.#options;
    const field = activeElement();
    window.clearTimeout(this.#opening);
    changed();
    if (field !== this.#dismissed) this.#dismissed = null;
    if (!field || field === this.#dismissed) return;
    tooltip.place();
    this.#opening = window.setTimeout(() => {
      const found = activeElement() === field && !tooltip.held ? target(field) : null;
      if (found) tooltip.open(found, 'focus');
    }, delayMs());
  }

  #out(event: FocusEvent): void {
    window.clearTimeout(this.#opening);
    if (this.#ours(event.target) || this.#ours(event.relatedTarget)) return;
    this.#dismissed = null;
    const { tooltip, changed } = this.#options;
    changed();
    if (tooltip.opener === 'focus' && !tooltip.held) tooltip.close();
  }

  #typed(event: Event): void {
    if (this.#ours(event.target)) return;
    const { activeElement, changed, tooltip } = this.#options;
    const field = activeElement();
    window.clearTimeout(this.#opening);
    this.#dismissed = field;
    // A badge at the end of the field makes room for what is typed.
    changed();
    if (field && tooltip.target?.anchor.element === field && !tooltip.pinned) tooltip.close();
    else tooltip.place();
  }

  /** In a field with several codes, the card follows the caret from code to code. */
  #caretMoved(): void {
    const { activeElement, target, tooltip } = this.#options;
    if (tooltip.opener !== 'focus' || tooltip.held) return;
    const field = tooltip.target?.anchor.element;
    const found = field && field === activeElement() ? target(field) : null;
    if (found && found.mentions.length > 1) tooltip.open(found, 'focus');
  }

  #key(event: KeyboardEvent): void {
    const { tooltip, activeElement } = this.#options;
    if (event.key !== 'Escape' || !tooltip.target) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    tooltip.close();
    this.#dismissed = activeElement();
  }

  #ours(target: EventTarget | null): boolean {
    return target instanceof Node && (this.#options.layer()?.owns(target) ?? false);
  }
}
