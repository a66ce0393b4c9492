import { autoUpdate } from '@floating-ui/dom';
import { render } from 'preact';
import { i18n } from '#i18n';
import type { Card } from '../knowledge';
import type { Mention, Reader } from '../reading';
import { around, type Box } from './geometry';
import type { Layer } from './layer';
import { checkedFor, findingsOnAny } from './mention-findings';
import type { Direction } from './next-finding';
import { dockCard, placeCard } from './place-card';
import { say } from './pulse';
import { deepActiveElement, isEditable, sameTarget, type Target } from './target';
import { type CardData, TooltipView } from './tooltip-view';
import type { OverlayHost, UiHost } from './types';

/** What opened the tooltip. `keyboard` takes the focus into it, nothing else does. */
export type Opener = 'hover' | 'tap' | 'focus' | 'badge' | 'keyboard';

/** A worker that does not answer within this may be dead: the user is told, and can ask again. */
const PATIENCE_MS = 4000;
/** A card lower than this cannot be read: the one-line form is shown instead. */
const LEAST_HEIGHT = 190;
const LEAST_LINE = 20;

interface TooltipOptions {
  readonly document: Document;
  readonly layer: () => Layer;
  readonly reader: Reader;
  readonly host: OverlayHost & UiHost;
  readonly roots: () => Iterable<Document | ShadowRoot>;
}

/** Where the card stands on a walk from finding to finding, and the way on. */
export interface Steps {
  readonly at: number;
  readonly of: number;
  readonly go: (direction: Direction) => void;
}

/** All that the open tooltip holds. A new object each time it is opened. */
interface Open {
  readonly target: Target;
  readonly steps: Steps | null;
  opener: Opener;
  /** The mention whose card is shown; a field may hold several. */
  active: Mention;
  pinned: boolean;
  compact: boolean;
  card: CardData;
  /** Where the focus was before it was taken in. */
  before: Element | null;
  stopFollowing: () => void;
}

/** The card beside a code: opened, filled, placed, pinned, closed. */
export class Tooltip {
  readonly #options: TooltipOptions;
  readonly #asked = new Map<number, Promise<Card | null>>();
  #open: Open | null = null;

  constructor(options: TooltipOptions) {
    this.#options = options;
  }

  get target(): Target | null {
    return this.#open?.target ?? null;
  }

  get opener(): Opener | null {
    return this.#open?.opener ?? null;
  }

  get pinned(): boolean {
    return this.#open?.pinned ?? false;
  }

  /** Pinned, or in use by keyboard: stays whatever the pointer does. */
  get held(): boolean {
    return this.#open !== null && (this.#open.pinned || this.#hasFocus());
  }

