import type { Mention, Value, ValueKind } from '../../reading';
import type { ClaimHeaders } from './claim-headers';
import { contains, type Layout } from './layout';
import type { LineCounts } from './line-counts';

/** A service line as it stands on the page: its code, the box that holds its own values, and those values. */
export interface Row {
  readonly mention: Mention;
  /** Innermost box of the code. */
  readonly box: number;
  /** The line's own box: its table or grid row, else the highest box that holds no other line. */
  readonly row: number;
  /** The highest box that holds no other line and no second claim header. */
  readonly reach: number;
  readonly values: Value[];
  /** Diagnoses that stand on the line itself. */
  readonly diagnoses: Mention[];
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
): Row[] {
  return lines.map((mention, line) => {
    const box = lineBoxes[line] ?? 0;
    let reach = box;
    let row = -1;
    while (counts.inBox(reach) === 1) {
      if (row < 0 && isRow(layout, reach, mention, holdsValues)) row = reach;
      const above = layout.parent[reach] ?? -1;
      if (
        above < 0 ||
        counts.inBox(above) !== 1 ||
        headers.within(above) > Math.max(1, headers.within(reach))
      )
        break;
      reach = above;
    }
    return { mention, box, row: row < 0 ? reach : row, reach, values: [], diagnoses: [] };
  });
}

/** A row of a data table, or a row that holds more than the code; not the single row of a layout table. */
function isRow(layout: Layout, box: number, mention: Mention, holdsValues: Uint8Array): boolean {
  const kind = layout.kinds[box];
  if (kind === 'x12-line') return true;
  return kind === 'row' && (mention.place.header >= 0 || holdsValues[box] === 1);
}

/** What is loose: values and diagnoses that stand in no line's own row. */
export interface Loose<T> {
  readonly item: T;
  readonly box: number;
}

/** Gives each line the values of its own row; returns the rest in page order. */
export function fillRows(
  layout: Layout,
  rows: readonly Row[],
  counts: LineCounts,
  values: readonly Value[],
  valueBoxes: Int32Array,
): Loose<Value>[] {
  const loose: Loose<Value>[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as Value;
    const box = valueBoxes[at] ?? 0;
    // What opens a claim was read into its header; nothing else asks for it.
    if (value.kind === 'claim-start' || value.kind === 'patient-start') continue;
    const row = LINE_KINDS.has(value.kind) ? ownRow(layout, rows, counts, box) : null;
    if (row) row.values.push(value);
    else loose.push({ item: value, box });
  }
  return loose;
}

/** The line whose row holds this box, when it is one line's alone. */
export function ownRow(layout: Layout, rows: readonly Row[], counts: LineCounts, box: number): Row | null {
  const anchor = counts.anchor(box);
  if (anchor < 0 || counts.inBox(anchor) !== 1) return null;
  const row = rows[counts.firstIn(anchor)];
  return row && contains(layout, row.row, box) ? row : null;
}
