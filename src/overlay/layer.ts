import type { Settings } from '../settings';
import { AdoptedSheet } from './adopt-sheet';
import { composedParent } from './geometry';
import { layerCss } from './layer-style';
import { keepOwnEvents } from './own-events';

/** The parts of the layer: badges and rings, the card, and a line that screen readers read out. */
export interface LayerParts {
  readonly fields: HTMLElement;
  readonly beside: HTMLElement;
  readonly live: HTMLElement;
}

/** How often in a second the layer is put back into a page that removes it. */
const MOST_RETURNS = 3;

/**
 * All that is ours on the page: one host element with a closed shadow root, made when first needed.
 *
 * The host itself is never positioned: a page may style it with `* { … !important }`, transform or zoom its ancestors.
 * What shows are two elements inside the root that are manual popovers, so the browser draws them in its top layer,
 * above any z-index. While a modal dialog is open, or an element fullscreen, all else is inert, so the host moves there.
 * A page that removes or hides strange elements gets the host back a few times; then it has won.
 */
export class Layer {
  readonly #document: Document;
  readonly #sheet: AdoptedSheet;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #stop = new AbortController();
  readonly #watch = new MutationObserver(() => this.#stand());
  readonly #lost: () => void;
  readonly parts: LayerParts;
  /** What the layer was last shown beside. */
  #near: Node | null = null;
  #open = new Set<HTMLElement>();
  #returns: number[] = [];

  /** @param lost called when the page removed the layer for good, with all that was open in it */
  constructor(document: Document, settings: Settings, lost: () => void) {
    this.#lost = lost;
    this.#document = document;
    this.#host = document.createElement('div');
    this.#root = this.#host.attachShadow({ mode: 'closed' });
    this.#sheet = new AdoptedSheet(document, layerCss);
    this.#sheet.adopt(this.#root);
    this.parts = {
      fields: this.#part('layer fields sl'),
      beside: this.#part('layer beside sl'),
      live: this.#part('live'),
    };
    this.parts.fields.popover = 'manual';
    this.parts.beside.popover = 'manual';
    this.parts.live.setAttribute('role', 'status');
    keepOwnEvents({ host: this.#host, root: this.#root, signal: this.#stop.signal });
    this.configure(settings);
  }

  owns(node: Node): boolean {
    return node === this.#host || node.getRootNode() === this.#root;
  }

  /** The focused element inside the layer, or null. */
  get focused(): Element | null {
    return this.#root.activeElement;
  }

  configure(settings: Settings): void {
    for (const part of [this.parts.fields, this.parts.beside]) {
      if (settings.theme === 'system') delete part.dataset.theme;
      else part.dataset.theme = settings.theme;
      part.style.setProperty('--scale', String(settings.textSize));
    }
  }

  /** Shows a part above everything, in the modal dialog that holds `near` if there is one. */
  show(part: HTMLElement, near: Node): void {
    this.#near = near;
    this.#open.add(part);
    this.#place(near);
    if (!part.matches(':popover-open')) part.showPopover();
    // Page zoom multiplies into the top layer; undo it, so that positions are viewport pixels again.
    part.style.zoom = '';
    const zoom = part.currentCSSZoom ?? 1;
    if (zoom !== 1) part.style.zoom = String(1 / zoom);
  }

  hide(part: HTMLElement): void {
    this.#open.delete(part);
    if (this.#host.isConnected && part.matches(':popover-open')) part.hidePopover();
  }

  /** Puts open parts on top again, after the page opened something of its own in the top layer (fullscreen, a dialog). */
  raise(): void {
    if (!this.#near || this.#open.size === 0) return;
    const { focused } = this;
    this.#place(this.#near);
    for (const part of this.#open) {
      if (part.matches(':popover-open')) part.hidePopover();
      part.showPopover();
    }
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  destroy(): void {
    this.#stop.abort();
    this.#watch.disconnect();
    this.#host.remove();
    this.#sheet.drop();
  }

  #part(name: string): HTMLElement {
    const part = this.#document.createElement('div');
    part.className = name;
    this.#root.append(part);
    return part;
  }

  #place(near: Node): void {
    const parent = modalAround(near) ?? lastModal(this.#document) ?? this.#document.documentElement;
    this.#uncover();
    if (this.#host.parentNode === parent) return;
    parent.append(this.#host);
    // Moving an element closes its popovers.
    for (const part of this.#open) if (!part.matches(':popover-open')) part.showPopover();
    this.#watch.disconnect();
    this.#watch.observe(parent, { childList: true });
    this.#watch.observe(this.#host, { attributes: true });
  }

  /** A page may make all that it does not know inert, or hide it from screen readers. */
  #uncover(): void {
    for (const { name } of [...this.#host.attributes]) this.#host.removeAttribute(name);
  }

  #stand(): void {
    this.#uncover();
    if (this.#host.isConnected || this.#open.size === 0 || !this.#near) return;
    const now = performance.now();
    this.#returns = [...this.#returns.filter((time) => now - time < 1000), now];
    if (this.#returns.length <= MOST_RETURNS) this.#place(this.#near);
    else {
      this.#open.clear();
      this.#lost();
    }
  }
}

/** The innermost modal dialog (or fullscreen element) that holds this node, across shadow borders. */
function modalAround(node: Node): Element | null {
  for (
    let outer = node instanceof Element ? node : composedParent(node);
    outer;
    outer = composedParent(outer)
  ) {
    if (outer.matches('dialog:modal, :fullscreen')) return outer;
  }
  return null;
}

/** The page's modal dialog when there is one: what stays open beside something outside of it must be in it to be used. */
function lastModal(document: Document): Element | null {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}
