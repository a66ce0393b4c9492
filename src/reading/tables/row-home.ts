import { isShadowRoot } from '../text/composed';

const UNSEEN = /^(?:style|link|script|template)$/;

/**
 * Where a row stands among the rows of its table: the row itself, or the custom element whose shadow tree holds nothing
 * else (a row that is a component of its own).
 */
export function rowHome(row: Element): Element {
  const root = row.parentNode;
  if (!root || !isShadowRoot(root)) return row;
  const alone = Array.from(root.children).every((child) => child === row || UNSEEN.test(child.localName));
  return alone ? root.host : row;
}
