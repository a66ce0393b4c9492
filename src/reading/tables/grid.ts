import { codedRole } from '../labels/coded';
import { type Role, roleOf } from '../labels/roles';
import { headingRole } from '../text/block-label';
import { type Column, column, columnOf, describes, isBilling, isOfLines, settled } from './column';
import { headersOfPart, type NamedColumns, namedColumns, parentsOf, RowParts } from './grid-parts';
import { isOnItsSide } from './row-heads';
import { rowHome } from './row-home';
import { belowTitle, listsCodes, Titles } from './titles';

/** A table, ARIA grid or group of equal rows, as its header describes it. */
export interface Grid {
  readonly id: number;
  readonly columns: readonly Column[];
  /** Its columns are ones that only a bill has: modifiers, pointers, place of service, units beside charges. */
  readonly billing: boolean;
  /** A column says what its codes are or cost: only then may "Code" head codes that are billed. */
  readonly describes: boolean;
  /** `line` when its columns speak of billed services, `lookup` when they only list codes. */
  readonly kind: 'line' | 'lookup';
  /** The header rows themselves. */
  readonly header: ReadonlySet<Element>;
  /** Which column a cell says it stands in, when cells do; else null. */
  readonly named: NamedColumns | null;
  /** What titles among its rows say of the codes below them; null where none can. */
  titles: Titles | null;
}

/**
 * Finds and keeps the column headers of tables and of anything built like one: `<thead>`, a first row of labels,
 * ARIA column headers, a header that is a sibling before the rows, a header in a table of its own.
 */
export class Grids {
  private readonly byContainer = new WeakMap<Element, Grid | null>();
  private readonly onSide = new WeakSet<Element>();
  private readonly byHeader = new WeakMap<Element, Grid>();
  /** Which parts of rows belong together. */
  readonly parts = new RowParts();
  private nextId = 0;

  /** `hear` is told what the columns of each grid are called. */
  constructor(private readonly hear: (text: string) => void) {}

  /** The grid a row belongs to, or null when nothing heads its columns. `cells` is its number of cells. */
  forRow(row: Element, cells: number): Grid | null {
    const home = rowHome(row);
    const parent = home.parentElement;
    if (!parent) return null;
    const known = this.byContainer.get(parent);
    if (known !== undefined) return known;
    const side = isOnItsSide(home);
    if (side) this.onSide.add(parent);
    else this.onSide.delete(parent);
    const grid = side ? null : this.headed(home, parent, cells);
    this.byContainer.set(parent, grid);
    return grid;
  }

  private headed(row: Element, parent: Element, cells: number): Grid | null {
    return row.localName === 'tr' ? this.forTable(row, parent, cells) : this.forOther(row, parent, cells);
  }

  /** Whether each column of the row's table is a line, and each row begins with its label. */
  onItsSide(row: Element): boolean {
    return row.parentElement !== null && this.onSide.has(row.parentElement);
  }

  /** Forgets the headers found for rows in this container. */
  forget(container: Element): void {
    this.byContainer.delete(container);
    for (const body of container.querySelectorAll('tbody,thead,tfoot,[role=rowgroup]'))
      this.byContainer.delete(body);
  }

  private forTable(row: Element, parent: Element, cells: number): Grid | null {
    const table = row.closest('table,[role=grid],[role=table]');
    if (!table) return null;
    if (table !== parent) {
      const known = this.byContainer.get(table);
      if (known !== undefined) return known;
    }
    const rows = headerRows(table);
    const grid =
      rows.length > 0
        ? this.make(tableColumns(rows), rows)
        : (this.titled(table) ?? this.before(table, cells));
    this.byContainer.set(table, grid);
    return grid;
  }

  /** Rows that begin with a title: the header stands below it, or there is none and codes come first. */
  private titled(table: Element): Grid | null {
    const first = table.querySelector('tr');
    const below = first && belowTitle(first);
    if (!below) return null;
    if (isHeader(below, 2)) return this.make(tableColumns([below]), [below]);
    return listsCodes(below) ? this.make(codesAndWords(), []) : null;
  }

