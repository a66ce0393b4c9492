import { canonicalIcd } from '../../codes';
import { NO_CONTEXT, type TextContext } from '../evidence/context';
import type { Role } from '../labels/roles';
import { beginsSegment } from '../printed/record-kind';
import { Group } from '../store';
import { headingRole, labelInAttributes } from '../text/block-label';
import { isElement } from '../text/composed';
import { Kind, kindOfTag } from '../text/kinds';
import { type LineShape, lineShape, namesPayer } from '../text/printed';
import type { CellContext, ReadingState } from '../walk';
import type { Column } from './column';
import type { Grid } from './grid';
import { namedPlace } from './grid-parts';
import { contextOf, forgetCells, notePeers, plainCell, readPlainRow, SKIPPED } from './plain-cells';
import { PlainBody, plainCells } from './plain-row';
import { labelIn, rowHead } from './row-heads';
import type { Titles } from './titles';

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const NO_COLUMN: Column = { role: null, label: null, peers: null };
/** So many rows of a body are read before the reader looks at the clock. */
const AT_ONCE = 64;

/** What the rows of one container share; found once for all of them. */
export interface RowParent {
  readonly node: Node;
  readonly grid: Grid | null;
  readonly box: number;
  readonly foot: boolean;
  /** Its rows read from its markup, where that can be. */
  readonly plain: PlainBody | null;
}

/** A row while it is read. */
interface RowReading {
  readonly element: Element;
  readonly grid: Grid | null;
  readonly box: number;
  readonly group: Group;
  readonly state: ReadingState;
}

/**
 * Reads a row of a table or grid into one group, cell by cell, each by what its column's header says, and with it rows
 * after it whose markup is at hand, unless it is to be read `alone`. Returns the last row read; null when the row is no
 * data row and should be walked like any other element.
 */
export function readRow(
  element: Element,
  state: ReadingState,
  outer: CellContext | null,
  alone: boolean,
): Element | null {
  const parent = parentOf(element, state, alone);
  if (parent.foot) return element;
  if (alone || outer || !parent.plain) return oneRow(element, parent, state, outer) ? element : null;
  let row = element;
  for (let count = 1; ; count++) {
    oneRow(row, parent, state, null);
    const next: Element | null = parent.plain.next;
    if (!next || count === AT_ONCE || state.records.has(next)) return row;
    row = next;
  }
}

/** Texts of the row being read. */
const cells: string[] = [];

/** Lets go of the row read last: it may have left the page, and would keep all that stood beside it. */
export function forgetRow(): void {
  cells.length = 0;
  forgetCells();
}

/** Reads one row; false when it is to be walked. */
function oneRow(
  element: Element,
  parent: RowParent,
  state: ReadingState,
  outer: CellContext | null,
): boolean {
  const { box: above, plain } = parent;
  const width = parent.grid?.columns.length ?? 0;
  if (parent.grid?.header.has(element)) {
    plain?.read(element, cells);
    return true;
  }
  if (!parent.grid && (element.childElementCount === 0 || isLayout(element))) return false;
  const isPlain = plain?.read(element, cells) === true;
  const bare = isPlain && plain?.bare === true;
  const grid = parent.grid?.titles ? gridAt(element, isPlain, parent.grid.titles) : parent.grid;
  const first = grid === null || bare ? null : state.grids.parts.firstOf(element);
  // Parts of one row share the box of the first; none of them may give it back.
  const box = first ? state.boxes.sharedRow(first) : state.boxes.row(element, above);
  let group: Group;
  if (grid && (isPlain ? cells.length === width : cellsOf(element, grid))) {
    group = readPlainRow(cells, element, box, grid, state);
  } else {
    group = new Group(element, element);
    const reading: RowReading = { element, grid, box, group, state };
    if (grid) withColumns(reading, grid);
    else headless(reading);
  }
  if (!first) group.box = box;
  if (group.items.length === 0 && !group.weak) {
    if (!first) state.boxes.release(box, element);
    return true;
  }
  if (outer) outer.group.items.push(...group.items);
  else if (state.visibility.seesRow(element, parent.node, bare || !element.hasAttributes()))
    state.found.push(group);
  return true;
}

