/** Something a person would wince at, found by measuring: what, and where. */
export interface Fault {
  readonly kind: 'wider than the window' | 'clipped' | 'overlapping' | 'broken word' | 'not translated';
  readonly where: string;
}

/**
 * Measures a drawn page and lists its faults. It runs inside the page (by Playwright or in a browser test), so it
 * stands alone: no imports, no closures.
 *
 * `known` is text that comes from data and not through i18n; given with the pseudo-locale on, every other text must
 * carry its brackets. Deliberately shortened text (an ellipsis or clamped lines with the whole in `title`) is no fault.
 */
export function findFaults(known: string | null): Fault[] {
  const faults: Fault[] = [];
  const add = (kind: Fault['kind'], element: Element, text = ''): void => {
    const path = `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.trim().replace(/\s+/g, '.')}` : ''}`;
    const where = `${path} ${(text || element.textContent || '').trim().slice(0, 60)}`.trim();
    if (!faults.some((one) => one.kind === kind && one.where === where)) faults.push({ kind, where });
  };
  const width = document.documentElement.clientWidth;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const style = (element: Element): CSSStyleDeclaration => {
    const held = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, held);
    return held;
  };
  const ancestors = (element: Element): Element[] => {
    const list: Element[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) list.push(at);
    return list;
  };
  const scrolls = (element: Element): boolean =>
    element !== document.documentElement &&
    /auto|scroll/.test(style(element).overflowX + style(element).overflowY);
  const floating = (element: Element): Element | undefined =>
    ancestors(element).find((one) => /fixed|sticky/.test(style(one).position));

  /** What scrolling boxes leave in sight of a rectangle. */
  const seenPart = (rect: DOMRect, above: Element[]): DOMRect | null => {
    let { left, top, right, bottom } = rect;
    for (const box of above) {
      if (box === document.documentElement || box === document.body || style(box).overflowX === 'visible')
        continue;
      const edge = box.getBoundingClientRect();
      left = Math.max(left, edge.left);
      top = Math.max(top, edge.top);
      right = Math.min(right, edge.right);
      bottom = Math.min(bottom, edge.bottom);
    }
    return right - left > 1 && bottom - top > 1 ? new DOMRect(left, top, right - left, bottom - top) : null;
  };

  if (document.documentElement.scrollWidth > width + 1)
    add(
      'wider than the window',
      document.documentElement,
      `${document.documentElement.scrollWidth} > ${width}`,
    );

  interface Line {
    readonly rect: DOMRect;
    readonly element: Element;
    readonly node: Text;
    readonly layer: Element | undefined;
  }
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const element = node.parentElement;
    if (!element || node.data.trim() === '' || /^(SCRIPT|STYLE|OPTION|TITLE)$/.test(element.tagName))
      continue;
    if (
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
      element.closest('.sr-only')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const above = ancestors(element);
    const shortened = above.some((one) => one.hasAttribute('title') && style(one).overflowX === 'hidden');
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      const inScroller = above.some(scrolls);
      if (rect.right > width + 1 && !inScroller) add('wider than the window', element, node.data);
      for (const box of above) {
        if (shortened || scrolls(box)) break;
        const { overflowX, overflowY } = style(box);
        const edge = box.getBoundingClientRect();
        const cutX =
          /hidden|clip/.test(overflowX) && (rect.left < edge.left - 1 || rect.right > edge.right + 1);
        const cutY =
          /hidden|clip/.test(overflowY) && (rect.top < edge.top - 2 || rect.bottom > edge.bottom + 2);
        if (cutX || cutY) add('clipped', element, node.data);
      }
      const seen = seenPart(rect, above);
      if (!shortened && seen) lines.push({ rect: seen, element, node, layer: floating(element) });
    }
    // A word that would fit in half the window but stands on two lines was squeezed.
    if (!shortened && !element.closest('.code, code, kbd, input, textarea')) {
      for (const match of node.data.matchAll(/\p{L}{2,}/gu)) {
        if (match[0].length > 16) continue;
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const tops = new Set(
          [...range.getClientRects()].filter((rect) => rect.width > 0).map((rect) => Math.round(rect.top)),
        );
        if (tops.size > 1) add('broken word', element, match[0]);
      }
    }
  }

  lines.sort((one, other) => one.rect.top - other.rect.top);
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (other.rect.top >= one.rect.bottom) break;
      if (one.node === other.node || one.layer !== other.layer) continue;
      const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const down = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top;
      // Line boxes of close headings touch; letters do not until they share a third of a line.
      if (across > 2 && down > Math.min(one.rect.height, other.rect.height) * 0.34)
        add(
          'overlapping',
          one.element,
          `${one.node.data.trim().slice(0, 28)} × ${other.node.data.trim().slice(0, 28)}`,
        );
    }
  }

  const controls = [...document.querySelectorAll('button, a[href], input, select, textarea, summary')].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.sr-only'),
  );
  for (const control of controls) {
    const box = control.getBoundingClientRect();
    if (box.right > width + 1 && !ancestors(control).some(scrolls)) add('wider than the window', control);
    if (control.tagName === 'BUTTON' && control.scrollWidth > control.clientWidth + 2)
      add('clipped', control);
  }

  if (known !== null) {
    /** Data as it is, or two pieces of data with a space between. */
    const isKnown = (text: string): boolean =>
      known.includes(text) ||
      [...text.matchAll(/\s+/g)].some(
        ({ index }) => known.includes(text.slice(0, index)) && known.includes(text.slice(index).trim()),
      );
    const strings: [Element, string][] = [];
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      const element = node.parentElement;
      if (element && !/^(SCRIPT|STYLE|TEXTAREA)$/.test(element.tagName))
        strings.push([element, (node as Text).data]);
    }
    for (const element of document.body.querySelectorAll(
      '[aria-label], [title], [placeholder], [alt], [aria-valuetext]',
    ))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'])
        if (element.hasAttribute(name)) strings.push([element, element.getAttribute(name) ?? '']);
    for (const [element, text] of strings) {
      // Innermost brackets first, since a translated text may hold another.
      let rest = text;
      for (let before = ''; before !== rest; ) {
        before = rest;
        rest = rest.replace(/\[[^[\]]*·····\]/g, ' ');
      }
      const parts = rest
        .split(/[·×;,()|]|:(?!\/\/)/)
        .map((part) => part.trim())
        .map((part) => part.replace(/^[\d.,]+\s|\S+\.(?:txt|csv|zip|xml)$/g, '').trim())
        .filter((part) => /\p{L}{2}/u.test(part));
      for (const part of parts) if (!isKnown(part.toLowerCase())) add('not translated', element, part);
    }
  }
  return faults;
}
