import { composedParent, isElement, isShadowRoot } from './text/composed';
import type { Box, BoxKind } from './types';

const KINDS: Readonly<Record<string, BoxKind>> = {
  dialog: 'dialog',
  form: 'form',
  section: 'section',
  article: 'section',
  main: 'section',
  aside: 'section',
  fieldset: 'section',
  details: 'section',
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'cell',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  li: 'item',
  dd: 'item',
  pre: 'pre',
  code: 'pre',
  textarea: 'pre',
};

const ROLES: Readonly<Record<string, BoxKind>> = {
  dialog: 'dialog',
  alertdialog: 'dialog',
  form: 'form',
  region: 'section',
  main: 'section',
  grid: 'table',
  table: 'table',
  treegrid: 'table',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  list: 'list',
  listitem: 'item',
};

class BoxRecord implements Box {
  order = 0;
  /** Which assembly numbered it last. */
  stamp = 0;

  constructor(
    readonly id: number,
    public parent: number,
    public depth: number,
    public kind: BoxKind,
    public heading: string | null,
  ) {}
}

/**
 * The tree of boxes, made as things are found in them. `id` is the index in `all`; the slot of a box that went away
 * is used again. Boxes hold no element, so a dropped part of the page is not kept alive by them.
 */
export class Boxes {
  readonly all: BoxRecord[] = [];
  private readonly ids = new WeakMap<Node, number>();
  private readonly free: number[] = [];
  private stamp = 0;
  private lastRow: Node | null = null;
  private lastRowId = -1;
  private readonly kept = new Map<Element, number>();

  /** The box of an element or root; its ancestors get boxes as well. */
  of(node: Node): number {
    const known = this.ids.get(node);
    if (known !== undefined) return known;
    if (node === this.lastRow) {
      this.ids.set(node, this.lastRowId);
      return this.lastRowId;
    }
    const parent = composedParent(node);
    const id = this.make(
      kindOf(node),
      parent ? this.of(parent) : -1,
      isElement(node) ? headingOf(node) : null,
    );
    this.ids.set(node, id);
    return id;
  }

  /**
   * A row of a table: known to be one, so nothing is asked of the element. It is entered among the elements only
   * when something inside it asks for its box, which most rows never see.
   */
  row(element: Element, parent: number): number {
    const id = this.kept.get(element) ?? this.ids.get(element) ?? this.make('row', parent, null);
    this.lastRow = element;
    this.lastRowId = id;
    return id;
  }

  /** Rows that are read again keep their boxes. */
  keep(groups: readonly { readonly owner: Element; readonly box: number }[]): void {
    this.kept.clear();
    for (const group of groups) if (group.box >= 0) this.kept.set(group.owner, group.box);
  }

  /** A part of a text that has no element of its own. */
  virtual(kind: 'x12-claim' | 'x12-line', parent: number): number {
    return this.make(kind, parent, null);
  }

  /** Gives back the slot of a row or virtual box whose content went away. */
  release(id: number, element: Element | null): void {
    if (element) this.ids.delete(element);
    if (element && element === this.lastRow) this.lastRow = null;
    this.free.push(id);
  }

  private make(kind: BoxKind, parent: number, heading: string | null): number {
    const depth = parent < 0 ? 0 : (this.all[parent]?.depth ?? 0) + 1;
    const reused = this.free.pop();
    const id = reused ?? this.all.length;
    this.all[id] = new BoxRecord(id, parent, depth, kind, heading);
    return id;
  }

  /** Starts a new numbering in document order. */
  renumber(): (id: number) => void {
    const stamp = ++this.stamp;
    let order = 0;
    const visit = (id: number): void => {
      const box = this.all[id];
      if (!box || box.stamp === stamp) return;
      box.stamp = stamp;
      if (box.parent >= 0) visit(box.parent);
      box.order = order++;
    };
    return visit;
  }
}

function kindOf(node: Node): BoxKind {
  if (node.nodeType === 9) return 'frame';
  if (isShadowRoot(node)) return 'shadow';
  if (!isElement(node)) return 'group';
  const role = node.getAttribute('role');
  if (role !== null && role !== '') {
    const kind = ROLES[role] ?? (role === 'group' && named(node) ? 'section' : undefined);
    if (kind) return kind;
  }
  return KINDS[node.localName] ?? 'group';
}

function named(element: Element): boolean {
  return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby');
}

const HEADING = /^h[1-6]$/;

/** Legend, caption, name, or the heading that opens it. */
function headingOf(element: Element): string | null {
  const label = element.getAttribute('aria-label');
  if (label) return short(label);
  const by = element.getAttribute('aria-labelledby');
  if (by) {
    const root = element.getRootNode();
    const named =
      root instanceof Document || isShadowRoot(root) ? root.getElementById(by.split(' ')[0] ?? '') : null;
    if (named?.textContent) return short(named.textContent);
  }
  let first = element.firstElementChild;
  for (let depth = 0; first && depth < 3; depth++) {
    if (
      HEADING.test(first.localName) ||
      first.localName === 'legend' ||
      first.localName === 'caption' ||
      first.localName === 'summary'
    )
      return short(first.textContent ?? '');
    if (first.localName !== 'header' && first.localName !== 'div') return null;
    first = first.firstElementChild;
  }
  return null;
}

function short(text: string): string | null {
  const clean = text.replace(/\s+/g, ' ').trim();
  return clean === '' ? null : clean.slice(0, 120);
}
