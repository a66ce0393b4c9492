import type { TextContext } from '../evidence/judge';
import { type Role, roleOf } from '../labels/roles';
import type { PlainColumn } from './plain-cells';

/** One column: what its header says. */
export interface Column {
  readonly role: Role | null;
  /** Header words, lower case, at most 60 characters. */
  readonly label: string | null;
  /** Whether any cell of it held a sure code; helps cells of a column headed only "Code". */
  peers: boolean;
  /** What it says of texts in it; made by whoever reads its cells. */
  context?: TextContext;
  /** What its plain cells share; made likewise. */
  plain?: PlainColumn;
}

/** The column that an element heads. */
export function columnOf(cell: Element): Column {
  return column(cell.textContent ?? '');
}

/** The column that a text heads; an empty one says nothing of its cells. */
export function column(text: string): Column {
  const label = text.replace(/\s+/g, ' ').trim();
  return {
    role: label === '' ? null : roleOf(label.slice(0, 70)),
    label: label === '' ? null : label.toLowerCase().slice(0, 60),
    peers: false,
  };
}
