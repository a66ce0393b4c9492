import type { Value, ValueKind } from '../../reading';
import { flatAssignments } from './flat-lines';
import { contains, type Layout } from './layout';
import type { LineCounts } from './line-counts';
import { LINE_KINDS, type Loose, type Rows } from './rows';

/** Kinds that only a line of its own has: a row with one of them is not a detail row of the line above. */
const IDENTITY: ReadonlySet<ValueKind> = new Set<ValueKind>(['units', 'charge', 'dos', 'revenue', 'pos']);

/**
 * Values that stand beside lines but in no line's row, given to the line they belong to: fields that carry the
 * line's number, detail rows under a line (further reasons, remarks, the second row of a two-row line), and flat
 * grids without rows. Returns what is left: it speaks of claims.
 */
export function assignLooseValues(
  layout: Layout,
  rows: Rows,
  counts: LineCounts,
  loose: readonly Loose<Value>[],
  headingRows: { has(row: number): boolean } = new Set<number>(),
): Loose<Value>[] {
  const rest: Loose<Value>[] = [];
  const details = new DetailRows(layout, rows, counts);
  const flat = new Map<number, Loose<Value>[]>();
  if (loose.length === 0) return rest;
  const byNumber = linesByNumber(rows);
  for (const one of loose) {
    const { item, box } = one;
    const anchor = counts.anchor(box);
    if (!LINE_KINDS.has(item.kind) || anchor < 0 || headingRows.has(layout.rowOf[box] ?? -1)) rest.push(one);
    else if (item.place.index !== null && giveByNumber(layout, rows, byNumber, anchor, one)) continue;
    else if ((layout.rowOf[box] ?? -1) > anchor) details.add(one);
    else if (ofWholeRow(layout, item, anchor)) giveToAll(rows, counts, anchor, item);
    else if (counts.inBox(anchor) > 1) {
      const held = flat.get(anchor);
      if (held) held.push(one);
      else flat.set(anchor, [one]);
    } else rest.push(one);
  }
  rest.push(...details.settle());
  for (const [container, held] of flat) rest.push(...flatAssignments(rows, counts, container, held));
  return rest.sort((a, b) => a.item.place.order - b.item.place.order);
}

/** In a row with several codes, its date, place and status are those of each. */
function ofWholeRow(layout: Layout, value: Value, anchor: number): boolean {
  const shared =
    value.kind === 'dos' || value.kind === 'dos-to' || value.kind === 'pos' || value.kind === 'status';
  return shared && layout.kinds[anchor] === 'row';
}

function giveToAll(rows: Rows, counts: LineCounts, anchor: number, value: Value): void {
  for (let line = counts.firstIn(anchor); line <= counts.lastIn(anchor); line++)
    rows.values.share(line, value);
}

function linesByNumber(rows: Rows): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  for (let line = 0; line < rows.mentions.length; line++) {
    const number = rows.mentions[line]?.place.index ?? null;
    if (number === null) continue;
    const held = found.get(number);
    if (held) held.push(line);
    else found.set(number, [line]);
  }
  return found;
}

/** Same number, and the only line of that number in the lowest box around both. */
function giveByNumber(
  layout: Layout,
  rows: Rows,
  byNumber: ReadonlyMap<number, readonly number[]>,
  anchor: number,
  { item, at }: Loose<Value>,
): boolean {
  const same = byNumber.get(item.place.index ?? -1) ?? [];
  const boxOf = (place: number): number => rows.box[same[place] ?? -1] ?? -1;
  let low = 0;
  let high = same.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxOf(middle) < anchor) low = middle + 1;
    else high = middle;
  }
  if (!contains(layout, anchor, boxOf(low)) || contains(layout, anchor, boxOf(low + 1))) return false;
  rows.values.give(same[low] ?? 0, at);
  return true;
}

interface DetailRow {
  readonly line: number;
  readonly table: number;
  readonly held: Loose<Value>[];
}

/** Rows of a table of lines that hold no code of their own. */
class DetailRows {
  private readonly byRow = new Map<number, DetailRow>();
  private readonly left: Loose<Value>[] = [];

  constructor(
    private readonly layout: Layout,
    private readonly rows: Rows,
    private readonly counts: LineCounts,
  ) {}

  add(one: Loose<Value>): void {
    const { layout, counts } = this;
    const rowBox = layout.rowOf[one.box] ?? -1;
    const table = layout.tableOf[rowBox] ?? -1;
    const known = this.byRow.get(rowBox);
    if (known) {
      known.held.push(one);
      return;
    }
    const line = counts.before(one.item.place.order);
    const sameTable =
      line >= 0 && layout.tableOf[this.rows.row[line] ?? 0] === table && layout.kinds[rowBox] === 'row';
    if (sameTable && table >= 0) this.byRow.set(rowBox, { line, table, held: [one] });
    else this.left.push(one);
  }

  /** Hands out what belongs to the line above; returns the rest (totals, rows of other things). */
  settle(): Loose<Value>[] {
    const own = this.kindsOfLineRows();
    const served = this.linesServed();
    for (const { line, table, held } of this.byRow.values()) {
      const inRows = own.get(table);
      const isOther = held.some(({ item }) => IDENTITY.has(item.kind) && inRows?.has(item.kind));
      for (const one of held) {
        const { kind } = one.item;
        const fits = !inRows?.has(kind)
          ? !IDENTITY.has(kind) || served.get(table)?.get(kind)?.size === this.linesOf(table)
          : kind === 'adjustment' || kind === 'remark' || kind === 'modifier';
        if (!isOther && fits) this.rows.values.give(line, one.at);
        else this.left.push(one);
      }
    }
    return this.left;
  }

  private kindsOfLineRows(): ReadonlyMap<number, Set<ValueKind>> {
    const found = new Map<number, Set<ValueKind>>();
    for (const { table } of this.byRow.values()) found.set(table, new Set());
    for (let line = 0; line < this.rows.row.length && found.size > 0; line++) {
      const kinds = found.get(this.layout.tableOf[this.rows.row[line] ?? 0] ?? -1);
      if (kinds) this.rows.values.each(line, (value) => kinds.add(value.kind));
    }
    return found;
  }

  /** A charge or a count under every line is the line's own; under the last line only, it is a total. */
  private linesServed(): ReadonlyMap<number, Map<ValueKind, Set<number>>> {
    const found = new Map<number, Map<ValueKind, Set<number>>>();
    for (const { line, table, held } of this.byRow.values()) {
      const kinds = found.get(table) ?? new Map<ValueKind, Set<number>>();
      found.set(table, kinds);
      for (const { item } of held) {
        const lines = kinds.get(item.kind) ?? new Set<number>();
        kinds.set(item.kind, lines.add(line));
      }
    }
    return found;
  }

  private linesOf(table: number): number {
    return this.counts.inBox(table);
  }
}
