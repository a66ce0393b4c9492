import { NO_CONTEXT, type TextContext } from '../evidence/judge';
import { type Role, roleOf } from '../labels/roles';
import { CELL, Group, isMention } from '../store';
import type { TextAt } from '../text/read-text';
import { type CellContext, type ReadingState, Walk } from '../walk';
import type { Column, Grid } from './grid';

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
/** Columns that can hold nothing we hand on: not even read. */
const SKIPPED: ReadonlySet<Role | null> = new Set<Role | null>(['other', 'money', 'date', 'line-number']);
const NO_COLUMN: Column = { role: null, label: null, peers: false };

/**
 * Reads a row of a table or grid into one group, cell by cell, each by what its column's header says. Returns true
 * when the row is no data row and should be walked like any other element.
 */
export function readRow(row: Element, state: ReadingState, outer: CellContext | null): boolean {
  if (row.parentElement?.localName === 'tfoot') return false;
  const cells = row.childElementCount;
  const grid = state.grids.forRow(row, cells);
  if (grid?.header.has(row)) {
    state.sense.vocabulary.hear(row.textContent ?? '');
    return false;
  }
  if (!grid && (cells === 0 || isLayout(row))) return true;
  const parent = row.parentNode;
  const group = new Group(row, row);
  const box = state.boxes.row(row, parent ? state.boxes.of(parent) : -1);
  if (grid) withColumns(row, grid, cells, box, group, state);
  else headless(row, box, group, state);
  if (group.items.length === 0 && !group.weak) {
    state.boxes.release(box, row);
    return false;
  }
  if (outer) outer.group.items.push(...group.items);
  else if (state.visibility.sees(row)) state.found.push(group);
  return false;
}

function withColumns(
  row: Element,
  grid: Grid,
  cells: number,
  box: number,
  group: Group,
  state: ReadingState,
): void {
  const columns = grid.columns;
  const regular = cells === columns.length;
  let at = 0;
  let index = 0;
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling, index++) {
    if (!regular) at = columnAt(row, cell, at);
    const column = columns[at] ?? NO_COLUMN;
    if (!SKIPPED.has(column.role) || cell.firstElementChild !== null)
      readCell(cell, index, at, column, grid, box, group, state);
    at += regular ? 1 : span(cell);
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

const contexts = new WeakMap<Column, TextContext>();

function contextOf(column: Column): TextContext {
  let context = contexts.get(column);
  if (!context || context.peers !== column.peers) {
    context =
      column.role === null
        ? { ...NO_CONTEXT, peers: column.peers }
        : { ...NO_CONTEXT, source: 'column', role: column.role, peers: column.peers };
    contexts.set(column, context);
  }
  return context;
}

function readCell(
  cell: Element,
  index: number,
  at: number,
  column: Column,
  grid: Grid,
  box: number,
  group: Group,
  state: ReadingState,
): void {
  const context = contextOf(column);
  const from = group.items.length;
  if (cell.firstElementChild === null && !cell.localName.includes('-')) {
    const text = cell.textContent ?? '';
    if (text.length === 0) return;
    if (!INVISIBLE.test(text)) {
      const place: TextAt = {
        element: cell.parentElement ?? cell,
        flow: CELL,
        cell: index,
        box,
        column: at,
        header: grid.id,
        index: null,
        label: column.label,
        role: grid.kind,
        context,
        pointer: null,
      };
      state.texts.read(text, place, group);
      notePeers(column, group, from);
      return;
    }
  }
  const inside: CellContext = {
    group,
    box,
    column: at,
    header: grid.id,
    label: column.label,
    context,
    line: grid.kind === 'line',
  };
  new Walk(cell, state, inside).run();
  notePeers(column, group, from);
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

const DATE = /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/;
const MONEY = /\$\s?\d|\b\d+\.\d{2}\b/;

/** A row that nothing heads: label cells name the cell after them; a date and an amount make it a service line. */
function headless(row: Element, box: number, group: Group, state: ReadingState): void {
  const whole = row.textContent ?? '';
  const rowShape = whole.length < 400 && DATE.test(whole) && MONEY.test(whole);
  let label: { role: Role; label: string } | null = null;
  let index = 0;
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling, index++) {
    const text = cell.textContent ?? '';
    const context: TextContext = label
      ? { ...NO_CONTEXT, source: 'column', role: label.role, rowShape }
      : { ...NO_CONTEXT, rowShape };
    const inside: CellContext = {
      group,
      box,
      column: index,
      header: -1,
      label: label?.label ?? null,
      context,
      line: rowShape || label !== null,
    };
    const own = labelIn(cell, text);
    if ((!own && text !== '') || cell.firstElementChild || cell.localName.includes('-'))
      new Walk(cell, state, inside).run();
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
  const role = roleOf(clean);
  return role === null ? null : { role, label: clean.toLowerCase() };
}
