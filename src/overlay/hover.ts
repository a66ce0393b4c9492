import { contains } from './geometry';
import type { Layer } from './layer';
import { inSafeZone } from './safe-zone';
import { isTap } from './tap';
import type { Opener, Tooltip } from './tooltip';

/** A pointer that has not moved for this long is looked under; never while it moves. */
const REST_MS = 40;
/** How long the tooltip stays when the pointer leaves code and card. */
const LEAVE_MS = 240;
/** Where a finger that missed a line of text by a little is looked for, in CSS pixels above and below. */
const FINGER = [0, -8, 8, -14, 14];

interface HoverOptions {
  readonly document: Document;
  readonly layer: () => Layer | null;
  readonly tooltip: Tooltip;
  readonly delayMs: () => number;
  readonly mentionAt: (x: number, y: number) => number | null;
  readonly rectsOf: (mention: number) => readonly DOMRect[];
  readonly prefetch: (mention: number) => void;
  readonly open: (mention: number, opener: Opener) => void;
  readonly signal: AbortSignal;
}

/**
 * Opens the tooltip over a code the pointer rests on, keeps it while it is reached for, and lets it go after. A finger
 * opens it by a tap on the code, and closes it by a tap elsewhere.
 */
export class Hover {
  readonly #options: HoverOptions;
  #resting = 0;
  #opening = 0;
  #leaving = 0;
  #candidate: number | null = null;

  constructor(options: HoverOptions) {
    this.#options = options;
    const { document, signal } = options;
    const passive = { capture: true, passive: true, signal };
    // On the window, to hear it before a page that keeps its events to itself.
    const view = document.defaultView ?? window;
    view.addEventListener('pointermove', (event) => this.#move(event), passive);
    view.addEventListener('pointerdown', (event) => this.#press(event), passive);
    view.addEventListener('click', (event) => isTap(event) && this.tap(event), passive);
    document.documentElement.addEventListener('mouseleave', () => this.#away(), passive);
    document.addEventListener('scroll', () => this.#forget(), passive);
    signal.addEventListener('abort', () => {
      this.#forget();
      window.clearTimeout(this.#leaving);
    });
  }

  /** The pointer already rested here before anyone listened. */
  begin(event: PointerEvent): void {
    this.#move(event);
  }

  /** A finger tapped: the page keeps the tap, too. */
  tap(event: MouseEvent): void {
    if (this.#onLayer(event)) return;
    const { mentionAt, open, tooltip } = this.#options;
    const { clientX: x, clientY: y } = event;
    for (const miss of FINGER) {
      const mention = mentionAt(x, y + miss);
      if (mention === null) continue;
      const shown = tooltip.target?.mentions.some(({ id }) => id === mention);
      if (!shown) open(mention, 'tap');
      return;
    }
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    if (this.#onLayer(event)) {
      this.#forget();
      this.#stay();
      return;
    }
    this.#watchLeaving(event);
    if (event.buttons !== 0) {
      this.#forget();
      return;
    }
    if (this.#candidate !== null && this.#over(this.#candidate, event)) return;
    this.#forget();
    const { clientX, clientY } = event;
    this.#resting = window.setTimeout(() => this.#look(clientX, clientY), REST_MS);
  }

  #look(x: number, y: number): void {
    const { tooltip, mentionAt, prefetch, open, delayMs } = this.#options;
    if (tooltip.held) return;
    const mention = mentionAt(x, y);
    if (mention === null || tooltip.target?.mentions.some(({ id }) => id === mention)) return;
    this.#candidate = mention;
    prefetch(mention);
    this.#opening = window.setTimeout(
      () => {
        this.#candidate = null;
        this.#stay();
        open(mention, 'hover');
      },
      Math.max(0, delayMs() - REST_MS),
    );
  }

  /** Only what the pointer opened goes when the pointer goes. */
  #watchLeaving({ clientX: x, clientY: y }: MouseEvent): void {
    const { tooltip } = this.#options;
    const { zone } = tooltip;
    if (!zone || tooltip.held || (tooltip.opener !== 'hover' && tooltip.opener !== 'badge')) return;
    if (inSafeZone({ x, y }, zone.anchor, zone.card)) this.#stay();
    else this.#away();
  }

  #away(): void {
    const { tooltip } = this.#options;
    if (this.#leaving !== 0 || !tooltip.target || tooltip.held) return;
    if (tooltip.opener !== 'hover' && tooltip.opener !== 'badge') return;
    this.#leaving = window.setTimeout(() => {
      this.#leaving = 0;
      if (!tooltip.held) tooltip.close();
    }, LEAVE_MS);
  }

  #press(event: PointerEvent): void {
    const { tooltip } = this.#options;
    this.#forget();
    if (!tooltip.target || this.#onLayer(event)) return;
    const onAnchor = tooltip.zone?.anchor.some((box) => contains(box, event.clientX, event.clientY));
    if (!tooltip.pinned && !onAnchor) tooltip.close();
  }

  #onLayer(event: Event): boolean {
    return event.target instanceof Node && (this.#options.layer()?.owns(event.target) ?? false);
  }

  #over(mention: number, { clientX, clientY }: MouseEvent): boolean {
    return this.#options.rectsOf(mention).some((rect) => contains(rect, clientX, clientY));
  }

  #stay(): void {
    window.clearTimeout(this.#leaving);
    this.#leaving = 0;
  }

  #forget(): void {
    window.clearTimeout(this.#resting);
    window.clearTimeout(this.#opening);
    this.#candidate = null;
  }
}