  private forOther(row: Element, parent: Element, cells: number): Grid | null {
    const container = row.closest('[role=grid],[role=table],[role=treegrid]');
    if (container) {
      const headers = [...container.querySelectorAll('[role=columnheader]')];
      if (headers.length > 1) {
        const rows = parentsOf(headers);
        const named = namedColumns(headers, row);
        if (named) return this.make(named.columns, rows, named);
        return this.make((headersOfPart(headers, container, row) ?? headers).map(columnOf), rows);
      }
    }
    const first = parent.firstElementChild;
    if (first && first !== row && first.childElementCount === cells && isHeader(first))
      return this.make([...first.children].map(columnOf), [first]);
    if (first === row && isHeader(row)) return this.make([...row.children].map(columnOf), [row]);
    const among = headerAmong(parent, row, cells) ?? headerOfWrapped(parent, row, cells);
    if (among) return this.headedBy(among);
    // A pane of few columns is known by the rows beside it.
    return this.before(parent, cells, cells);
  }

  /** A header that stands before the rows: among the elements before their container, or one of its ancestors. */
  private before(container: Element, cells: number, least = 3): Grid | null {
    let node: Element | null = container;
    for (let level = 0; node && level < 3; level++) {
      let sibling = node.previousElementSibling;
      for (let step = 0; sibling && step < 2; step++) {
        const header = headerIn(sibling, cells, least);
        if (header) return this.headedBy(header);
        sibling = sibling.previousElementSibling;
      }
      node = node.parentElement;
    }
    return null;
  }

  /** One grid for all rows below a header, also where each has a container of its own. */
  private headedBy(header: Element): Grid {
    const known = this.byHeader.get(header);
    if (known) return known;
    const grid = this.make([...header.children].map(columnOf), [header]);
    this.byHeader.set(header, grid);
    return grid;
  }

  private make(said: Column[], header: readonly Element[], named: NamedColumns | null = null): Grid {
    const columns = settled(withHeading(said, header[0]));
    // Column by column: without white space between tags a row's own text runs its words together.
    this.hear(columns.map(({ label }) => label ?? '').join('; '));
    const roles = columns.map((column) => column.role);
    const grid: Grid = {
      id: this.nextId++,
      columns,
      kind: isOfLines(roles) ? 'line' : 'lookup',
      billing: isBilling(roles),
      describes: columns.some(describes),
      header: new Set(header),
      named,
      titles: null,
    };
    grid.titles = Titles.of(grid);
    return grid;
  }
}

/** Columns of a list that only titles head. */
function codesAndWords(): Column[] {
  return [
    { role: 'code', label: null, peers: null },
    { role: 'text', label: null, peers: null },
  ];
}

/** "Seq, Code, Version" under the heading or caption "Diagnoses": its codes are diagnoses. */
function withHeading(columns: Column[], header: Element | undefined): Column[] {
  const roles = columns.map((column) => column.role);
  if (!header || !roles.includes('code') || isOfLines(roles) || roles.some((role) => CODED.has(role)))
    return columns;
  const table = header.closest('table,[role=grid],[role=table]') ?? header;
  const caption = table.querySelector('caption')?.textContent ?? '';
  const about = caption === '' ? headingRole(table) : codedRole(caption.trim().slice(0, 70));
  if (about !== 'diagnosis') return columns;
  return columns.map((column) => (column.role === 'code' ? { ...column, role: 'diagnosis' } : column));
}

/** Columns of codes that say which. */
const CODED: ReadonlySet<Role | null> = new Set<Role | null>([
  'procedure',
  'diagnosis',
  'modifier',
  'revenue',
]);

/** The rows of a table that head its columns: those of `<thead>`, else leading rows that hold only labels. */
function headerRows(table: Element): Element[] {
  if (table instanceof HTMLTableElement && table.tHead && table.tHead.rows.length > 0)
    return [...table.tHead.rows].slice(0, 4);
  const rows: Element[] = [];
  for (const row of table.querySelectorAll('tr')) {
    if (rows.length === 3 || row.closest('table') !== table || !(isHeader(row) || titlesDiagnoses(row)))
      break;
    rows.push(row);
  }
  const below = table instanceof HTMLTableElement ? table.tFoot?.rows[0] : null;
  if (rows.length === 0 && below && isHeader(below)) return [below];
  return rows;
}

/** One header cell across all columns that says what the table lists: diagnoses, and their letters before them. */
function titlesDiagnoses(row: Element): boolean {
  const cell = row.firstElementChild;
  if (!(cell instanceof HTMLTableCellElement) || row.childElementCount !== 1 || cell.colSpan < 2)
    return false;
  return cell.localName === 'th' && roleOf((cell.textContent ?? '').trim().slice(0, 70)) === 'diagnosis';
}

