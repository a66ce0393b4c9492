import { type Role, roleOf } from '../labels/roles';
import { isBilling, isOfLines } from './column';

/** What the cell that begins a row says of the cells after it. */
export interface RowHead {
  readonly role: Role;
  readonly label: string;
}

/** A longer table is a list. */
const MOST_ROWS = 60;

/**
 * Whether the rows beside a row make a table on its side: each begins with its label, one of them a procedure's, and each
 * column after it is a service line.
 */
export function isOnItsSide(row: Element): boolean {
  const around = row.parentElement;
  const rows = around?.childElementCount ?? 0;
  if (!around || rows > MOST_ROWS) return false;
  // Most tables stand upright: their last rows tell, and a page may have thousands of them.
  const last = around.lastElementChild;
  const before = last?.previousElementSibling;
  if (!last || !(headOf(last) || (before && headOf(before)))) return false;
  const roles = Array.from(around.children, (one) => headOf(one)?.role ?? null).filter(
    (role) => role !== null,
  );
  return (
    (roles.includes('procedure') || roles.includes('procedure-or-revenue')) &&
    roles.length * 2 > rows &&
    (isOfLines(roles) || isBilling(roles))
  );
}

/** The label that begins a row of values; null where labels and values take turns. */
function headOf(row: Element): RowHead | null {
  const first = row.firstElementChild;
  const head = first && row.childElementCount > 2 ? labelIn(first, first.textContent ?? '') : null;
  if (!head) return null;
  for (let cell = first?.nextElementSibling; cell; cell = cell.nextElementSibling)
    if (heads(cell) || labelIn(cell, cell.textContent ?? '')) return null;
  return head;
}

function heads(cell: Element): boolean {
  return cell.localName === 'th' || /header$/.test(cell.getAttribute('role') ?? '');
}

/** What one header cell says of all cells of its row: of any kind in a table on its side, else of codes alone. */
export function rowHead(row: Element, side: boolean): RowHead | null {
  const first = row.firstElementChild;
  if (!first || row.childElementCount < 3) return null;
  if (!side && (first.localName !== 'th' || row.querySelectorAll('th').length > 1)) return null;
  const head = labelIn(first, first.textContent ?? '');
  return side || head?.role === 'procedure' || head?.role === 'diagnosis' ? head : null;
}

/** What a cell says as a label; null for one that holds a value or a field. */
export function labelIn(cell: Element, text: string): RowHead | null {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean === '' || clean.length > 40 || /\d{3}|\d[/.-]\d/.test(clean)) return null;
  // Two letters are a modifier more often than a label.
  if (!/[A-Za-z]{3}/.test(clean) && !/^(?:dx|px)$/i.test(clean)) return null;
  const role = roleOf(clean);
  if (role === null || cell.querySelector('input,select,textarea')) return null;
  return { role, label: clean.toLowerCase() };
}
