import type { Value } from '../../reading';
import type { ClaimHeaders } from './claim-headers';
import type { Layout } from './layout';
import type { LineCounts } from './line-counts';
import type { Loose, Rows } from './rows';

/** The lines of one claim, before its values are gathered. */
export interface LineGroup {
  /** Line numbers in page order. */
  readonly lines: number[];
  /** Claim header that names it, -1 when the page's structure alone put the lines together. */
  readonly header: number;
  /** A row of a list that is a claim by itself. */
  readonly ownRow: boolean;
  /** Another group without a header stands beside it, so the border between them is a guess. */
  unclear: boolean;
}

export interface Grouping {
  readonly groups: readonly LineGroup[];
  /** The table, list or other box each line is listed in, whatever claim it went to: tells repeats from lines. */
  readonly listOfLine: Int32Array;
}

/** Headings of a card that is one service line and not a claim of its own. */
const LINE_HEADING = /\b(?:line|service|svc|procedure|charge|item|row)\b/i;

/**
 * Which lines are one claim. An X12 claim loop is one; then the claim header that governs a line decides; then the
 * page's structure: rows of one table, siblings of one list, rows that are records of their own. Groups that nothing
 * joins stay apart.
 */
export function groupLines(
  layout: Layout,
  rows: Rows,
  counts: LineCounts,
  headers: ClaimHeaders,
  loose: readonly Loose<Value>[],
): Grouping {
  const records = findRecords(layout, rows, counts, loose);
  const otherParts = findOtherParts(counts, headers, loose);
  const cards = new Cards(layout, rows, counts);
  const groups = new Map<number, LineGroup>();
  const listOfLine = new Int32Array(rows.mentions.length);
  // Rows that are a table each, under one header, are one list.
  const listOfHeader = new Map<number, number>();
  for (let line = 0; line < listOfLine.length; line++) {
    const { header: columns = -1 } = rows.mentions[line]?.place ?? {};
    const list = listOfHeader.get(columns) ?? listBox(layout, rows, line);
    if (columns >= 0) listOfHeader.set(columns, list);
    listOfLine[line] = list;
    const box = rows.box[line] ?? 0;
    const x12 = layout.x12Of[box] ?? -1;
    const otherPart = otherParts.get(line) ?? -1;
    const governing =
      x12 >= 0 || otherPart >= 0 ? -1 : headers.governing(box, rows.mentions[line]?.place.order ?? 0);
    const header = governing < 0 ? -1 : headers.root(governing);
    const ownRow = header < 0 && x12 < 0 && records.has(rows.row[line] ?? 0);
    // One number a group: which one it is, and of what kind.
    let key: number;
    if (x12 >= 0) key = x12 * 4;
    else if (otherPart >= 0) key = otherPart * 4 + 3;
    else if (header >= 0) key = header * 4 + 1;
    else if (ownRow) key = (rows.row[line] ?? 0) * 4 + 2;
    else key = structuralBox(layout, rows, counts, line, cards) * 4 + 3;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { lines: [line], header, ownRow, unclear: key % 4 === 3 });
  }
  return { groups: joinNumberedFields(layout, rows, [...groups.values()]), listOfLine };
}

/** The box whose lines belong together when nothing but structure speaks. */
function structuralBox(layout: Layout, rows: Rows, counts: LineCounts, line: number, cards: Cards): number {
  const reach = rows.reach[line] ?? 0;
  const kind = layout.kinds[reach];
  const standsAlone = kind === 'section' || kind === 'form' || kind === 'dialog';
  const numbered =
    rows.mentions[line]?.place.index !== null || LINE_HEADING.test(layout.headings[reach] ?? '');
  if (standsAlone && !numbered) return reach;
  if (kind === 'item' && cards.among(layout.parent[reach] ?? 0)) return reach;
  // Several codes in one cell: the row they stand in is the record.
  const above = Math.max(0, layout.parent[reach] ?? 0);
  const record = layout.kinds[rows.row[line] ?? 0] === 'row' ? -1 : (layout.rowOf[above] ?? -1);
  if (record >= 0) return record;
  const list = listBox(layout, rows, line);
  // Several groups of rows in one table may be one claim each.
  const group = layout.parent[rows.row[line] ?? 0] ?? -1;
  const parted = layout.parent[group] === list && counts.inBox(group) < counts.inBox(list);
  return parted && layout.kinds[group] === 'group' && layout.kinds[list] === 'table' ? group : list;
}

/** Lists whose items are claims: where one item holds several lines, an item with a single line is a claim as well. */
class Cards {
  private readonly known = new Map<number, boolean>();

  constructor(
    private readonly layout: Layout,
    private readonly rows: Rows,
    private readonly counts: LineCounts,
  ) {}

