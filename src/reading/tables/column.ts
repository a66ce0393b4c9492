import type { Code } from '../../codes';
import type { TextContext } from '../evidence/context';
import { type Role, roleOf } from '../labels/roles';
import type { PlainColumn } from './plain-cells';

/** One column: what its header says. */
export interface Column {
  readonly role: Role | null;
  /** Header words, lower case, at most 60 characters. */
  readonly label: string | null;
  /** Of which system the first sure code in a cell of it was; helps cells of a column headed only "Code". */
  peers: Code['system'] | null;
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
    peers: null,
  };
}

const LINE_ROLES: ReadonlySet<Role> = new Set<Role>([
  'dos',
  'units',
  'charge',
  'paid',
  'adjustment',
  'claim',
  'patient',
  'pointer',
  'pos',
  'remark',
]);

/** Columns of which one speaks of billed services. */
export function isOfLines(roles: readonly (Role | null)[]): boolean {
  return roles.some((role) => role !== null && LINE_ROLES.has(role));
}

const ONLY_BILLS: ReadonlySet<Role | null> = new Set<Role | null>([
  'modifier',
  'pointer',
  'diagnosis',
  'pos',
  'revenue',
  'adjustment',
  'remark',
]);

/** Columns that only a bill has. */
export function isBilling(roles: readonly (Role | null)[]): boolean {
  return (
    roles.some((role) => ONLY_BILLS.has(role)) ||
    (roles.includes('units') && roles.includes('charge') && roles.includes('dos'))
  );
}

const DESCRIBING: ReadonlySet<Role | null> = new Set<Role | null>([
  'text',
  'money',
  'charge',
  'paid',
  'units',
  'modifier',
  'pointer',
  'diagnosis',
  'procedure',
  'pos',
  'dos',
  'adjustment',
]);

/** Whether a column says what codes beside it are or cost. */
export function describes({ role, label }: Column): boolean {
  return (
    DESCRIBING.has(role) || /\b(?:names?|meaning|definition|short|long|service|test|drug)\b/.test(label ?? '')
  );
}

/** Headings too short to say what they head anywhere else than on a bill. */
const SHORT: Readonly<Record<string, Role>> = { md: 'modifier', ps: 'pos' };

const PROCEDURES: ReadonlySet<Role | null> = new Set<Role | null>([
  'procedure',
  'procedure-or-revenue',
  'code',
]);

/** What columns mean beside each other: among procedures and what only bills have, "Date" alone is the day of service. */
export function settled(said: Column[]): Column[] {
  const columns = chargedCodes(said);
  const roles = columns.map((column) => column.role);
  if (!roles.some((role) => PROCEDURES.has(role)) || !isBilling(roles)) return columns;
  const dates = columns.filter(({ role, label }) => role === 'date' && /^dates?$/.test(label ?? ''));
  const day = dates.length === 1 && !roles.includes('dos') ? dates[0] : null;
  return columns.map((column) => {
    const role = column === day ? 'dos' : SHORT[column.label ?? ''];
    return role ? { ...column, role } : column;
  });
}

/** `Charge | Mods | Units | Fee`: where another column has the amounts, and none the codes that modifiers need, charges are codes. */
function chargedCodes(columns: Column[]): Column[] {
  const roles = columns.map((column) => column.role);
  const charge = columns.find(({ label }) => /^(?:charges?|chg)$/.test(label ?? ''));
  const amounts = columns.some(
    (column) => column !== charge && (column.role === 'charge' || column.role === 'money'),
  );
  const coded = roles.some((role) => PROCEDURES.has(role) || role === 'revenue');
  if (!charge || !amounts || coded || !roles.includes('modifier')) return columns;
  return columns.map((column) => (column === charge ? { ...column, role: 'procedure' } : column));
}
