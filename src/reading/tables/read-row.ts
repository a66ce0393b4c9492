import { NO_CONTEXT, type TextContext } from '../evidence/judge';
import { type Role, roleOf } from '../labels/roles';
import { CELL, Group, isMention, ValueRecord } from '../store';
import { labelInAttributes } from '../text/block-label';
import { isElement } from '../text/composed';
import { type LineShape, lineShape, namesPayer } from '../text/printed';
import type { TextAt } from '../text/read-text';
import type { CellContext, ReadingState } from '../walk';
import type { Column, Grid } from './grid';
import { PlainBody, plainCells } from './plain-row';
import { rememberedValues } from './remembered-values';

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
/** Columns that can hold nothing we hand on: not even read. */
const SKIPPED: ReadonlySet<Role | null> = new Set<Role | null>(['other', 'money', 'date', 'line-number']);
const NO_COLUMN: Column = { role: null, label: null, peers: false };

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
  readonly plain: PlainBody | null;
  readonly box: number;
  readonly group: Group;
  readonly state: ReadingState;
}

/**
 * Reads a row of a table or grid into one group, cell by cell, each by what its column's header says. Returns true
 * when the row is no data row and should be walked like any other element.
 */
export function readRow(element: Element, state: ReadingState, outer: CellContext | null): boolean {
  const { grid, box: above, foot, plain } = parentOf(element, state);
  if (foot) return false;
  if (grid?.header.has(element)) {
    // Cell by cell: without white space between tags the row's own text runs its words together.
    state.sense.vocabulary.hear(grid.columns.map(({ label }) => label ?? '').join('; '));
    return false;
  }
  if (!grid && (element.childElementCount === 0 || isLayout(element))) return true;
  const first = grid === null ? null : state.grids.firstPart(element);
  // Parts of one row share the box of the first; none of them may give it back.
  const box = first ? state.boxes.of(first) : state.boxes.row(element, above);
  const group = new Group(element, element);
  if (!first) group.box = box;
  const reading: RowReading = { element, grid, plain, box, group, state };
  if (grid) withColumns(reading, grid);
  else headless(reading);
  if (group.items.length === 0 && !group.weak) {
    if (!first) state.boxes.release(box, element);
    return false;
  }
  if (outer) outer.group.items.push(...group.items);
  else if (state.visibility.seesRow(element)) state.found.push(group);
  return false;
}

function parentOf(element: Element, state: ReadingState): RowParent {
  const node = element.parentNode ?? element;
  if (state.rowParent?.node === node) return state.rowParent;
  const grid = state.grids.forRow(element, element.childElementCount);
  const found: RowParent = {
    node,
    grid,
    box: node === element ? -1 : state.boxes.of(node),
    foot: isElement(node) && node.localName === 'tfoot',
    plain:
      grid && isElement(node) && !element.firstElementChild?.firstElementChild
        ? PlainBody.of(node, element)
        : null,
  };
  state.rowParent = found;
  return found;
}

/** Texts of the row being read. */
const cells: string[] = [];
/** Grid whose rows were found to hold more than plain cells. */
let notPlain = -1;

/** Reads a row of plain cells, as many as there are columns; false when it is none. */
function plainRow(row: RowReading, grid: Grid): boolean {
  const { element, box, group, state } = row;
  if (element.localName !== 'tr' || grid.id === notPlain) return false;
  if (!row.plain?.read(element, cells)) {
    if (element.firstElementChild?.firstElementChild || !plainCells(element, cells)) {
      notPlain = grid.id;
      return false;
    }
  }
  if (cells.length !== grid.columns.length) return false;
  for (let at = 0; at < cells.length; at++) {
    const text = cells[at] ?? '';
    const column = grid.columns[at] ?? NO_COLUMN;
    if (text === '' || SKIPPED.has(column.role)) continue;
    const place = plainCell(element, at, at, column, box, grid);
    const values = rememberedValues(column.role, text);
    if (values) {
      for (const { kind, value } of values)
        group.items.push(new ValueRecord(place, place.label, kind, value));
      continue;
    }
    const from = group.items.length;
    state.texts.read(text, place, group);
    if (column.role === 'code') notePeers(column, group, from);
  }
  return true;
}

