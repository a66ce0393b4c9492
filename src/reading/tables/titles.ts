import { canonicalIcd } from '../../codes';
import { titledRole } from '../labels/coded';
import type { Role } from '../labels/roles';
import { procedureCell } from '../text/code-cells';
import type { Column } from './column';
import type { Grid } from './grid';

const CODES: ReadonlySet<Role | null> = new Set<Role | null>([
  'code',
  'procedure',
  'diagnosis',
  'procedure-or-revenue',
]);

/**
 * A list of codes whose rows stand beneath titles, rows of one cell: `CPT codes covered`, then `ICD-10 codes covered`. Its
 * column of codes means what the title above a row says. Rows are asked for as they are read, so that a table without
 * titles pays nothing.
 */
export class Titles {
  private readonly roles = new WeakMap<Element, Role>();
  private readonly grids = new Map<Role, Grid>();
  private any = false;
  /** The row asked for last, and what governed it. */
  private last: Element | null = null;
  private lastRole: Role | null = null;

  private constructor(private readonly grid: Grid) {}

  /** null for bills, and where columns of codes differ: those say themselves what they hold. */
  static of(grid: Grid): Titles | null {
    if (grid.kind === 'line' || grid.columns.length < 2) return null;
    const roles = new Set(grid.columns.map(({ role }) => role).filter((role) => CODES.has(role)));
    return roles.size === 1 ? new Titles(grid) : null;
  }

  /** Notes a row of one cell, in case it is a title. */
  note(row: Element, text: string): void {
    const role = titledRole(text);
    if (role === null) this.roles.delete(row);
    else {
      this.roles.set(row, role);
      this.any = true;
    }
  }

  /** The grid as it stands for a row: its columns of codes have the role of the title above it. */
  gridFor(row: Element): Grid {
    if (!this.any) return this.grid;
    const role = this.roleFor(row);
    this.last = row;
    this.lastRole = role;
    if (role === null) return this.grid;
    const known = this.grids.get(role);
    if (known) return known;
    const columns = this.grid.columns.map(
      (column): Column => (CODES.has(column.role) ? { role, label: column.label, peers: null } : column),
    );
    const made = { ...this.grid, columns };
    this.grids.set(role, made);
    return made;
  }

  private roleFor(row: Element): Role | null {
    for (let at: Element | null = row; at; at = rowBefore(at)) {
      const role = this.roles.get(at);
      if (role) return role;
      if (at !== row && at === this.last) return this.lastRole;
    }
    return null;
  }
}

/** The row below one that is a title; null when the row is none. */
export function belowTitle(row: Element): Element | null {
  if (row.childElementCount !== 1 || titledRole(row.textContent ?? '') === null) return null;
  return row.nextElementSibling;
}

/** Whether a row holds a code, or several, and words about it. */
export function listsCodes(row: Element): boolean {
  if (row.childElementCount !== 2) return false;
  const [codes = '', words = ''] = Array.from(row.children, (cell) => (cell.textContent ?? '').trim());
  const holds = procedureCell(codes) !== null || canonicalIcd(/^[^\s,;]*/.exec(codes)?.[0] ?? '') !== null;
  return holds && /[a-z]{3}/i.test(words) && !/\d[/.-]\d|\$/.test(words);
}

/** The row before a row, also where each title begins a part of the table. */
function rowBefore(row: Element): Element | null {
  if (row.previousElementSibling) return row.previousElementSibling;
  const part = row.parentElement?.previousElementSibling;
  return part?.localName === 'tbody' ? part.lastElementChild : null;
}
