import type { Mention } from '../../reading';
import type { Layout } from './layout';

/** How many service-line codes a box holds, and where. */
export interface LineCounts {
  /** Line codes in a box's subtree. */
  inBox(box: number): number;
  /** Lowest box at or above with a line code in its subtree, else -1. */
  anchor(box: number): number;
  /** First and last line (by number) in a box's subtree; -1 when it holds none. */
  firstIn(box: number): number;
  lastIn(box: number): number;
  /** Last line before a document order, else -1. */
  before(order: number): number;
}

export function countLines(layout: Layout, lines: readonly Mention[], lineBoxes: Int32Array): LineCounts {
  const count = new Int32Array(layout.size);
  const first = new Int32Array(layout.size).fill(-1);
  const last = new Int32Array(layout.size).fill(-1);
  for (let line = 0; line < lines.length; line++) {
    const box = lineBoxes[line] ?? 0;
    count[box] = (count[box] ?? 0) + 1;
    if ((first[box] ?? -1) < 0) first[box] = line;
    last[box] = line;
  }
  for (let box = layout.size - 1; box > 0; box--) {
    const held = count[box] ?? 0;
    if (held === 0) continue;
    const above = layout.parent[box] ?? 0;
    count[above] = (count[above] ?? 0) + held;
    if ((first[above] ?? -1) < 0 || (first[box] ?? 0) < (first[above] ?? 0)) first[above] = first[box] ?? 0;
    if ((last[box] ?? 0) > (last[above] ?? -1)) last[above] = last[box] ?? 0;
  }
  const anchors = new Int32Array(layout.size).fill(-1);
  for (let box = 0; box < layout.size; box++) {
    anchors[box] = (count[box] ?? 0) > 0 ? box : (anchors[layout.parent[box] ?? 0] ?? -1);
  }
  const orders = new Float64Array(lines.length);
  for (let line = 0; line < lines.length; line++) orders[line] = (lines[line] as Mention).place.order;
  const before = (order: number): number => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((orders[middle] ?? 0) < order) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    inBox: (box) => count[box] ?? 0,
    anchor: (box) => anchors[box] ?? -1,
    firstIn: (box) => first[box] ?? -1,
    lastIn: (box) => last[box] ?? -1,
    before,
  };
}
