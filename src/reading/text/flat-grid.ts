import { roleOf } from '../labels/roles';
import type { BlockLabel } from './block-label';

const LEAST_CELLS = 6;
/** What no header cell says. */
const IS_VALUE = /\d{3}|^\d+$|^[-–—]$/;

interface FlatGrid {
  readonly count: number;
  /** Where each of its children stood. */
  readonly places: WeakMap<Element, number>;
  /** The labels of its columns, left to right. */
  readonly heads: readonly (BlockLabel | null)[];
}

const known = new WeakMap<Element, FlatGrid | null>();

/**
 * The header above a cell of a grid that is one by its style alone: header cells and values are all children of one
 * element, and only the number of its columns tells rows apart. `undefined` for what stands in no such grid.
 */
export function flatGridLabel(cell: Element): BlockLabel | null | undefined {
  const parent = cell.parentElement;
  if (!parent || parent.localName === 'dl') return undefined;
  let grid = known.get(parent);
  // Counting children walks them all, so what is no grid is not asked again: its children may be thousands.
  if (grid === null) return undefined;
  // The browser remembers the length of this list, unlike childElementCount.
  const count = parent.children.length;
  if (count < LEAST_CELLS) return undefined;
  // Rows are sorted and replaced: a place counts while the cell still stands there.
  if (grid?.count !== count || parent.children[grid.places.get(cell) ?? -1] !== cell) {
    grid = gridOf(parent, count);
    known.set(parent, grid);
  }
  if (!grid) return undefined;
  const at = grid.places.get(cell) ?? 0;
  return at < grid.heads.length ? null : (grid.heads[at % grid.heads.length] ?? null);
}

function gridOf(parent: Element, count: number): FlatGrid | null {
  const style = getComputedStyle(parent);
  if (!style.display.endsWith('grid')) return null;
  const width = style.gridTemplateColumns.split(' ').length;
  if (width < 2 || count < width * 2) return null;
  const texts = Array.from(parent.children)
    .slice(0, width)
    .map((child) => (child.textContent ?? '').trim().toLowerCase());
  // Labels and values side by side.
  if (texts.some((text) => IS_VALUE.test(text))) return null;
  const heads = texts.map((label): BlockLabel | null => {
    const role = label.length > 40 ? null : roleOf(label);
    return role === null ? null : { role, label };
  });
  if (heads.filter((head) => head !== null).length < 2) return null;
  const places = new WeakMap(Array.from(parent.children, (child, at) => [child, at] as const));
  return { count, places, heads };
}
