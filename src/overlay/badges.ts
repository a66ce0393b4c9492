import { autoUpdate, computePosition, offset, type Placement } from '@floating-ui/dom';
import { h, render } from 'preact';
import { i18n } from '#i18n';
import { errorIcon, Icon, infoIcon, warningIcon } from '../panels';
import type { Mention } from '../reading';
import { type Box, composedContains, overlaps } from './geometry';
import type { Layer } from './layer';
import type { Level } from './mention-findings';
import { roomInside } from './room-inside';

/** Beside the field; in a dense form at the field's own end where nothing is typed, before it may cover a label. */
const PLACES: readonly (Placement | 'inside')[] = ['right', 'inside', 'top-end', 'left', 'bottom-end'];
const GAP = 1;

/** A field that deserves a badge now. */
export interface BadgedField {
  readonly field: HTMLElement;
  readonly mentions: readonly Mention[];
  readonly level: Level;
  readonly findings: number;
}

interface Badge {
  readonly button: HTMLButtonElement;
  readonly stop: () => void;
  wanted: BadgedField;
  box: Box | null;
}

interface BadgesOptions {
  readonly document: Document;
  readonly layer: () => Layer;
  readonly onOpen: (field: HTMLElement, how: 'pointer' | 'click') => void;
}

/**
 * Small buttons beside fields, in Scrubline's own layer. They do not follow scrolling (that would lag behind): they are
 * hidden while the page moves and placed anew when it rests.
 */
export class Badges {
  readonly #options: BadgesOptions;
  readonly #badges = new Map<HTMLElement, Badge>();

  constructor(options: BadgesOptions) {
    this.#options = options;
  }

  /** Shows exactly these badges, each where it fits. */
  show(wanted: readonly BadgedField[]): void {
    const now = new Set(wanted.map(({ field }) => field));
    for (const [field, badge] of this.#badges) {
      if (now.has(field)) continue;
      badge.stop();
      badge.button.remove();
      this.#badges.delete(field);
    }
    if (wanted.length === 0) {
      if (this.#badges.size > 0) this.#options.layer().hide(this.#options.layer().parts.fields);
      return;
    }
    for (const one of wanted) this.#upsert(one);
    const [first] = wanted;
    if (first) this.#options.layer().show(this.#options.layer().parts.fields, first.field);
    for (const badge of this.#badges.values()) void this.#place(badge);
  }

  /** The badge of a field, as an anchor for the card. */
  of(field: Element): HTMLElement | null {
    return this.#badges.get(field as HTMLElement)?.button ?? null;
  }

  setMoving(moving: boolean): void {
    if (this.#badges.size === 0) return;
    this.#options.layer().parts.fields.toggleAttribute('data-moving', moving);
  }

  destroy(): void {
    for (const badge of this.#badges.values()) badge.stop();
    this.#badges.clear();
  }

  #upsert(wanted: BadgedField): void {
    const known = this.#badges.get(wanted.field);
    if (known) {
      known.wanted = wanted;
      dress(known.button, wanted);
      return;
    }
    const button = this.#options.document.createElement('button');
    button.type = 'button';
    button.className = 'badge';
    button.addEventListener('pointerenter', () => this.#options.onOpen(wanted.field, 'pointer'));
    button.addEventListener('click', () => this.#options.onOpen(wanted.field, 'click'));
    // The field keeps its focus and its caret when the badge beside it is pressed.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    dress(button, wanted);
    this.#options.layer().parts.fields.append(button);
    const badge: Badge = { button, wanted, box: null, stop: () => stop() };
    this.#badges.set(wanted.field, badge);
    const stop = autoUpdate(wanted.field, button, () => void this.#place(badge), { ancestorScroll: false });
  }

  async #place(badge: Badge): Promise<void> {
    const { button, wanted } = badge;
    badge.box = null;
    // A hidden button has no size, and without a size it cannot be placed.
    button.hidden = false;
    button.style.width = '';
    button.style.height = '';
    for (const placement of this.#inSight(wanted.field) ? PLACES : []) {
      badge.box = placement === 'inside' ? roomInside(wanted.field) : await this.#freeAt(placement, badge);
      if (!badge.box) continue;
      if (placement === 'inside') {
        button.style.width = `${badge.box.right - badge.box.left}px`;
        button.style.height = `${badge.box.bottom - badge.box.top}px`;
      }
      break;
    }
    button.hidden = badge.box === null;
    if (!badge.box) return;
    button.style.left = `${badge.box.left}px`;
    button.style.top = `${badge.box.top}px`;
  }

  async #freeAt(placement: Placement, badge: Badge): Promise<Box | null> {
    const { button, wanted } = badge;
    const { x, y } = await computePosition(wanted.field, button, {
      placement,
      strategy: 'fixed',
      middleware: [offset(GAP)],
    });
    const box = { left: x, top: y, right: x + button.offsetWidth, bottom: y + button.offsetHeight };
    return this.#free(box, badge) ? box : null;
  }

  /** Whether the middle of the field is on screen and nothing of the page lies over it. */
  #inSight(field: HTMLElement): boolean {
    const { left, top, right, bottom, width } = field.getBoundingClientRect();
    if (width === 0) return false;
    const hit = this.#hit((left + right) / 2, (top + bottom) / 2);
    return hit !== null && (composedContains(hit, field) || composedContains(field, hit));
  }

  /** The page's element at a point, below our own layer; null off screen. */
  #hit(x: number, y: number): Element | null {
    const { document, layer } = this.#options;
    let hit = document.elementsFromPoint(x, y).find((element) => !layer().owns(element)) ?? null;
    for (;;) {
      const inside: Element | null | undefined = hit?.shadowRoot?.elementFromPoint(x, y);
      if (!inside || inside === hit) return hit;
      hit = inside;
    }
  }

  /** Inside the viewport, on no other badge, and on nothing of the page that takes clicks. */
  #free(box: Box, badge: Badge): boolean {
    const view = this.#options.document.defaultView;
    if (!view || box.left < 0 || box.top < 0 || box.right > view.innerWidth || box.bottom > view.innerHeight)
      return false;
    for (const other of this.#badges.values()) {
      if (other !== badge && other.box && overlaps(other.box, box)) return false;
    }
    const below = this.#hit((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return !below?.closest('input, select, textarea, button, a[href], [contenteditable]');
  }
}

const ICONS: Record<Level, string> = { 0: infoIcon, 1: infoIcon, 2: warningIcon, 3: errorIcon };

function dress(button: HTMLButtonElement, { level, mentions, findings }: BadgedField): void {
  button.dataset.level = String(level);
  render(h(Icon, { path: ICONS[level] }), button);
  const codes = mentions.map((mention) => mention.code.code).join(', ');
  button.setAttribute(
    'aria-label',
    findings > 0
      ? i18n.t('overlay.badgeFindings', findings, [String(findings), codes])
      : i18n.t('overlay.badge', [codes]),
  );
}
