import { type Column, columnOf } from './column';

/**
 * Grids whose rows are not whole: pinned columns split each row over several containers, and virtual ones leave
 * cells out or put them in another order. What holds a column or a row together then is an attribute: `aria-colindex`,
 * `col-id`, `data-field`; `aria-rowindex`, `row-index`, `data-rowid`.
 */

const GRID = '[role=grid],[role=table],[role=treegrid]';
/** Attributes that say how an element looks or behaves, not which one it is. */
const LOOKS =
  /^(?:class|style|role|tabindex|title|hidden|draggable|dir|lang|slot|width|height|aria-(?!col|row).*)$/;

/** Cells that say which column they stand in. */
export interface NamedColumns {
  readonly columns: Column[];
  readonly attribute: string;
  readonly places: ReadonlyMap<string, number>;
}

/** The column a cell says it stands in; null when it says none, and past the last when nothing heads it. */
export function namedPlace({ attribute, places, columns }: NamedColumns, cell: Element): number | null {
  const name = cell.getAttribute(attribute);
  return name === null ? null : (places.get(name) ?? columns.length);
}

/** Columns by the attribute whose values tell all headers apart and stand on most cells of a row; null without one. */
export function namedColumns(headers: readonly Element[], row: Element): NamedColumns | null {
  for (const attribute of headers[0]?.getAttributeNames() ?? []) {
    if (LOOKS.test(attribute)) continue;
    const places = new Map<string, number>();
    headers.forEach((header, at) => {
      const name = header.getAttribute(attribute);
      if (name !== null && name !== '') places.set(name, at);
    });
    if (places.size < headers.length) continue;
    let known = 0;
    for (const cell of row.children) if (places.has(cell.getAttribute(attribute) ?? '')) known++;
    if (known > 0 && known * 2 >= row.childElementCount)
      return { columns: headers.map(columnOf), attribute, places };
  }
  return null;
}

/**
 * The headers above the part of a grid in which a row stands, or of several header rows the one with as many cells;
 * null where one row of headers is for all.
 */
export function headersOfPart(
  headers: readonly Element[],
  container: Element,
  row: Element,
): readonly Element[] | null {
  const rows = parentsOf(headers);
  if (rows.length < 2) return null;
  let part: Element = row.parentElement ?? container;
  while (part !== container && part.parentElement && !rows.some((one) => part.contains(one)))
    part = part.parentElement;
  const own = rows
    .filter((one) => part.contains(one))
    .map((one) => headers.filter((header) => header.parentElement === one));
  const fits = own.filter((one) => one.length === row.childElementCount).at(-1);
  return fits ?? (part !== container && own.length === 1 ? (own[0] ?? null) : null);
}

export function parentsOf(elements: readonly Element[]): Element[] {
  return [...new Set(elements.map((one) => one.parentElement).filter((one) => one !== null))];
}

/** What holds the parts of a row together. */
interface Split {
  readonly container: Element;
  readonly attribute: string;
}

/** Names that keys of rows have. */
const KEY = /row|\bix\b|idx|index|uid|rec|\bkey\b|-id$/;
/** How far above its rows two panes of a grid meet. */
const PANES_ABOVE = 5;

/** Finds the parts of rows that belong together, and remembers what says so in a grid. */
export class RowParts {
  private readonly splits = new WeakMap<Element, Split | null>();

  /** The part of a row that comes first in the document; null for whole rows. */
  firstOf(row: Element): Element | null {
    const grid = row.closest(GRID);
    const around = grid ?? row.parentElement;
    // A cell of a grid that says what its rows are may have keys as well.
    if (!around || (grid && !row.matches('tr,[role=row]'))) return null;
    let split = this.splits.get(around);
    if (split === undefined) {
      const keys = row
        .getAttributeNames()
        .filter((name) => KEY.test(name) && !LOOKS.test(name) && row.getAttribute(name) !== '');
      // A row without a key says nothing of those beside it.
      if (keys.length === 0) return null;
      split = splitOf(row, grid, keys);
      this.splits.set(around, split);
    }
    return split?.container.querySelector(sameRow(split.attribute, row)) ?? null;
  }
}

function sameRow(attribute: string, row: Element): string {
  const kind = row.getAttribute('role') === 'row' ? '[role=row]' : row.localName;
  return `${kind}[${CSS.escape(attribute)}="${CSS.escape(row.getAttribute(attribute) ?? '')}"]`;
}

/** The attribute by which rows in several containers are one row; null when rows are whole. */
function splitOf(row: Element, grid: Element | null, keys: readonly string[]): Split | null {
  // Groups of rows may well agree in other things; only parts of rows have fewer cells than the grid has columns.
  const whole = grid && grid.querySelectorAll('[role=columnheader]').length <= row.childElementCount;
  for (const attribute of keys) {
    if (whole && attribute !== 'aria-rowindex') continue;
    let container = grid ?? row.parentElement;
    for (let level = 0; container && level < PANES_ABOVE; level++) {
      const parts = [...container.querySelectorAll(sameRow(attribute, row))];
      if (parts.length > 1) {
        const apart = parentsOf(parts).length === parts.length && (grid || areBeside(parts));
        if (apart) return { container, attribute };
        break;
      }
      container = grid ? null : container.parentElement;
    }
  }
  return null;
}

/** Where no role says that panes are one grid, they must be drawn side by side. */
function areBeside(parts: readonly Element[]): boolean {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  const tops = boxes.map(({ top }) => top);
  return (
    Math.max(...tops) - Math.min(...tops) < (boxes[0]?.height ?? 0) / 2 &&
    new Set(boxes.map(({ left }) => left)).size === boxes.length
  );
}