/** The grid as the title above a row has it; a row of one cell may be such a title. */
function gridAt(element: Element, isPlain: boolean, titles: Titles): Grid {
  if ((isPlain ? cells.length : element.childElementCount) === 1)
    titles.note(element, (isPlain ? cells[0] : element.textContent) ?? '');
  return titles.gridFor(element);
}

function parentOf(element: Element, state: ReadingState, alone: boolean): RowParent {
  const node = element.parentNode ?? element;
  if (state.rowParent?.node === node) return state.rowParent;
  const grid = state.grids.forRow(element, element.childElementCount);
  const found: RowParent = {
    node,
    grid,
    box: node === element ? -1 : state.boxes.of(node),
    foot: isElement(node) && node.localName === 'tfoot',
    plain:
      grid && !alone && isElement(node) && !element.firstElementChild?.firstElementChild
        ? PlainBody.of(node, element)
        : null,
  };
  state.rowParent = found;
  if (grid && holdsSegments(element)) state.records.partFound(element, state);
  return found;
}

/** Whether a body's first rows are segments of a record, which their columns say nothing about. */
function holdsSegments(first: Element): boolean {
  let segments = 0;
  let row: Element | null = first;
  for (let count = 0; row && count < 6; count++, row = row.nextElementSibling)
    for (let cell = row.firstElementChild, at = 0; cell && at < 3; cell = cell.nextElementSibling, at++)
      if (beginsSegment(cell.textContent ?? '')) {
        segments++;
        break;
      }
  return segments > 2;
}

/** Grid whose rows were found to hold more than plain cells. */
let notPlain = -1;

/** Takes the texts of a row of plain cells, as many as there are columns, into `cells`; false when it is none. */
function cellsOf(element: Element, grid: Grid): boolean {
  if (element.localName !== 'tr' || grid.id === notPlain) return false;
  if (element.firstElementChild?.firstElementChild || !plainCells(element, cells)) {
    // A title across all columns says nothing of other rows.
    if (element.childElementCount > 1) notPlain = grid.id;
    return false;
  }
  return cells.length === grid.columns.length;
}

function withColumns(row: RowReading, grid: Grid): void {
  const columns = grid.columns;
  const regular = row.element.childElementCount === columns.length;
  // Two or three cells across many columns are a heading: the first of them is no line number.
  const sparse = grid.named === null && row.element.childElementCount * 2 <= columns.length;
  let at = 0;
  let index = 0;
  for (let cell = row.element.firstElementChild; cell; cell = cell.nextElementSibling, index++) {
    const named = grid.named === null ? null : namedPlace(grid.named, cell);
    if (named !== null) at = named;
    else if (!regular) at = columnAt(row.element, cell, at);
    const across = regular ? 1 : span(cell);
    // A cell across columns is no value of the first of them: a claim's heading, a detail below its line.
    const own = columns[at] ?? NO_COLUMN;
    const column =
      across > 2 || (across > 1 && row.element.childElementCount === 1) || (sparse && SKIPPED.has(own.role))
        ? NO_COLUMN
        : own;
    if (cell.firstElementChild !== null || isField(cell) || !SKIPPED.has(column.role))
      readCell(cell, index, at, column, row, grid);
    at += across;
  }
}

/** Rows of a CSS grid may hold their fields as cells, without wrappers. */
function isField(cell: Element): boolean {
  return kindOfTag(cell.localName) === Kind.Field;
}

/** Where an irregular row's next cell stands, past cells that rows above extend down into it. */
function columnAt(row: Element, cell: Element, from: number): number {
  if (!(cell instanceof HTMLTableCellElement)) return from;
  let at = from;
  let above = row.previousElementSibling;
  const taken = new Set<number>();
  for (let distance = 1; above && distance <= 30; distance++) {
    let x = 0;
    for (const other of above.children) {
      if (!(other instanceof HTMLTableCellElement)) continue;
      if (other.rowSpan > distance) for (let y = x; y < x + other.colSpan; y++) taken.add(y);
      x += other.colSpan;
    }
    above = above.previousElementSibling;
  }
  while (taken.has(at)) at++;
  return at;
}

