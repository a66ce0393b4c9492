import { columnOf, describes, isBilling, isOfLines, settled } from '../tables/column';
import type { BlockLabel } from './block-label';
import { placedTables } from './placed-rows';

const LEAST_CELLS = 6;
/** The heading of a cell, and what the other headings say of it. */
interface FlatLabel extends BlockLabel {
  /** Number of the service line; null in a grid of other things. */
  readonly index: number | null;
  /** Its neighbors are ones that only bills have. */
  readonly billing: boolean;
}

/** What no header cell says. */
const IS_VALUE = /\d{3}|^\d+$|^[-–—]$/;

/** Where a child stands among its parent's, and the heading above it: null for none, undefined outside of any grid. */
interface FlatCell {
  readonly child: number;
  readonly label: FlatLabel | null | undefined;
}

interface FlatGrid {
  readonly count: number;
  readonly cells: WeakMap<Element, FlatCell>;
}

const known = new WeakMap<Element, FlatGrid | null>();

/**
 * The header above a cell of a grid that is one by its style alone: header cells and values are all children of one
 * element, and only the number of its columns, or the place where each is drawn, tells rows apart. `undefined` for what
 * stands in no such grid.
 */
export function flatGridLabel(cell: Element): FlatLabel | null | undefined {
  const parent = cell.parentElement;
  if (!parent || parent.localName === 'dl') return undefined;
  let grid = known.get(parent);
  // Counting children walks them all, so what is no grid is not asked again: its children may be thousands.
  if (grid === null) return undefined;
  // The browser remembers the length of this list, unlike childElementCount.
  const count = parent.children.length;
  if (count < LEAST_CELLS) return undefined;
  // Rows are sorted and replaced: a place counts while the cell still stands there.
  if (grid?.count !== count || parent.children[grid.cells.get(cell)?.child ?? -1] !== cell) {
    grid = byColumns(parent, count) ?? byPlace(parent, count);
    known.set(parent, grid);
  }
  return grid?.cells.get(cell)?.label;
}

/** The labels of a grid's columns, left to right. */
interface Heads {
  readonly labels: readonly (BlockLabel | null)[];
  readonly lines: boolean;
  readonly billing: boolean;
}

function headsOf(header: readonly Element[]): Heads | null {
  // Labels and values side by side.
  if (header.some((cell) => IS_VALUE.test((cell.textContent ?? '').trim()))) return null;
  const columns = settled(header.map(columnOf));
  const described = columns.some(describes);
  const labels = columns.map(({ role, label }): BlockLabel | null =>
    role === null || label === null || label.length > 40 || (role === 'code' && !described)
      ? null
      : { role, label },
  );
  if (labels.filter((head) => head !== null).length < 2) return null;
  const roles = columns.map(({ role }) => role);
  return { labels, lines: isOfLines(roles), billing: isBilling(roles) };
}

function labelled({ labels, lines, billing }: Heads, column: number, row: number): FlatLabel | null {
  const head = labels[column];
  return head ? { ...head, billing, index: lines ? row : null } : null;
}

/** A CSS grid: so many cells a row. */
function byColumns(parent: Element, count: number): FlatGrid | null {
  const style = getComputedStyle(parent);
  if (!style.display.endsWith('grid')) return null;
  const width = style.gridTemplateColumns.split(' ').length;
  if (width < 2 || count < width * 2) return null;
  const places = placesIn(parent, width);
  const inHeader = (at: number): boolean => at >= 0 && at < width;
  const first = Array.from(parent.children).filter((_, child) => inHeader(places[child] ?? -1));
  const heads = first.length < width ? null : headsOf(first);
  if (!heads) return null;
  const cells: FlatGrid['cells'] = new WeakMap();
  Array.from(parent.children).forEach((element, child) => {
    const at = places[child] ?? -1;
    const label = at < width ? null : labelled(heads, at % width, Math.floor(at / width));
    cells.set(element, { child, label });
  });
  return { count, cells };
}

/** Children across all columns (a title, a note) stand in no column, and begin a new row; those not drawn take no place. */
function placesIn(parent: Element, width: number): readonly number[] {
  let at = 0;
  return Array.from(parent.children, (child) => {
    const { display, gridColumnStart, gridColumnEnd } = getComputedStyle(child);
    const span = /span (\d+)/.exec(`${gridColumnStart} ${gridColumnEnd}`)?.[1] ?? 1;
    const across = display === 'none' ? 0 : gridColumnEnd === '-1' ? width : Number(span);
    const left = width - (at % width);
    if (across > left) at += left;
    const wide = across === 0 || across >= width;
    const place = wide ? -1 : at;
    if (!wide || at > 0) at += across;
    return place;
  });
}

/** Cells that are each drawn at a place of their own. */
function byPlace(parent: Element, count: number): FlatGrid | null {
  const tables = placedTables(parent, headsOf);
  if (tables.length === 0) return null;
  const labels = new Map<Element, FlatLabel | null>();
  let line = 0;
  for (const { header, heads, rows } of tables) {
    for (const cell of header) labels.set(cell, null);
    for (const row of rows) {
      line++;
      for (const [column, cell] of row) labels.set(cell, labelled(heads, column, line));
    }
  }
  const cells: FlatGrid['cells'] = new WeakMap();
  Array.from(parent.children).forEach((element, child) => {
    cells.set(element, { child, label: labels.get(element) });
  });
  return { count, cells };
}