function withColumns(row: RowReading, grid: Grid): void {
  if (plainRow(row, grid)) return;
  const columns = grid.columns;
  const regular = row.element.childElementCount === columns.length;
  // Two or three cells across many columns are a heading: the first of them is no line number.
  const sparse = grid.base === null && row.element.childElementCount * 2 <= columns.length;
  let at = 0;
  let index = 0;
  for (let cell = row.element.firstElementChild; cell; cell = cell.nextElementSibling, index++) {
    const number = grid.base === null ? null : cell.getAttribute('aria-colindex');
    if (number !== null) at = Number(number) - (grid.base ?? 0);
    else if (!regular) at = columnAt(row.element, cell, at);
    const across = regular ? 1 : span(cell);
    // A cell across columns is no value of the first of them: a claim's heading, a detail below its line.
    const own = columns[at] ?? NO_COLUMN;
    const column =
      across > 2 || (across > 1 && row.element.childElementCount === 1) || (sparse && SKIPPED.has(own.role))
        ? NO_COLUMN
        : own;
    if (cell.firstElementChild !== null || !SKIPPED.has(column.role))
      readCell(cell, index, at, column, row, grid);
    at += across;
  }
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

function contextOf(column: Column, grid: Grid): TextContext {
  const known = column.context;
  if (known && known.peers === column.peers) return known;
  column.context = {
    ...NO_CONTEXT,
    source: column.role === null ? null : 'column',
    role: column.role === 'code' && !grid.describes ? null : column.role,
    peers: column.peers,
    billing: grid.billing && column.role === 'code',
  };
  return column.context;
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
  if (cell.firstElementChild === null) {
    const text = cell.textContent ?? '';
    if (text.length === 0 ? !cell.localName.includes('-') : !INVISIBLE.test(text)) {
      if (text.length > 0)
        state.texts.read(text, plainCell(row.element, index, at, column, box, grid), group);
      if (column.role === 'code') notePeers(column, group, from);
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
  });
  notePeers(column, group, from);
}

/** One description for all plain cells, filled anew for each: a long table would make a hundred thousand of them. */
const plain: { -readonly [K in keyof TextAt]: TextAt[K] } = {
  element: null as unknown as Element,
  flow: CELL,
  cell: 0,
  box: 0,
  column: 0,
  header: 0,
  index: null,
  label: null,
  role: 'line',
  context: NO_CONTEXT,
  pointer: null,
};

/** Lets go of the row read last: it may have left the page, and would keep all that stood beside it. */
export function forgetRow(): void {
  plain.element = document.documentElement;
  cells.length = 0;
}

function plainCell(row: Element, index: number, at: number, column: Column, box: number, grid: Grid): TextAt {
  plain.element = row;
  plain.cell = index;
  plain.box = box;
  plain.column = at;
  plain.header = grid.id;
  plain.label = column.label;
  plain.role = grid.kind;
  plain.context = contextOf(column, grid);
  return plain;
}

function notePeers(column: Column, group: Group, from: number): void {
  if (column.peers || column.role !== 'code') return;
  for (let index = from; index < group.items.length; index++) {
    const item = group.items[index];
    if (item && isMention(item) && item.verdict.score >= 4) column.peers = true;
  }
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

function shapeOfCells(row: Element, state: ReadingState): LineShape {
  const texts = Array.from(row.children, (cell) => (cell.textContent ?? '').trim());
  return lineShape(texts, namesPayer(texts, state.options.tables.payerOf));
}

/** A row that nothing heads: label cells name the cell after them; a date and an amount make it a service line. */
function headless({ element, box, group, state }: RowReading): void {
  const whole = Array.from(element.children, (cell) => cell.textContent ?? '').join(' ');
  const shape = whole.length < 400 ? shapeOfCells(element, state) : null;
  const rowCodes = shape !== null && ROW_CODES.test(whole);
  let label: { role: Role; label: string } | null = null;
  let index = 0;
  for (let cell = element.firstElementChild; cell; cell = cell.nextElementSibling, index++) {
    const text = cell.textContent ?? '';
    label ??= labelInAttributes(cell);
    // What begins a row is its number, unless the row shows what only a billed line has.
    const rowShape = shape === 'firm' || (shape === 'loose' && index > 0);
    const context: TextContext = label
      ? { ...NO_CONTEXT, source: 'column', role: label.role, rowShape, rowCodes }
      : { ...NO_CONTEXT, rowShape, rowCodes };
    const inside: CellContext = {
      group,
      box,
      column: index,
      header: -1,
      label: label?.label ?? null,
      context,
      line: shape !== null || label !== null,
    };
    const own = labelIn(cell, text);
    if ((!own && text !== '') || cell.firstElementChild || cell.localName.includes('-'))
      state.walkCell(cell, state, inside);
    label = own ?? null;
  }
}

function labelIn(cell: Element, text: string): { role: Role; label: string } | null {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (
    clean === '' ||
    clean.length > 40 ||
    /\d{3}|\d[/.-]\d/.test(clean) ||
    cell.querySelector('input,select,textarea')
  )
    return null;
  // Two letters are a modifier more often than a label.
  if (!/[A-Za-z]{3}/.test(clean) && !/^(?:dx|px)$/i.test(clean)) return null;
  const role = roleOf(clean);
  return role === null ? null : { role, label: clean.toLowerCase() };
}