const VALUE =
  /\d{2}[/.-]\d|\$\s?\d|\d\.\d\d\b|(?:^|\s)(?:\d{5}|[A-Z]\d{4}|\d{4}[FTU]|[A-Z]\d\d\.\d\w*)(?:\s|$)/;

/** Whether a row's cells are labels: short, no values among them, and at least two that we understand. */
export function isHeader(row: Element, least = 3): boolean {
  let understood = 0;
  let filled = 0;
  let heads = 0;
  for (const cell of row.children) {
    const text = (cell.textContent ?? '').trim();
    if (text === '') continue;
    if (
      text.length > 60 ||
      // `Rate from 08/01/26` heads a column all the same.
      (VALUE.test(text) && !(cell.localName === 'th' && roleOf(text) !== null)) ||
      cell.querySelector('input:not([type=checkbox]),select,textarea')
    )
      return false;
    filled++;
    if (cell.localName === 'th' || cell.getAttribute('role') === 'columnheader') heads++;
    if (roleOf(text) !== null) understood++;
  }
  if (filled >= 2 && heads === filled && understood >= 1) return true;
  return filled >= Math.min(3, least) && understood >= Math.min(2, least) && understood * 2 >= filled;
}

/** Rows that fold open stand in a wrapper each (an expansion panel); their header is among the first of these. */
function headerOfWrapped(wrapper: Element, row: Element, cells: number): Element | null {
  const { parentElement: list } = wrapper;
  return list && row === wrapper.firstElementChild ? headerAmong(list, wrapper, cells) : null;
}

/** A card holds its title, a line about the claim, then header and rows side by side: the header is one of the first children. */
function headerAmong(parent: Element, row: Element, cells: number): Element | null {
  let child = parent.firstElementChild;
  for (let step = 0; child && step < 8; step++) {
    if (child.childElementCount === cells && isHeader(child)) return child;
    if (child === row) break;
    child = child.nextElementSibling;
  }
  return null;
}

/** A header within an element before the rows: the element, what it begins with, or the header of a table without rows. */
function headerIn(element: Element, cells: number, least: number): Element | null {
  if (
    /^(?:nav|ol|form|p|h[1-6])$/.test(element.localName) ||
    element.querySelector('input,select,textarea,a[href]')
  )
    return null;
  for (const head of element.querySelectorAll('thead')) {
    const row = head.lastElementChild;
    const alone = head.parentElement?.querySelector('td') === null;
    if (alone && row?.childElementCount === cells && isHeader(row, least)) return row;
  }
  let node: Element | null = element;
  for (let depth = 0; node && depth < 4; depth++) {
    if (node.childElementCount === cells && isHeader(node, least)) return node;
    if (node.childElementCount > 2) break;
    node = node.firstElementChild;
  }
  return null;
}

/** Columns of one or more header rows, with their spans. The lower row names the column, the upper one helps. */
function tableColumns(rows: readonly Element[]): Column[] {
  const texts: string[][] = rows.map(() => []);
  rows.forEach((row, line) => {
    let at = 0;
    for (const cell of row.children) {
      while (texts[line]?.[at] !== undefined) at++;
      const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
      const across = cell instanceof HTMLTableCellElement ? Math.min(cell.colSpan, 60) : 1;
      const down = cell instanceof HTMLTableCellElement ? cell.rowSpan || rows.length : 1;
      for (let y = line; y < Math.min(line + down, rows.length); y++)
        for (let x = at; x < at + across; x++) {
          const cells = texts[y];
          if (cells) cells[x] = text;
        }
      at += across;
    }
  });
  const width = Math.max(0, ...texts.map((line) => line.length));
  const columns: Column[] = [];
  for (let x = 0; x < width; x++) {
    const stack = texts
      .map((line) => line[x] ?? '')
      .filter((text, at, all) => text !== '' && text !== all[at - 1]);
    columns.push(pickColumn(stack));
  }
  return columns;
}

function pickColumn(stack: readonly string[]): Column {
  for (let at = stack.length - 1; at >= 0; at--) {
    const one = column(stack[at] ?? '');
    if (one.role !== null && one.role !== 'code' && one.role !== 'other') return one;
  }
  const joined = column(stack.join(' '));
  const last = column(stack.at(-1) ?? '');
  return joined.role !== null && joined.role !== 'other' ? { ...joined, label: last.label } : last;
}
