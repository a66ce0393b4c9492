import type { Settings } from '../settings';
import { AdoptedSheet } from './adopt-sheet';
import { composedParent } from './geometry';
import { layerCss } from './layer-style';

/** The parts of the layer: badges and rings, the card, and a line that screen readers read out. */
export interface LayerParts {
  readonly fields: HTMLElement;
  readonly beside: HTMLElement;
  readonly live: HTMLElement;
}

const ISOLATED = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'],
  ...[
    'touchstart',
    'touchend',
    'keydown',
    'keyup',
    'keypress',
    'input',
    'change',
    'focusin',
    'focusout',
    'wheel',
  ],
];

/**
 * All that is ours on the page: one host element with a closed shadow root, made when first needed.
 *
 * The host itself is never positioned: a page may style it with `* { … !important }`, transform or zoom its ancestors.
 * What shows are two elements inside the root that are manual popovers, so the browser draws them in its top layer,
 * above any z-index. While a modal dialog is open, or an element fullscreen, all else is inert, so the host moves there.
 */
export class Layer {
  readonly #document: Document;
  readonly #sheet: AdoptedSheet;
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly parts: LayerParts;
  /** What the layer was last shown beside. */
  #near: Node | null = null;

  constructor(document: Document, settings: Settings) {
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
    for (const name of ISOLATED) this.#root.addEventListener(name, (event) => event.stopPropagation());
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
    this.#place(near);
    if (!part.matches(':popover-open')) part.showPopover();
    // Page zoom multiplies into the top layer; undo it, so that positions are viewport pixels again.
    part.style.zoom = '';
    const zoom = part.currentCSSZoom ?? 1;
    if (zoom !== 1) part.style.zoom = String(1 / zoom);
  }

  hide(part: HTMLElement): void {
    if (this.#host.isConnected && part.matches(':popover-open')) part.hidePopover();
  }

  /** Puts open parts on top again, after the page opened something of its own in the top layer (fullscreen). */
  raise(): void {
    if (!this.#near || !this.#host.isConnected) return;
    this.#place(this.#near);
    for (const part of [this.parts.fields, this.parts.beside]) {
      if (!part.matches(':popover-open')) continue;
      part.hidePopover();
      part.showPopover();
    }
  }

  destroy(): void {
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
    const parent = modalAround(near) ?? this.#document.documentElement;
    if (this.#host.parentNode === parent) return;
    const open = [this.parts.fields, this.parts.beside].filter(
      (part) => this.#host.isConnected && part.matches(':popover-open'),
    );
    parent.append(this.#host);
    // Moving an element closes its popovers.
    for (const part of open) if (!part.matches(':popover-open')) part.showPopover();
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
