import { columnOf, describes, isBilling, isOfLines, settled } from '../tables/column';
import type { BlockLabel } from './block-label';

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

interface FlatGrid {
  readonly count: number;
  /** Where each of its children stood: among them, and among the cells of the grid. */
  readonly places: WeakMap<Element, readonly [child: number, cell: number]>;
  /** The labels of its columns, left to right. */
  readonly heads: readonly (BlockLabel | null)[];
  readonly lines: boolean;
  readonly billing: boolean;
}

const known = new WeakMap<Element, FlatGrid | null>();

/**
 * The header above a cell of a grid that is one by its style alone: header cells and values are all children of one
 * element, and only the number of its columns tells rows apart. `undefined` for what stands in no such grid.
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
  if (grid?.count !== count || parent.children[grid.places.get(cell)?.[0] ?? -1] !== cell) {
    grid = gridOf(parent, count);
    known.set(parent, grid);
  }
  if (!grid) return undefined;
  const at = grid.places.get(cell)?.[1] ?? 0;
  const width = grid.heads.length;
  const head = at < width ? null : grid.heads[at % width];
  return head ? { ...head, billing: grid.billing, index: grid.lines ? Math.floor(at / width) : null } : null;
}

function gridOf(parent: Element, count: number): FlatGrid | null {
  const style = getComputedStyle(parent);
  if (!style.display.endsWith('grid')) return null;
  const width = style.gridTemplateColumns.split(' ').length;
  if (width < 2 || count < width * 2) return null;
  const places = placesIn(parent, width);
  const inHeader = (at: number): boolean => at >= 0 && at < width;
  const first = Array.from(parent.children).filter((child) => inHeader(places.get(child)?.[1] ?? -1));
  // Labels and values side by side.
  if (first.length < width || first.some((cell) => IS_VALUE.test((cell.textContent ?? '').trim())))
    return null;
  const columns = settled(first.map(columnOf));
  const described = columns.some(describes);
  const heads = columns.map(({ role, label }): BlockLabel | null =>
    role === null || label === null || label.length > 40 || (role === 'code' && !described)
      ? null
      : { role, label },
  );
  if (heads.filter((head) => head !== null).length < 2) return null;
  const roles = columns.map(({ role }) => role);
  return { count, places, heads, lines: isOfLines(roles), billing: isBilling(roles) };
}

/** Children across all columns (a title, a note) stand in no column, and begin a new row; those not drawn take no place. */
function placesIn(parent: Element, width: number): FlatGrid['places'] {
  const places = new WeakMap<Element, readonly [child: number, cell: number]>();
  let at = 0;
  Array.from(parent.children).forEach((child, index) => {
    const { display, gridColumnStart, gridColumnEnd } = getComputedStyle(child);
    const span = /span (\d+)/.exec(`${gridColumnStart} ${gridColumnEnd}`)?.[1] ?? 1;
    const across = display === 'none' ? 0 : gridColumnEnd === '-1' ? width : Number(span);
    const left = width - (at % width);
    if (across > left) at += left;
    const wide = across === 0 || across >= width;
    places.set(child, [index, wide ? -1 : at]);
    if (!wide || at > 0) at += across;
  });
  return places;
}
