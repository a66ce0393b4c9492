import type { BoxKind, Mention, Value } from '../../reading';
import { contains, type Layout } from './layout';
import type { LineCounts } from './line-counts';

/**
 * Which claim header (claim number, ICN, patient name …) governs a place. Headers that follow one another
 * with no service line between them, under different labels, are one header ("Patient … | ICN …"). A header
 * governs everything in its home, the card or row of lines around it; one that stands alone in its box (a title
 * row, an h3) governs what follows it, up to the next header.
 */
export interface ClaimHeaders {
  readonly count: number;
  /** Header that governs a place, by number, else -1. `order` is the place's document order. */
  governing(box: number, order: number): number;
  /** Headers that name the same claim share one root. */
  root(header: number): number;
  /** The card, row or section of lines it stands in, or the highest box around it that holds no other header. */
  home(header: number): number;
  /** true when the header holds a claim number label, not only a patient's. */
  namesClaim(header: number): boolean;
  /** Number of different headers in a box's subtree. */
  within(box: number): number;
}

export function findClaimHeaders(
  layout: Layout,
  values: readonly Value[],
  valueBoxes: Int32Array,
  lines: LineCounts,
  headingRows: ReadonlyMap<number, Value | Mention> = new Map(),
): ClaimHeaders {
  const starts: Start[] = [];
  const boxes: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as Value;
    if (value.kind !== 'claim-start' && value.kind !== 'patient-start') continue;
    starts.push(value);
    boxes.push(valueBoxes[at] ?? 0);
  }
  if (headingRows.size > 0) addHeadingRows(starts, boxes, headingRows);
  gatherRows(layout, starts, boxes);
  const headerOf = numberHeaders(layout, starts, boxes, lines);
  const count = headerOf.length === 0 ? 0 : (headerOf[headerOf.length - 1] ?? 0) + 1;
  const first = new Int32Array(layout.size).fill(-1);
  const last = new Int32Array(layout.size).fill(-1);
  const startBox = spanStarts(layout, boxes, first, last);
  const number = (start: number): number => headerOf[start] ?? -1;
  const within = (box: number): number =>
    (first[box] ?? -1) < 0 ? 0 : number(last[box] ?? -1) - number(first[box] ?? -1) + 1;

  const homes = new Int32Array(count);
  const names = new Uint8Array(count);
  const roots = new Int32Array(count);
  const byToken = new Map<string, number>();
  for (let header = 0; header < count; header++) roots[header] = header;
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] as Start;
    const header = number(at);
    // One that follows its lines says where the form ends, not where it begins.
    if (headerOf[at - 1] !== header || !isTail(start, lines))
      homes[header] = homeOf(layout, boxes[at] ?? 0, lines, within);
    if (start.kind !== 'claim-start') continue;
    names[header] = 1;
    if (start.value === '') continue;
    const token = `${start.place.label}|${start.value}`;
    const same = byToken.get(token);
    if (same === undefined) byToken.set(token, roots[header] ?? header);
    else roots[header] = same;
  }

  const governing = (box: number, order: number): number => {
    const around = startBox[box] ?? -1;
    if (around < 0) return -1;
    const from = first[around] ?? -1;
    const to = last[around] ?? -1;
    const start = number(from) === number(to) ? from : lastBefore(starts, from, to, order);
    if (start < 0) return -1;
    const header = number(start);
    const home = homes[header] ?? 0;
    const reaches =
      contains(layout, home, box) || lines.inBox(home) === 0 || governsNextRows(layout, home, box, lines);
    return reaches ? header : -1;
  };
  return {
    count,
    governing,
    within,
    root: (header) => roots[header] ?? header,
    home: (header) => homes[header] ?? 0,
    namesClaim: (header) => names[header] === 1,
  };
}

/** What opens a claim, by its place; a row that heads lines without naming a claim counts as a patient's. */
type Start = Pick<Value, 'kind' | 'value' | 'place'>;

interface Boxed {
  readonly start: Start;
  readonly box: number;
}

/** Starts and their boxes are kept side by side. */
function replaceBy(all: readonly Boxed[], starts: Start[], boxes: number[]): void {
  starts.splice(0, starts.length, ...all.map(({ start }) => start));
  boxes.splice(0, boxes.length, ...all.map(({ box }) => box));
}

function addHeadingRows(
  starts: Start[],
  boxes: number[],
  headingRows: ReadonlyMap<number, Value | Mention>,
): void {
  const all: Boxed[] = starts.map((start, at) => ({ start, box: boxes[at] ?? 0 }));
  for (const [box, { place }] of headingRows) {
    const start: Start = { kind: 'patient-start', value: '', place: { ...place, label: null, header: -1 } };
    all.push({ start, box });
  }
  all.sort((a, b) => a.start.place.order - b.start.place.order);
  replaceBy(all, starts, boxes);
}