  /** The rectangles of code and card, for the way between them. */
  get zone(): { readonly anchor: readonly Box[]; readonly card: Box } | null {
    if (!this.#open) return null;
    return {
      anchor: this.#open.target.anchor.rects(),
      card: this.#options.layer().parts.beside.getBoundingClientRect(),
    };
  }

  /** Asks for a card ahead of time, while the pointer still rests. */
  prefetch(mention: Mention): void {
    if (this.#asked.has(mention.id)) return;
    const asked = this.#options.host.card(mention);
    asked.catch(() => this.#asked.delete(mention.id));
    this.#asked.set(mention.id, asked);
  }

  open(target: Target, opener: Opener, steps: Steps | null = null): void {
    const { active } = target;
    if (this.#open && sameTarget(this.#open.target, target)) {
      if (opener === 'keyboard') this.#takeFocus();
      return;
    }
    const before = this.#hasFocus() ? (this.#open?.before ?? null) : null;
    this.#open?.stopFollowing();
    this.#open = {
      target,
      steps,
      opener,
      active,
      pinned: false,
      compact: false,
      card: { state: 'loading' },
      before,
      stopFollowing: () => undefined,
    };
    this.#show(this.#open);
    this.#ask(this.#open, active);
    if (opener === 'keyboard') this.#takeFocus();
    else if (opener === 'focus') this.#announce(this.#open);
  }

  close(): void {
    const open = this.#open;
    if (!open) return;
    const giveBack = this.#hasFocus() ? open.before : null;
    this.#open = null;
    this.#asked.clear();
    open.stopFollowing();
    const { parts } = this.#options.layer();
    this.#options.layer().hide(parts.beside);
    render(null, parts.beside);
    if (giveBack instanceof HTMLElement) giveBack.focus({ preventScroll: true });
  }

  /** Verdicts changed: what is shown is shown anew. */
  refresh(): void {
    if (this.#open) this.#render(this.#open);
  }

  /** The mentions went stale. Closes, unless the user holds the card: then it stays where it stands. */
  drop(ids: readonly number[]): void {
    for (const id of ids) this.#asked.delete(id);
    if (!this.#open || this.held) return;
    if (this.#open.target.mentions.every((mention) => ids.includes(mention.id))) this.close();
  }

  /** Places the card again: the page moved, or the user turned to a field that it may cover. */
  place(): void {
    if (this.#open) void this.#place(this.#open);
  }

  #show(open: Open): void {
    const layer = this.#options.layer();
    layer.show(layer.parts.beside, open.target.anchor.element);
    this.#render(open);
    open.stopFollowing = autoUpdate(
      {
        getBoundingClientRect: () => around(open.target.anchor.rects()),
        contextElement: open.target.anchor.element,
      },
      layer.parts.beside,
      () => void this.#place(open),
    );
  }

  #render(open: Open): void {
    const { host, layer } = this.#options;
    render(
      <TooltipView
        mentions={open.target.mentions}
        active={open.active}
        findings={findingsOnAny(host, open.target.mentions)}
        checked={checkedFor(host, open.target.mentions)}
        card={open.card}
        pinned={open.pinned}
        compact={open.compact}
        steps={open.steps}
        onChoose={(mention) => this.#choose(open, mention)}
        onPin={() => this.#pin(open)}
        onClose={() => this.close()}
        onRetry={() => this.#ask(open, open.active)}
        onMute={(finding, scope) => this.#report(host.mute(finding, scope))}
        onUnmute={(finding, scope) => this.#report(host.unmute(finding, scope))}
        onSidePanel={() => host.openSidePanel(open.active)}
      />,
      layer().parts.beside,
    );
    void this.#place(open);
  }

  async #place(open: Open): Promise<void> {
    const { beside } = this.#options.layer().parts;
    if (this.#open !== open || open.target.anchor.rects().length === 0) return;
    const scroller = beside.querySelector('.tip-body');
    const scrolled = scroller?.scrollTop ?? 0;
    const clear = this.#keepClear(open);
    const placed = await placeCard(
      beside,
      open.target.anchor,
      clear,
      open.compact ? LEAST_LINE : LEAST_HEIGHT,
    );
    if (this.#open !== open) return;
    if (placed === 'hidden' && !this.held) this.close();
    else if (placed === 'cramped') this.#squeeze(open, beside);
    if (scroller) scroller.scrollTop = scrolled;
  }

  /** There is no room beside the code: one line, unless the user asked for the card; at the edge if even that has none. */
  #squeeze(open: Open, beside: HTMLElement): void {
    const asked = open.opener !== 'hover' && open.opener !== 'focus';
    if (open.compact || asked) dockCard(beside);
    else {
      open.compact = true;
      this.#render(open);
    }
  }

  /** The field being typed in, unless it is the one the card is about. */
  #keepClear(open: Open): Box[] {
    const active = deepActiveElement(this.#options.document, this.#options.roots());
    return isEditable(active) && active !== open.target.anchor.element
      ? [active.getBoundingClientRect()]
      : [];
  }

  #ask(open: Open, mention: Mention): void {
    this.prefetch(mention);
    const asked = this.#asked.get(mention.id);
    if (!asked) return;
    open.card = { state: 'loading' };
    const settle = (card: CardData) => {
      window.clearTimeout(patience);
      if (this.#open !== open || open.active !== mention) return;
      open.card = card;
      this.#render(open);
    };
    const fail = () => {
      this.#asked.delete(mention.id);
      settle({ state: 'failed' });
    };
    const patience = window.setTimeout(fail, PATIENCE_MS);
    // Also an answer that comes after all, from a machine that is slow and not dead.
    asked.then((card) => settle({ state: 'ready', card }), fail);
    this.#render(open);
  }

  #choose(open: Open, mention: Mention): void {
    open.active = mention;
    this.#ask(open, mention);
  }

  #pin(open: Open): void {
    open.pinned = !open.pinned;
    this.#render(open);
  }

  /** A choice that could not be stored is said, not lost in silence. */
  #report(done: Promise<void>): void {
    done.catch(() =>
      say(this.#options.layer(), this.#options.document.documentElement, i18n.t('overlay.notSaved')),
    );
  }

  #hasFocus(): boolean {
    const { beside } = this.#options.layer().parts;
    const { focused } = this.#options.layer();
    return focused !== null && beside.contains(focused);
  }

  #takeFocus(): void {
    if (!this.#open) return;
    if (this.#hasFocus()) {
      // Who steps on by the card's own buttons keeps the finger there. Nothing moved, so it is told what came.
      this.#tell();
      if (this.#options.layer().focused?.closest('.tip-steps')) return;
    } else {
      const before = deepActiveElement(this.#options.document, this.#options.roots());
      this.#open.before = before;
      this.#open.opener = 'keyboard';
      // A dialog of the page that keeps the focus inside pulls it back when it sees where the focus goes.
      if (before instanceof HTMLElement) before.blur();
    }
    this.#options
      .layer()
      .parts.beside.querySelector<HTMLElement>('[role="dialog"]')
      ?.focus({ preventScroll: true });
  }

  /** A card that came by itself is told only when there is something to mind. */
  #announce(open: Open): void {
    if (findingsOnAny(this.#options.host, open.target.mentions).length > 0) this.#tell();
    else this.#options.layer().parts.live.textContent = '';
  }

  #tell(): void {
    const { beside, live } = this.#options.layer().parts;
    live.textContent = beside.querySelector('[role="dialog"]')?.getAttribute('aria-label') ?? '';
  }
}
