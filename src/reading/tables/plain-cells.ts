import { NO_CONTEXT, type TextContext } from '../evidence/context';
import { ofAnyTrade } from '../evidence/place';
import type { Role } from '../labels/roles';
import { CELL, Group, type Item, isMention } from '../store';
import type { TextAt } from '../text/read-text';
import type { ReadingState } from '../walk';
import { CellMention, type CellSaid, CellValue, type ColumnPlace } from './cell-items';
import type { CellMemory } from './cell-memory';
import type { Column } from './column';
import type { Grid } from './grid';

/** Columns that can hold nothing we hand on: not even read. */
export const SKIPPED: ReadonlySet<Role | null> = new Set<Role | null>([
  'other',
  'money',
  'date',
  'line-number',
]);

/** What is found once for all plain cells of a column. */
export interface PlainColumn extends ColumnPlace {
  readonly skipped: boolean;
  /** Null where each text must be read in its place. */
  readonly memory: CellMemory | null;
}

/** Items of the row being read, `held` of them. */
const scratch: Item[] = [];
let held = 0;

/** Reads a row of plain cells, one text for each column, into a group. */
export function readPlainRow(
  cells: readonly string[],
  row: Element,
  box: number,
  grid: Grid,
  state: ReadingState,
): Group {
  const group = new Group(row, row);
  held = 0;
  for (let at = 0; at < cells.length; at++) {
    const text = cells[at] as string;
    if (text === '') continue;
    const column = grid.columns[at] as Column;
    const plain = column.plain ?? plainColumn(column, at, grid, state);
    if (plain.skipped) continue;
    const said = plain.memory === null || state.texts.trace ? null : plain.memory.said(text);
    if (said) hold(said, plain, box, row);
    else {
      group.items.push(...scratch.slice(0, held));
      held = 0;
      const from = group.items.length;
      state.texts.read(text, plainCell(row, at, at, column, grid, box), group);
      notePeers(column, group, from);
    }
  }
  const items = scratch.slice(0, held);
  if (group.items.length === 0) group.items = items;
  else group.items.push(...items);
  return group;
}

function hold({ codes, values }: CellSaid, at: ColumnPlace, box: number, row: Element): void {
  for (let one = 0; one < codes.length; one++)
    scratch[held++] = new CellMention(box, at, codes[one] as CellSaid['codes'][number], row);
  for (let one = 0; one < values.length; one++)
    scratch[held++] = new CellValue(box, at, values[one] as CellSaid['values'][number]);
}

function plainColumn(column: Column, at: number, grid: Grid, state: ReadingState): PlainColumn {
  const { label, role } = column;
  // What "Procedure" heads may be anybody's, until more of the page is known.
  const unsure = role === 'procedure' && ofAnyTrade(label ?? '', state.sense);
  const memory = unsure ? null : state.memories.of(role, grid.kind);
  const made = { column: at, header: grid.id, label, skipped: SKIPPED.has(role), memory };
  if (!unsure) column.plain = made;
  return made;
}

/** What a column says of the texts in it. */
export function contextOf(column: Column, grid: Grid): TextContext {
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

/** Remembers that a column held a sure code. */
export function notePeers(column: Column, group: Group, from: number): void {
  if (column.peers || column.role !== 'code') return;
  for (let index = from; index < group.items.length; index++) {
    const item = group.items[index];
    if (item && isMention(item) && item.verdict.score >= 4) column.peers ??= item.code.system;
  }
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

export function plainCell(
  row: Element,
  index: number,
  at: number,
  column: Column,
  grid: Grid,
  box: number,
): TextAt {
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

/** Lets go of the row read last: it may have left the page, and would keep all that stood beside it. */
export function forgetCells(): void {
  plain.element = null as unknown as Element;
  scratch.length = 0;
}