/** A row of several panes says one thing here and another there, with other rows between: what it says belongs together. */
function gatherRows(layout: Layout, starts: Start[], boxes: number[]): void {
  const byRow = new Map<number, Boxed[]>();
  let parted = false;
  let last = -1;
  starts.forEach((start, at) => {
    const box = boxes[at] ?? 0;
    const row = layout.rowOf[box] ?? -1;
    const held = row < 0 ? undefined : byRow.get(row);
    parted ||= held !== undefined && row !== last;
    last = row;
    if (held)
      held.push({
        start: { ...start, place: { ...start.place, order: held[0]?.start.place.order ?? 0 } },
        box,
      });
    // What stands in no row keeps its place under a number of its own.
    else byRow.set(row < 0 ? -1 - at : row, [{ start, box }]);
  });
  if (!parted) return;
  const all = [...byRow.values()].flat();
  replaceBy(all, starts, boxes);
}

/** Boxes that bound what a header inside them can speak of, once they hold lines. */
const CARD: ReadonlySet<BoxKind> = new Set<BoxKind>(['section', 'form', 'dialog', 'row', 'item', 'table']);

function homeOf(layout: Layout, start: number, lines: LineCounts, within: (box: number) => number): number {
  let home = start;
  for (;;) {
    const isCard = CARD.has(layout.kinds[home] ?? 'group') || layout.headings[home] !== null;
    const above = layout.parent[home] ?? -1;
    if (above < 0 || within(above) !== 1 || (isCard && lines.inBox(home) > 0)) return home;
    home = above;
  }
}

/** Header number of each start, ascending. */
function numberHeaders(
  layout: Layout,
  starts: readonly Start[],
  boxes: readonly number[],
  lines: LineCounts,
): readonly number[] {
  const numbers: number[] = [];
  let header = -1;
  let opened = 0;
  let lineBefore = -1;
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] as Start;
    const line = lines.before(start.place.order);
    const opens =
      at === 0 ||
      (line !== lineBefore && !isTail(start, lines)) ||
      otherDataRow(layout, starts[at - 1] as Start, boxes[at - 1] ?? 0, start, boxes[at] ?? 0) ||
      hasLabel(starts, opened, at);
    lineBefore = line;
    if (opens) {
      header++;
      opened = at;
    }
    numbers.push(header);
  }
  return numbers;
}

/**
 * A number below the last line, in no list: a form that goes on after its lines (payer, document number, diagnoses of
 * a hospital bill) rather than a claim without any.
 */
function isTail({ place }: Start, lines: LineCounts): boolean {
  const line = lines.before(place.order);
  return line >= 0 && place.header < 0 && line === lines.before(Number.POSITIVE_INFINITY);
}

/** Whether a label of this kind was seen since the header opened. */
function hasLabel(starts: readonly Start[], from: number, at: number): boolean {
  const start = starts[at] as Start;
  for (let before = from; before < at; before++) {
    const other = starts[before] as Start;
    if (other.kind === start.kind && other.place.label === start.place.label) return true;
  }
  return false;
}

/** Two rows under one column header are two records, whatever their labels. */
function otherDataRow(layout: Layout, a: Start, boxA: number, b: Start, boxB: number): boolean {
  return (
    a.place.header >= 0 && a.place.header === b.place.header && layout.rowOf[boxA] !== layout.rowOf[boxB]
  );
}

/** For each box the first and last start in its subtree; returns the lowest box at or above with any start. */
function spanStarts(
  layout: Layout,
  boxes: readonly number[],
  first: Int32Array,
  last: Int32Array,
): Int32Array {
  boxes.forEach((box, start) => {
    if ((first[box] ?? -1) < 0) first[box] = start;
    last[box] = start;
  });
  for (let box = layout.size - 1; box > 0; box--) {
    const above = layout.parent[box] ?? 0;
    const low = first[box] ?? -1;
    if (low < 0) continue;
    if ((first[above] ?? -1) < 0 || low < (first[above] ?? 0)) first[above] = low;
    if ((last[box] ?? -1) > (last[above] ?? -1)) last[above] = last[box] ?? -1;
  }
  const lowest = new Int32Array(layout.size).fill(-1);
  for (let box = 0; box < layout.size; box++) {
    lowest[box] = (first[box] ?? -1) >= 0 ? box : (lowest[layout.parent[box] ?? 0] ?? -1);
  }
  return lowest;
}

function lastBefore(starts: readonly Start[], from: number, to: number, order: number): number {
  let low = from;
  let high = to;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as Start).place.order <= order) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/**
 * A claim number that spans several rows, or is shown in the first row of its claim only, governs the rows
 * after it (and tables opened inside them); a card with its own number and lines governs nothing outside.
 */
function governsNextRows(layout: Layout, home: number, box: number, lines: LineCounts): boolean {
  if (layout.kinds[home] !== 'row' || lines.inBox(home) > 1) return false;
  const table = layout.tableOf[home] ?? -1;
  let row = layout.rowOf[box] ?? -1;
  while (row >= 0 && layout.tableOf[row] !== table) {
    const outer = layout.tableOf[row] ?? -1;
    row = outer < 0 ? -1 : (layout.rowOf[layout.parent[outer] ?? 0] ?? -1);
  }
  return row >= 0;
}
