import type { Mention, Value, ValueKind } from '../../reading';
import type { ClaimHeaders } from './claim-headers';
import { contains, type Layout } from './layout';
import type { LineCounts } from './line-counts';

/**
 * The service lines as they stand on the page, by line number. Columns instead of an object a line: a list may
 * have 20,000, and all of it is built anew after each change.
 */
export interface Rows {
  readonly mentions: readonly Mention[];
  /** Innermost box of each code. */
  readonly box: Int32Array;
  /** The line's own box: its table or grid row, else the highest box that holds no other line. */
  readonly row: Int32Array;
  /** The highest box that holds no other line and no second claim header. */
  readonly reach: Int32Array;
  readonly values: Held<Value>;
  /** Diagnoses that stand on the line itself. */
  readonly diagnoses: Held<Mention>;
}

/** What each line holds, in the order it was given: one linked list a line, all in two arrays. */
export class Held<T> {
  private readonly head: Int32Array;
  private readonly tail: Int32Array;
  private readonly next: Int32Array;
  /** Items given to several lines. */
  private readonly shared = new Map<number, T[]>();

  constructor(
    private readonly items: readonly T[],
    lines: number,
  ) {
    this.head = new Int32Array(lines).fill(-1);
    this.tail = new Int32Array(lines).fill(-1);
    this.next = new Int32Array(items.length).fill(-1);
  }

  /** Gives the item at this position to a line; an item goes to one line at most. */
  give(line: number, at: number): void {
    const tail = this.tail[line] ?? -1;
    if (tail < 0) this.head[line] = at;
    else this.next[tail] = at;
    this.tail[line] = at;
  }

  share(line: number, item: T): void {
    const held = this.shared.get(line);
    if (held) held.push(item);
    else this.shared.set(line, [item]);
  }

  isEmpty(line: number): boolean {
    return (this.head[line] ?? -1) < 0 && !this.shared.has(line);
  }

  each(line: number, take: (item: T) => void): void {
    for (let at = this.head[line] ?? -1; at >= 0; at = this.next[at] ?? -1) take(this.items[at] as T);
    const shared = this.shared.size > 0 ? this.shared.get(line) : undefined;
    if (shared) for (const item of shared) take(item);
  }

  of(line: number): T[] {
    const found: T[] = [];
    this.each(line, (item) => found.push(item));
    return found;
  }
}

/** Kinds that speak of a line. The others (payer, type of bill …) speak of a claim wherever they stand. */
export const LINE_KINDS: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'modifier',
  'units',
  'charge',
  'paid',
  'dos',
  'dos-to',
  'pos',
  'pointer',
  'revenue',
  'adjustment',
  'remark',
  'status',
]);

export function findRows(
  layout: Layout,
  lines: readonly Mention[],
  lineBoxes: Int32Array,
  counts: LineCounts,
  headers: ClaimHeaders,
  holdsValues: Uint8Array,
  values: readonly Value[],
  diagnoses: readonly Mention[],
): Rows {
  const rowBoxes = new Int32Array(lines.length);
  const reaches = new Int32Array(lines.length);
  for (let line = 0; line < lines.length; line++) {
    let reach = lineBoxes[line] ?? 0;
    let row = -1;
    while (counts.inBox(reach) === 1) {
      if (row < 0 && isRow(layout, reach, lines[line] as Mention, holdsValues)) row = reach;
      const above = layout.parent[reach] ?? -1;
      if (above < 0 || counts.inBox(above) !== 1) break;
      if (headers.within(above) > Math.max(1, headers.within(reach))) break;
      reach = above;
    }
    rowBoxes[line] = row < 0 ? reach : row;
    reaches[line] = reach;
  }
  return {
    mentions: lines,
    box: lineBoxes,
    row: rowBoxes,
    reach: reaches,
    values: new Held(values, lines.length),
    diagnoses: new Held(diagnoses, lines.length),
  };
}

/** A row of a data table, or a row that holds more than the code; not the single row of a layout table. */
function isRow(layout: Layout, box: number, mention: Mention, holdsValues: Uint8Array): boolean {
  const kind = layout.kinds[box];
  if (kind === 'x12-line') return true;
  return kind === 'row' && (mention.place.header >= 0 || holdsValues[box] === 1);
}

/** What stands in no line's own row. `at` is its position among all values or diagnoses. */
export interface Loose<T> {
  readonly item: T;
  readonly box: number;
  readonly at: number;
}

/** Gives each line the values of its own row; returns the rest in page order. */
export function fillRows(
  layout: Layout,
  rows: Rows,
  counts: LineCounts,
  values: readonly Value[],
  valueBoxes: Int32Array,
): Loose<Value>[] {
  const loose: Loose<Value>[] = [];
  for (let at = 0; at < values.length; at++) {
    const item = values[at] as Value;
    // What opens a claim was read into its header; nothing else asks for it.
    if (item.kind === 'claim-start' || item.kind === 'patient-start') continue;
    const box = valueBoxes[at] ?? 0;
    const line = LINE_KINDS.has(item.kind) ? ownRow(layout, rows, counts, box) : -1;
    if (line >= 0) rows.values.give(line, at);
    else loose.push({ item, box, at });
  }
  return loose;
}

/** The line whose row holds this box, when it is one line's alone; else -1. */
export function ownRow(layout: Layout, rows: Rows, counts: LineCounts, box: number): number {
  const anchor = counts.anchor(box);
  if (anchor < 0 || counts.inBox(anchor) !== 1) return -1;
  const line = counts.firstIn(anchor);
  return contains(layout, rows.row[line] ?? 0, box) ? line : -1;
}
