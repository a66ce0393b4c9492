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

/** Stands in the slots that are free. */
const NO_BOX = new BoxRecord(-1, -1, 0, 'group', null);
/** Free slots and boxes that hold nothing are cleared away once there are more than this, and more than are in use. */
const IDLE = 256;

/**
 * The tree of boxes, made as things are found in them. `id` is the index of its slot; the slot of a box that went away
 * is used again. Boxes hold no element, so a dropped part of the page is not kept alive by them.
 */
export class Boxes {
  private readonly slots: BoxRecord[] = [];
  private readonly known = new WeakMap<Node, BoxRecord>();
  private free: number[] = [];
  private stamp = 0;
  private lastRow: Node | null = null;
  private lastRowId = -1;
  private readonly kept = new Map<Element, number>();

  /** The box of an element or root; its ancestors get boxes as well. */
  of(node: Node): number {
    const known = this.idOf(node);
    if (known !== undefined) return known;
    const parent = composedParent(node);
    const id =
      node === this.lastRow
        ? this.lastRowId
        : this.make(kindOf(node), parent ? this.of(parent) : -1, isElement(node) ? headingOf(node) : null);
    const box = this.slots[id];
    if (box) this.known.set(node, box);
    return id;
  }

  at(id: number): Box | undefined {
    return this.slots[id];
  }

  private idOf(node: Node): number | undefined {
    const box = this.known.get(node);
    return box && this.slots[box.id] === box ? box.id : undefined;
  }

  /**
   * A row of a table: known to be one, so nothing is asked of the element. It is entered among the elements only
   * when something inside it asks for its box, which most rows never see.
   */
  row(element: Element, parent: number): number {
    const id = this.kept.get(element) ?? this.idOf(element) ?? this.make('row', parent, null);
    this.lastRow = element;
    this.lastRowId = id;
    return id;
  }

  /** The box that the parts of one row share, by the first of them. */
  sharedRow(first: Element): number {
    const known = this.idOf(first);
    if (known !== undefined) return known;
    const id = this.make('row', this.of(first.parentNode ?? first), null);
    const box = this.slots[id];
    if (box) this.known.set(first, box);
    return id;
  }

  /** Rows that are read again keep their boxes; none do once they are read. */
  keep(groups: readonly { readonly owner: Element; readonly box: number }[]): void {
    this.kept.clear();
    this.lastRow = null;
    for (const group of groups) if (group.box >= 0) this.kept.set(group.owner, group.box);
  }

  /** A part of a text that has no element of its own. */
  virtual(kind: 'x12-claim' | 'x12-line', parent: number): number {
    return this.make(kind, parent, null);
  }

  /** Gives back the slot of a row or virtual box whose content went away. */
  release(id: number, element: Element | null): void {
    if (element) this.known.delete(element);
    if (element && element === this.lastRow) this.lastRow = null;
    this.drop(id);
  }

  private drop(id: number): void {
    if (this.slots[id] === NO_BOX) return;
    this.slots[id] = NO_BOX;
    this.free.push(id);
  }

  private make(kind: BoxKind, parent: number, heading: string | null): number {
    const depth = parent < 0 ? 0 : (this.slots[parent]?.depth ?? 0) + 1;
    const reused = this.free.pop();
    const id = reused ?? this.slots.length;
    this.slots[id] = new BoxRecord(id, parent, depth, kind, heading);
    return id;
  }

  /** Starts a new numbering in document order: every box that holds something is to be visited, with those around it. */
  renumber(): Numbering {
    const stamp = ++this.stamp;
    let order = 0;
    const visit = (id: number): void => {
      const box = this.slots[id];
      if (!box || box.stamp === stamp) return;
      box.stamp = stamp;
      if (box.parent >= 0) visit(box.parent);
      box.order = order++;
    };
    return {
      visit,
      boxes: () => {
        this.clear(stamp, order);
        return this.free.length === 0 ? this.slots : this.slots.filter((box) => box !== NO_BOX);
      },
    };
  }

  /** Lets go of boxes that hold nothing, and of free slots at the end. */
  private clear(stamp: number, used: number): void {
    if (this.slots.length - used <= Math.max(IDLE, used)) return;
    for (const box of this.slots) if (box.stamp !== stamp && box !== NO_BOX) this.drop(box.id);
    while (this.slots.at(-1) === NO_BOX) this.slots.pop();
    this.free = this.free.filter((id) => id < this.slots.length);
  }
}

/** A numbering under way. */
export interface Numbering {
  visit(id: number): void;
  /** All boxes, once everything was visited. */
  boxes(): readonly Box[];
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
  // Grids that draw each row as a table of its own (ExtJS) say that it is none.
  if (isPresentation(role) && node.parentElement?.closest(GRID)) return 'group';
  return KINDS[node.localName] ?? 'group';
}

const GRID = '[role=grid],[role=table],[role=treegrid]';

function isPresentation(role: string | null): boolean {
  return role === 'presentation' || role === 'none';
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
