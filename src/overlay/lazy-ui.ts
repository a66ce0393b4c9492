import { isTap } from './tap';
import { deepActiveElement, fieldTarget } from './target';
import type { CreateOverlayUi, OverlayCore, OverlayUi } from './types';

type Task = (ui: OverlayUi) => void;

/**
 * The drawn part of the overlay, fetched when it is first wanted: the pointer moves over a page with codes, the focus
 * enters a field that holds one, a finger taps, a field has a finding to show, or a command asks for it.
 */
export class LazyUi {
  readonly #core: OverlayCore;
  readonly #arrived = new AbortController();
  #ui: OverlayUi | null = null;
  #loading = false;
  #waiting: { readonly task: Task; readonly lost: (() => void) | undefined }[] = [];
  #pointer: PointerEvent | null = null;

  constructor(core: OverlayCore) {
    this.#core = core;
    const signal = AbortSignal.any([core.signal, this.#arrived.signal]);
    const passive = { capture: true, passive: true, signal };
    const view = core.document.defaultView ?? window;
    view.addEventListener('pointermove', (event) => this.#moved(event), passive);
    view.addEventListener('click', (event) => isTap(event) && this.#tapped(event), passive);
    view.addEventListener('focusin', () => this.#focused(), passive);
  }

  /** The drawn part, when it is there. */
  get now(): OverlayUi | null {
    return this.#ui;
  }

  /** Do this with the drawn part: now, or as soon as it came. `lost` is called instead when it cannot be had. */
  want(task: Task, lost?: () => void): void {
    if (this.#ui) {
      task(this.#ui);
      return;
    }
    this.#waiting.push({ task, lost });
    if (this.#loading) return;
    this.#loading = true;
    try {
      const loaded = this.#core.host.loadUi();
      if (typeof loaded === 'function') this.#came(loaded);
      else {
        loaded.then(
          (create) => this.#came(create),
          () => this.#failed(),
        );
      }
    } catch {
      this.#failed();
    }
  }

  #came(create: CreateOverlayUi): void {
    if (this.#core.signal.aborted || this.#ui) return;
    this.#arrived.abort();
    this.#ui = create(this.#core);
    const tasks = this.#waiting;
    this.#waiting = [];
    for (const { task } of tasks) task(this.#ui);
    this.#core.repaintSoon();
  }

  /** A worker that was down a moment ago may answer at the next turn. */
  #failed(): void {
    this.#loading = false;
    const tasks = this.#waiting;
    this.#waiting = [];
    for (const { lost } of tasks) lost?.();
  }

  #tapped(event: MouseEvent): void {
    if (this.#core.index.size > 0) this.want((ui) => ui.tapAt(event));
  }

  #moved(event: PointerEvent): void {
    if (this.#core.index.size === 0 || event.pointerType === 'touch') return;
    const first = this.#pointer === null;
    this.#pointer = event;
    if (!first && this.#loading) return;
    this.want((ui) => {
      if (this.#pointer) ui.pointerAt(this.#pointer);
    });
  }

  #focused(): void {
    const { document, index } = this.#core;
    const active = deepActiveElement(document, index.roots);
    if (active && fieldTarget(index, active)) this.want((ui) => ui.focusStands());
  }
}
