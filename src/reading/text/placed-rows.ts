/** A child that is drawn at a place of its own. */
interface Placed {
  readonly element: Element;
  readonly left: number;
  readonly right: number;
}

/** What stands on one line of a drawn page, left to right, and how far down. */
interface PlacedRow {
  readonly top: number;
  readonly cells: Placed[];
}

/** A table drawn at places: its header cells, what they head, and for each row the cell under each of them. */
interface PlacedTable<Heads> {
  readonly header: readonly Element[];
  readonly heads: Heads;
  readonly rows: readonly ReadonlyMap<number, Element>[];
}

const LEAST_COLUMNS = 3;
/** A page of dense print has fewer; what has more is a map or a chart. */
const MOST_CHILDREN = 5000;
/** CSS pixels by which texts of one line may differ: bold and plain ones, labels in smaller print. */
const SAME_LINE = 4;
/** CSS pixels by which a value may begin or end beside its heading. */
const SLACK = 6;
/** From one row to the next, in distances of the first two: more ends the table. */
const APART = 2.6;

/**
 * Tables among children that are each drawn at a place of their own, as in the text layer of a document or the print image
 * of a form: rows by how far down they stand, columns by what they stand under. `headsOf` says what cells head, null when
 * they are no headings. None when the children are not placed so.
 */
export function placedTables<Heads>(
  parent: Element,
  headsOf: (cells: readonly Element[]) => Heads | null,
): PlacedTable<Heads>[] {
  const rows = rowsOf(parent);
  const said = rows.map(({ cells }) => headsOf(elementsOf(cells)));
  const tables: PlacedTable<Heads>[] = [];
  for (let at = 0; at < rows.length; at++) {
    const header = rows[at]?.cells ?? [];
    const heads = said[at] ?? null;
    if (header.length < LEAST_COLUMNS || heads === null) continue;
    const below: ReadonlyMap<number, Element>[] = [];
    for (let next = at + 1; said[next] === null && goesOn(rows, next, at); next++) {
      const cells = underHeads(rows[next]?.cells ?? [], header);
      if (cells.size > 1) below.push(cells);
    }
    tables.push({ header: elementsOf(header), heads, rows: below });
  }
  return tables;
}

function elementsOf(cells: readonly Placed[]): Element[] {
  return cells.map(({ element }) => element);
}

/** Whether a row stands near enough to the one before it to be of the table under this header. */
function goesOn(rows: readonly PlacedRow[], at: number, header: number): boolean {
  const row = rows[at];
  const before = rows[at - 1];
  const first = rows[header + 1];
  const second = rows[header + 2] ?? first;
  if (!row || !before || !first || !second) return false;
  const pitch = Math.max(first.top - (rows[header]?.top ?? 0), second.top - first.top, 12);
  return row.top - before.top <= pitch * APART;
}

/** Cells by the column they stand in; what reaches under several headings stands in none. */
function underHeads(cells: readonly Placed[], header: readonly Placed[]): Map<number, Element> {
  const found = new Map<number, Element>();
  for (const { element, left, right } of cells) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    let under = 0;
    header.forEach((head, column) => {
      if (left < head.right - SLACK && right > head.left + SLACK) under++;
      const gap = Math.min(
        Math.abs(left - head.left),
        Math.abs(right - head.right),
        Math.abs(left + right - head.left - head.right) / 2,
      );
      if (gap < least) [best, least] = [column, gap];
    });
    const head = header[best];
    const touches = head && left <= head.right + SLACK && right >= head.left - SLACK;
    if (under < 2 && touches && !found.has(best)) found.set(best, element);
  }
  return found;
}

function rowsOf(parent: Element): PlacedRow[] {
  const first = parent.firstElementChild;
  if (!first || parent.children.length > MOST_CHILDREN || getComputedStyle(first).position !== 'absolute')
    return [];
  const placed: (Placed & { readonly top: number })[] = [];
  for (const element of parent.children) {
    const style = getComputedStyle(element);
    const left = Number.parseFloat(style.left);
    const top = Number.parseFloat(style.top);
    if (style.position !== 'absolute' || Number.isNaN(left + top) || !/\S/.test(element.textContent ?? ''))
      continue;
    placed.push({ element, left, right: left + (Number.parseFloat(style.width) || 0), top });
  }
  placed.sort((a, b) => a.top - b.top || a.left - b.left);
  const rows: PlacedRow[] = [];
  for (const { top, ...cell } of placed) {
    const row = rows.at(-1);
    if (row && top - row.top <= SAME_LINE) row.cells.push(cell);
    else rows.push({ top, cells: [cell] });
  }
  for (const { cells } of rows) cells.sort((a, b) => a.left - b.left);
  return rows;
}
