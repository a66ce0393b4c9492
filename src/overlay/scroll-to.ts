import { composedParent } from './geometry';

/**
 * Scrolls every scroller around an element, the page last, so that a part of it (a line of a long text) stands in the
 * middle. `scrollIntoView` cannot aim at a part of an element, and focus is never used to scroll.
 */
export function scrollTo(element: Element, part: () => DOMRect): void {
  const document = element.ownerDocument;
  for (let outer = composedParent(element); outer; outer = composedParent(outer)) {
    if (outer === document.body || outer === document.documentElement || !scrolls(outer)) continue;
    const box = outer.getBoundingClientRect();
    const rect = part();
    if (rect.top < box.top || rect.bottom > box.bottom) {
      outer.scrollTop += (rect.top + rect.bottom) / 2 - (box.top + box.bottom) / 2;
    }
    if (rect.left < box.left || rect.right > box.right) {
      outer.scrollLeft += (rect.left + rect.right) / 2 - (box.left + box.right) / 2;
    }
  }
  const view = document.defaultView;
  if (!view) return;
  const rect = part();
  const off = rect.top < 0 || rect.bottom > view.innerHeight || rect.left < 0 || rect.right > view.innerWidth;
  if (!off) return;
  view.scrollBy({
    top: (rect.top + rect.bottom - view.innerHeight) / 2,
    left: rect.left < 0 || rect.right > view.innerWidth ? (rect.left + rect.right - view.innerWidth) / 2 : 0,
    behavior: 'instant',
  });
}

function scrolls(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return (
    (element.scrollHeight > element.clientHeight && /auto|scroll|hidden/.test(overflowY)) ||
    (element.scrollWidth > element.clientWidth && /auto|scroll|hidden/.test(overflowX))
  );
}