  among(list: number): boolean {
    const known = this.known.get(list);
    if (known !== undefined) return known;
    const { layout, rows, counts } = this;
    let found = false;
    for (let line = counts.firstIn(list); line <= counts.lastIn(list) && !found; line++) {
      let item = rows.box[line] ?? 0;
      while (item > 0 && layout.parent[item] !== list) item = layout.parent[item] ?? 0;
      found = layout.kinds[item] === 'item' && counts.inBox(item) > 1;
    }
    this.known.set(list, found);
    return found;
  }
}

/** The table whose row a line is; else the lowest box that holds other lines too. */
function listBox(layout: Layout, rows: Rows, line: number): number {
  const row = rows.row[line] ?? 0;
  const table = layout.tableOf[row] ?? -1;
  if (table >= 0 && layout.kinds[row] === 'row' && (rows.mentions[line]?.place.header ?? -1) >= 0)
    return table;
  const box = Math.max(0, layout.parent[rows.reach[line] ?? 0] ?? 0);
  const record = layout.rowOf[box] ?? -1;
  if (record >= 0) return Math.max(0, layout.tableOf[record] ?? 0);
  const above = layout.parent[box] ?? -1;
  return layout.kinds[box] === 'group' && layout.kinds[above] === 'table' ? above : box;
}

/**
 * Lines in a part of the page that is headed "Prior authorizations", "Fees" and the like and has no claim header of
 * its own: what is asked for or priced there belongs to no claim beside it. Each with the box of its part.
 */
function findOtherParts(
  counts: LineCounts,
  headers: ClaimHeaders,
  loose: readonly Loose<Value>[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { item, box } of loose) {
    if (item.kind !== 'claim-kind' || (item.value !== 'auth' && item.value !== 'fees')) continue;
    const part = counts.anchor(box);
    if (part < 0 || counts.inBox(part) === counts.inBox(0) || headers.within(part) > 0) continue;
    for (let line = counts.firstIn(part); line <= counts.lastIn(part); line++) found.set(line, part);
  }
  return found;
}

/**
 * Rows that are records of their own though no claim number or patient says so: in tables where several rows show a
 * payer, or, under a heading that speaks of a list of claims, where rows show a status and a diagnosis each.
 */
function findRecords(
  layout: Layout,
  rows: Rows,
  counts: LineCounts,
  loose: readonly Loose<Value>[],
): ReadonlySet<number> {
  const byTable = new Map<number, Set<number>>();
  const add = (row: number): void => {
    const table = layout.tableOf[row] ?? -1;
    byTable.set(table, (byTable.get(table) ?? new Set()).add(row));
  };
  let list = false;
  for (const { item, box } of loose) {
    const row = layout.rowOf[box] ?? -1;
    if (item.kind === 'claim-kind' && item.value === 'list') list = true;
    if (item.kind === 'payer' && row >= 0 && counts.inBox(row) > 0) add(row);
  }
  for (let line = 0; list && line < rows.row.length; line++) {
    const row = rows.row[line] ?? 0;
    if (layout.kinds[row] === 'row' && !rows.diagnoses.isEmpty(line) && hasStatus(rows, line)) add(row);
  }
  return new Set([...byTable.values()].filter((held) => held.size > 1).flatMap((held) => [...held]));
}

function hasStatus(rows: Rows, line: number): boolean {
  let found = false;
  rows.values.each(line, (value) => {
    found ||= value.kind === 'status';
  });
  return found;
}

/**
 * Fields of one form that count on (lines 0-5 in one block, 6-11 in the next) are one claim; groups without a
 * header that nothing joins are marked as unclear.
 */
function joinNumberedFields(layout: Layout, rows: Rows, groups: readonly LineGroup[]): LineGroup[] {
  const joined: LineGroup[] = [];
  const byForm = new Map<number, { group: LineGroup; numbers: Set<number> }>();
  for (const group of groups) {
    const numbers = fieldNumbers(rows, group);
    const form = numbers ? enclosingForm(layout, rows.box[group.lines[0] ?? 0] ?? 0) : -1;
    const known = byForm.get(form);
    if (!numbers || !group.unclear) joined.push(group);
    else if (known && ![...numbers].some((number) => known.numbers.has(number))) {
      known.group.lines.push(...group.lines);
      for (const number of numbers) known.numbers.add(number);
    } else {
      joined.push(group);
      byForm.set(form, { group, numbers });
    }
  }
  const guessed = joined.filter((group) => group.unclear);
  for (const group of guessed) group.unclear = guessed.length > 1;
  return joined;
}

function fieldNumbers(rows: Rows, group: LineGroup): Set<number> | null {
  const numbers = new Set<number>();
  for (const line of group.lines) {
    const mention = rows.mentions[line];
    if (mention?.where !== 'field' || mention.place.index === null) return null;
    numbers.add(mention.place.index);
  }
  return numbers;
}

function enclosingForm(layout: Layout, box: number): number {
  let at = box;
  while (at > 0 && layout.kinds[at] !== 'form' && layout.kinds[at] !== 'dialog') at = layout.parent[at] ?? 0;
  return at;
}