function span(cell: Element): number {
  return cell instanceof HTMLTableCellElement
    ? cell.colSpan
    : Number(cell.getAttribute('aria-colspan') ?? 1) || 1;
}

function readCell(
  cell: Element,
  index: number,
  at: number,
  column: Column,
  row: RowReading,
  grid: Grid,
): void {
  const { box, group, state } = row;
  const from = group.items.length;
  if (cell.firstElementChild === null && !isField(cell)) {
    const text = cell.textContent ?? '';
    if (text.length === 0 ? !cell.localName.includes('-') : !INVISIBLE.test(text)) {
      if (text.length > 0)
        state.texts.read(text, plainCell(row.element, index, at, column, grid, box), group);
      notePeers(column, group, from);
      return;
    }
  }
  const context = contextOf(column, grid);
  const line = grid.kind === 'line';
  state.walkCell(cell, state, {
    group,
    box,
    column: at,
    header: grid.id,
    label: column.label,
    context,
    line,
    index: null,
  });
  notePeers(column, group, from);
}

/** A row that lays out a page rather than data. */
function isLayout(row: Element): boolean {
  return (
    (row.textContent?.length ?? 0) > 1500 ||
    row.querySelector('table,form,h1,h2,h3,p,ul,fieldset,legend') !== null
  );
}

/** A diagnosis with its dot in the same row. */
const ROW_CODES = /(?:^|[^A-Z0-9])[A-Z]\d[0-9A-K]\.[0-9A-Z]{1,4}(?![A-Z0-9])/;

/** A date makes a row a record: a bare number that begins it may be the record's own. */
const DATED = /(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d{2,4}(?!\d)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)/;

function shapeOfCells(row: Element, state: ReadingState): LineShape {
  const texts = Array.from(row.children, (cell) => (cell.textContent ?? '').trim());
  return lineShape(texts, namesPayer(texts, state.options.tables.payerOf));
}

/** A row that nothing heads: label cells name the cell after them; a date and an amount make it a service line. */
function headless({ element, box, group, state }: RowReading): void {
  const whole = Array.from(element.children, (cell) => cell.textContent ?? '').join(' ');
  const shape = whole.length < 400 ? shapeOfCells(element, state) : null;
  const rowCodes = shape !== null && ROW_CODES.test(whole);
  const dated = DATED.test(whole);
  let label: { role: Role; label: string } | null = null;
  // Labels and values take turns from the first cell on: `05/21/2026 | CHG | 99213-25` names no charge.
  let paired = true;
  const side = state.grids.onItsSide(element);
  const head = rowHead(element, side);
  let index = 0;
  for (let cell = element.firstElementChild; cell; cell = cell.nextElementSibling, index++) {
    const text = cell.textContent ?? '';
    label ??= labelInAttributes(cell);
    if (!label && canonicalIcd(text.trim()) !== null && headingRole(element) === 'diagnosis')
      label = { role: 'diagnosis', label: 'diagnosis' };
    // What begins a row is its number, unless the row shows what only a billed line has.
    const rowShape = shape === 'firm' || (shape === 'loose' && index > 0);
    const context: TextContext = label
      ? { ...NO_CONTEXT, source: 'column', role: label.role, rowShape, rowCodes }
      : { ...NO_CONTEXT, rowShape, rowCodes, recordNumber: index === 0 && dated && shape !== 'firm' };
    const inside: CellContext = {
      group,
      box,
      column: index,
      header: -1,
      label: label?.label ?? null,
      context,
      line: shape !== null || label !== null,
      index: side ? index : null,
    };
    const own: { role: Role; label: string } | null = (side ? index === 0 : paired || names(cell, text))
      ? labelIn(cell, text)
      : null;
    if ((!own && text !== '') || cell.firstElementChild || cell.localName.includes('-') || isField(cell))
      state.walkCell(cell, state, inside);
    paired = own !== null || label !== null || !/\S/.test(text);
    label = own ?? head;
  }
}

/** A cell that is a label wherever it stands. */
function names(cell: Element, text: string): boolean {
  return cell.localName === 'th' || /:\s*$/.test(text);
}
