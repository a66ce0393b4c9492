import { computePosition, hide, inline, offset, type Placement, shift, size } from '@floating-ui/dom';
import { around, type Box, overlaps } from './geometry';

/** Distance between code and card, and between card and the edge of the viewport, in CSS pixels. */
const GAP = 6;
const EDGE = 8;
/** A card this high is worth reading where it is expected; only below it is another side better. */
const GOOD_HEIGHT = 280;

/** What the card stands beside. */
export interface Anchor {
  readonly element: Element;
  /** The rectangles now, one a text line; empty when not rendered. */
  readonly rects: () => readonly DOMRect[];
  readonly isField: boolean;
}

/** Below text, as a reader expects; above fields, whose own lists open below. */
const BESIDE_TEXT: readonly Placement[] = ['bottom-start', 'top-start', 'right-start', 'left-start'];
const BESIDE_FIELD: readonly Placement[] = ['top-start', 'right-start', 'left-start', 'bottom-start'];

/** Puts the card into the lower corner of the viewport: the last resort, beside a field that fills the screen. */
export function dockCard(card: HTMLElement): void {
  const view = card.ownerDocument.defaultView;
  if (!view) return;
  card.style.maxHeight = `${view.innerHeight - 2 * EDGE}px`;
  card.style.left = `${Math.max(0, card.ownerDocument.documentElement.clientWidth - card.offsetWidth - EDGE)}px`;
  card.style.top = `${Math.max(0, view.innerHeight - card.offsetHeight - EDGE)}px`;
}

interface Candidate {
  readonly placement: Placement;
  readonly x: number;
  readonly y: number;
  /** Height the viewport leaves on that side. */
  readonly room: number;
  readonly wide: boolean;
  /** The anchor itself is scrolled out of sight. */
  readonly hidden: boolean;
}

/**
 * Puts the card beside its anchor: never over it, nor over `keepClear` (the field being typed in), inside the viewport,
 * lowered to the room there is. Leaves the card where it was when the anchor is out of sight (`hidden`) or when no side
 * has `leastHeight` (`cramped`).
 */
export async function placeCard(
  card: HTMLElement,
  anchor: Anchor,
  keepClear: readonly Box[],
  leastHeight: number,
): Promise<'placed' | 'hidden' | 'cramped'> {
  card.style.maxHeight = '';
  const natural = { width: card.offsetWidth, height: card.offsetHeight };
  const order = anchor.isField ? BESIDE_FIELD : BESIDE_TEXT;
  const candidates = await Promise.all(
    order.map((placement) => tryAt(card, anchor, placement, natural.width)),
  );

  if (candidates.every(({ hidden }) => hidden)) return 'hidden';
  const free = candidates.filter(({ placement, x, y, room, wide }) => {
    const height = Math.min(natural.height, room);
    const top = placement.startsWith('top') ? y + natural.height - height : y;
    const box = { left: x, top, right: x + natural.width, bottom: top + height };
    return (
      wide &&
      room >= Math.min(leastHeight, natural.height) &&
      !keepClear.some((clear) => overlaps(box, clear))
    );
  });
  const roomy = free.find(({ room }) => room >= Math.min(natural.height, GOOD_HEIGHT));
  const chosen = roomy ?? free.toSorted((a, b) => b.room - a.room)[0];
  if (!chosen) return 'cramped';

  card.style.maxHeight = `${chosen.room}px`;
  const { x, y } = await tryAt(card, anchor, chosen.placement, natural.width);
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
  card.dataset.side = chosen.placement.split('-')[0] ?? '';
  return 'placed';
}

async function tryAt(
  card: HTMLElement,
  anchor: Anchor,
  placement: Placement,
  width: number,
): Promise<Candidate> {
  const rects = anchor.rects();
  const reference = {
    contextElement: anchor.element,
    getBoundingClientRect: () => around(rects),
    getClientRects: () => [...rects],
  };
  let room = 0;
  let wide = false;
  const { x, y, middlewareData } = await computePosition(reference, card, {
    placement,
    strategy: 'fixed',
    middleware: [
      inline(),
      offset(GAP),
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight, availableWidth }) => {
          room = Math.floor(availableHeight);
          wide = availableWidth >= width;
        },
      }),
      hide(),
    ],
  });
  return { placement, x, y, room, wide, hidden: middlewareData.hide?.referenceHidden ?? false };
}
