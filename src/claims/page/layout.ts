import type { Box, BoxKind, Reading } from '../../reading';

/**
 * The boxes of one reading as flat arrays in preorder, so that "is inside", "lowest ancestor that…" and
 * "how many in the subtree" cost no search. Everything else in this folder speaks of boxes by their
 * index here. Index 0 is a virtual root above all roots, so the boxes always form one tree.
 *
 *     index:   0      1     2    3    4    5
 *     box:   root   table  row  cell row  cell
 *     last:    5      5     3    3    5    5      (a box's subtree is index..last)
 */
export interface Layout {
  readonly size: number;
  /** Parent index, -1 for the virtual root. */
  readonly parent: Int32Array;
  /** Last index of the subtree. */
  readonly last: Int32Array;
  readonly depth: Int32Array;
  readonly kinds: readonly BoxKind[];
  readonly headings: readonly (string | null)[];
  /** Nearest box of kind `row` or `x12-line` at or above, else -1. */
  readonly rowOf: Int32Array;
  /** Nearest box of kind `table`, `list` or `x12-claim` at or above, else -1. */
  readonly tableOf: Int32Array;
  /** Nearest `x12-claim` at or above, else -1. */
  readonly x12Of: Int32Array;
  /** Index of a box id; the virtual root for an id nobody knows. */
  indexOf(boxId: number): number;
}

export function contains(layout: Layout, outer: number, inner: number): boolean {
  return inner >= outer && inner <= (layout.last[outer] ?? -1);
}

/** Lowest box that holds both. */
export function commonBox(layout: Layout, a: number, b: number): number {
  let box = a;
  while (box > 0 && !contains(layout, box, b)) box = layout.parent[box] ?? 0;
  return box;
}

export function layOut(reading: Reading): Layout {
  const { boxes } = reading;
  const preorder = inPreorder(boxes);
  const size = boxes.length + 1;
  const parent = new Int32Array(size).fill(-1);
  const depth = new Int32Array(size);
  const last = new Int32Array(size);
  const rowOf = new Int32Array(size).fill(-1);
  const tableOf = new Int32Array(size).fill(-1);
  const x12Of = new Int32Array(size).fill(-1);
  const kinds: BoxKind[] = ['frame'];
  const headings: (string | null)[] = [null];
  const indexOf = indexById(preorder);

  for (let position = 0; position < preorder.length; position++) {
    const box = preorder[position] as Box;
    const index = position + 1;
    const above = box.parent === box.id ? 0 : indexOf(box.parent);
    parent[index] = above;
    depth[index] = (depth[above] ?? 0) + 1;
    kinds.push(box.kind);
    headings.push(box.heading);
    const isRow = box.kind === 'row' || box.kind === 'x12-line';
    const isTable = box.kind === 'table' || box.kind === 'list' || box.kind === 'x12-claim';
    // A list inside a cell (several adjustments, say) is still part of that cell's row; a table is not.
    const leavesRow = box.kind === 'table' || box.kind === 'x12-claim';
    rowOf[index] = isRow ? index : leavesRow ? -1 : (rowOf[above] ?? -1);
    x12Of[index] = box.kind === 'x12-claim' ? index : (x12Of[above] ?? -1);
    tableOf[index] = isTable ? index : (tableOf[above] ?? -1);
  }
  for (let index = size - 1; index >= 0; index--) {
    last[index] = Math.max(last[index] ?? 0, index);
    const above = parent[index] ?? -1;
    if (above >= 0) last[above] = Math.max(last[above] ?? 0, last[index] ?? 0);
  }
  return {
    size,
    parent,
    last,
    depth,
    kinds,
    headings,
    rowOf,
    tableOf,
    x12Of,
    indexOf,
  };
}

/** Ids are mostly small and dense (a counter of the reader): an array then, a map else. */
function indexById(preorder: readonly Box[]): (id: number) => number {
  let highest = 0;
  for (const box of preorder) highest = Math.max(highest, box.id);
  if (highest > 8 * preorder.length + 1000) {
    const map = new Map(preorder.map((box, position) => [box.id, position + 1]));
    return (id) => map.get(id) ?? 0;
  }
  const table = new Int32Array(highest + 1);
  preorder.forEach((box, position) => {
    if (box.id >= 0) table[box.id] = position + 1;
  });
  return (id) => table[id] ?? 0;
}

/** Parents before children, siblings by `order`, each subtree in one run; boxes in a parent loop are left out. */
function inPreorder(boxes: readonly Box[]): readonly Box[] {
  if (isPreorder(boxes)) return boxes;
  const known = new Set(boxes.map((box) => box.id));
  const children = new Map<number, Box[]>();
  const roots: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.order - b.order)) {
    const siblings = children.get(box.parent);
    if (!known.has(box.parent) || box.parent === box.id) roots.push(box);
    else if (siblings) siblings.push(box);
    else children.set(box.parent, [box]);
  }
  const found: Box[] = [];
  const waiting = roots.reverse();
  for (let box = waiting.pop(); box; box = waiting.pop()) {
    found.push(box);
    waiting.push(...(children.get(box.id) ?? []).reverse());
  }
  return found;
}

/** The usual case, told without building anything: every box's parent is on the path to the box before it. */
function isPreorder(boxes: readonly Box[]): boolean {
  const path: number[] = [];
  let order = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    if (box.order < order) return false;
    order = box.order;
    while (path.length > 0 && path[path.length - 1] !== box.parent) path.pop();
    if (path.length === 0 && box.parent !== -1) return false;
    path.push(box.id);
  }
  return true;
}
