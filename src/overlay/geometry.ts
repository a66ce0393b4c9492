import type { Spot } from '../reading';

/** A rectangle in CSS pixels of the frame's viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The element a spot stands in: the field, or the parent of the text (its host, directly in a shadow root). */
export function elementOf(spot: Spot): Element | null {
  if (spot.kind === 'field') return spot.element;
  const parent = spot.start.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return spot.start.parentElement;
}

/** The rectangles a spot is painted in, one a text line; empty when it is not rendered. */
export function rectsOf(spot: Spot): DOMRect[] {
  if (spot.kind === 'field') {
    const rect = spot.element.getBoundingClientRect();
    return rect.width > 0 && rect.height > 0 ? [rect] : [];
  }
  return [...withRange(spot, (range) => range.getClientRects())].filter(
    (rect) => rect.width > 0 && rect.height > 0,
  );
}

/** Whether a user could see it after scrolling: not in a closed panel, nor made invisible. */
export function isShown(spot: Spot): boolean {
  const element = elementOf(spot);
  return (element?.checkVisibility({ visibilityProperty: true }) ?? false) && rectsOf(spot).length > 0;
}

/** The box around all rectangles; an empty box at the origin for none. */
export function around(rects: readonly DOMRect[]): DOMRect {
  if (rects.length === 0) return new DOMRect();
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/**
 * Measures text by one live range. It is pointed back at the document at once: a live range left in the text would
 * tax every later change the page makes.
 */
export function withRange<T>(spot: Spot & { kind: 'text' }, measure: (range: Range) => T): T {
  const range = spot.start.ownerDocument.createRange();
  try {
    range.setStart(spot.start, Math.min(spot.startOffset, spot.start.length));
    range.setEnd(spot.end, Math.min(spot.endOffset, spot.end.length));
    return measure(range);
  } finally {
    range.setStart(spot.start.ownerDocument, 0);
    range.collapse(true);
  }
}

export function contains(box: Box, x: number, y: number, slack = 0): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The next element outwards, across shadow borders. */
export function composedParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Whether an element is or holds another, across shadow borders. */
export function composedContains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = composedParent(at)) if (at === outer) return true;
  return false;
}
