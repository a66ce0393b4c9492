import type { Code } from '../codes';
import { ById } from './by-id';
import type { Verdict } from './evidence/weights';
import { composedOrder } from './text/composed';
import type { Evidence, Mention, MentionRole, Place, Value, ValueKind } from './types';

/** What is known of a place before it is numbered. */
export type Position = Pick<Place, 'box' | 'column' | 'header' | 'index'>;

/** A code as the reader holds it: a mention that knows where its characters are. `order` is given on assembly. */
export interface MentionItem extends Mention, Place {
  id: number;
  order: number;
  readonly verdict: Verdict;
  /** The field, the block, or the row when `cell` names a plain cell of it. */
  readonly element: Element;
  readonly flow: number;
  readonly cell: number;
  readonly start: number;
  readonly end: number;
}

/** A labelled value as the reader holds it. */
export interface ValueItem extends Value, Place {
  order: number;
}

/** A mention or value is its own place. */
class PlaceRecord implements Place {
  order = 0;
  readonly box: number;
  readonly column: number;
  readonly header: number;
  readonly index: number | null;

  constructor(
    position: Position,
    readonly label: string | null,
  ) {
    this.box = position.box;
    this.column = position.column;
    this.header = position.header;
    this.index = position.index;
  }

  get place(): Place {
    return this;
  }
}

export const CELL = -1;
export const FIELD = -2;

const NO_CODES: readonly string[] = [];

export class MentionRecord extends PlaceRecord implements MentionItem {
  id = -1;
  modifiers: readonly string[] = NO_CODES;
  units: number | null = null;
  pointer: string | null = null;
  range: 'start' | 'end' | null = null;
  valid = true;

  /**
   * `element` and `flow` say where the characters are: the field; the block, and which of its flows; or the row, when
   * `cell` names a plain cell of it. `start` and `end` are offsets in that text.
   */
  constructor(
    position: Position,
    label: string | null,
    readonly code: Code,
    readonly text: string,
    readonly role: MentionRole,
    readonly verdict: Verdict,
    readonly element: Element,
    readonly flow: number,
    readonly cell: number,
    readonly start: number,
    readonly end: number,
  ) {
    super(position, label);
  }

  get where(): 'text' | 'field' {
    return this.flow === FIELD ? 'field' : 'text';
  }

  get confidence(): number {
    return this.verdict.confidence;
  }

  get evidence(): readonly Evidence[] {
    return this.verdict.evidence;
  }
}

export class ValueRecord extends PlaceRecord implements ValueItem {
  constructor(
    position: Position,
    label: string | null,
    readonly kind: ValueKind,
    readonly value: string,
  ) {
    super(position, label);
  }
}

export type Item = MentionItem | ValueItem;

export function isMention(item: Item): item is MentionItem {
  return 'verdict' in item;
}

/** What was read in one row, one block's flow, or one field: the unit that is read again as a whole. */
export class Group {
  /** Holds candidates that may pass when more of the page is known. */
  weak = false;
  /** What a heading in it says of the page. */
  hints: readonly string[] | null = null;
  /** Its own box when it is a row, else -1. */
  box = -1;
  /** Virtual boxes it owns. */
  boxes: number[] | null = null;

  constructor(
    /** Where it stands in the document: the row, the field, or the first text node of the flow. */
    readonly anchor: Node,
    /** The row, field or block it belongs to. */
    readonly owner: Element,
    public items: Item[] = [],
  ) {}
}

/** All groups of a frame in document order. */
export class Store {
  private groups: Group[] = [];
  /** Made when first asked for: a page that never changes needs none. */
  private byOwner: WeakMap<Element, Group[]> | null = null;
  private nextMention = 0;
  private readonly byId = new ById();

  get all(): readonly Group[] {
    return this.groups;
  }

  of(owner: Element): readonly Group[] | undefined {
    if (!this.byOwner) {
      this.byOwner = new WeakMap();
      for (const group of this.groups) this.enter(group, this.byOwner);
    }
    return this.byOwner.get(owner);
  }

  /** Whether everything in it stands before this group. */
  isBefore(group: Group | undefined): boolean {
    const last = this.groups.at(-1);
    return !last || !group || composedOrder(last.anchor, group.anchor) < 0;
  }

  mention(id: number): MentionItem | undefined {
    return this.byId.get(id);
  }

  /** Puts in groups read from one contiguous part of the document, in order. */
  insert(groups: readonly Group[]): void {
    const first = groups[0];
    if (!first) return;
    if (this.isBefore(first)) {
      for (const group of groups) this.groups.push(group);
    } else {
      this.groups.splice(this.search(first.anchor), 0, ...groups);
    }
    for (const group of groups) this.register(group);
  }

  private enter(group: Group, byOwner: WeakMap<Element, Group[]>): void {
    const siblings = byOwner.get(group.owner);
    if (siblings) siblings.push(group);
    else byOwner.set(group.owner, [group]);
  }

  private register(group: Group): void {
    if (this.byOwner) this.enter(group, this.byOwner);
    for (const item of group.items) {
      if (!isMention(item)) continue;
      if (item.id < 0) item.id = this.nextMention++;
      this.byId.set(item.id, item);
    }
  }

  /** Takes out every group for which `gone` holds, and returns them. */
  sweep(gone: (group: Group) => boolean): Group[] {
    const removed = this.groups.filter(gone);
    if (removed.length > 0) {
      const out = new Set(removed);
      this.groups = this.groups.filter((group) => !out.has(group));
      for (const group of removed) this.unregister(group);
    }
    return removed;
  }

  /** Takes out the groups that stand in or below a node. */
  takeWithin(node: Node, contains: (anchor: Node) => boolean): Group[] {
    const from = this.search(node);
    let to = from;
    while (to < this.groups.length && contains(this.groups[to]?.anchor ?? node)) to++;
    const removed = this.groups.splice(from, to - from);
    for (const group of removed) this.unregister(group);
    return removed;
  }

  within(node: Node, contains: (anchor: Node) => boolean): readonly Group[] {
    const from = this.search(node);
    let to = from;
    while (to < this.groups.length && contains(this.groups[to]?.anchor ?? node)) to++;
    return this.groups.slice(from, to);
  }

  private unregister(group: Group): void {
    const siblings = this.byOwner?.get(group.owner)?.filter((one) => one !== group);
    if (siblings && siblings.length > 0) this.byOwner?.set(group.owner, siblings);
    else this.byOwner?.delete(group.owner);
    for (const item of group.items) if (isMention(item)) this.byId.delete(item.id);
  }

  /** First group that does not stand before the node. */
  private search(node: Node): number {
    let low = 0;
    let high = this.groups.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const group = this.groups[middle];
      if (group && composedOrder(group.anchor, node) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
