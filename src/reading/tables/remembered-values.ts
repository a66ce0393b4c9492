import type { Role } from '../labels/roles';
import { readValues } from '../text/values';
import type { ReadingTables, ValueKind } from '../types';

interface Said {
  readonly kind: ValueKind;
  readonly value: string;
}

/** Roles whose texts say the same wherever they stand, whatever the tables know. */
const SAME_EVERYWHERE: ReadonlySet<Role | null> = new Set<Role | null>([
  'modifier',
  'units',
  'charge',
  'paid',
  'dos',
  'dos-to',
  'admit',
  'pos',
  'pointer',
  'revenue',
  'adjustment',
  'remark',
  'status',
]);

const LONGEST = 40;
const MOST = 2000;
const memos = new Map<Role, Map<string, readonly Said[]>>();
const NO_TABLES: ReadingTables = {
  icdCategory: () => false,
  knownProcedure: () => false,
  payerOf: () => null,
};

/** What a cell says by the role of its column, remembered: tables repeat themselves. Null where it must be read in its place. */
export function rememberedValues(role: Role | null, text: string): readonly Said[] | null {
  if (role === null || text.length > LONGEST || !SAME_EVERYWHERE.has(role)) return null;
  let memo = memos.get(role);
  if (!memo) {
    memo = new Map();
    memos.set(role, memo);
  }
  const known = memo.get(text);
  if (known) return known;
  const said: Said[] = [];
  readValues(role, text, NO_TABLES, (kind, value) => said.push({ kind, value }));
  if (memo.size >= MOST) memo.clear();
  memo.set(text, said);
  return said;
}
