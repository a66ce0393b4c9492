import type { PageSense } from '../evidence/sense';
import type { Role } from '../labels/roles';
import { type CellCode, diagnosisCell, parsePointers, procedureCell } from '../text/code-cells';
import { DIAGNOSIS_VERDICT, PROCEDURE_VERDICT } from '../text/read-text';
import { readValues } from '../text/values';
import type { ReadingTables } from '../types';
import type { CellSaid, SaidCode, SaidValue } from './cell-items';
import type { Grid } from './grid';

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
  'procedure',
  'procedure-or-revenue',
  'diagnosis',
]);

const LONGEST = 60;
const MOST = 2000;
/** Shorter slices are copies; longer ones keep the text they were cut from. */
const COPIED = 13;
const NONE: readonly never[] = [];
const NOTHING: CellSaid = { codes: NONE, values: NONE };
const NO_TABLES: ReadingTables = {
  icdCategory: () => false,
  knownProcedure: () => false,
  payerOf: () => null,
};

/** What the plain cells of columns of one role say, remembered by their text: tables repeat themselves. */
export class CellMemory {
  private readonly known = new Map<string, CellSaid | null>();

  constructor(
    private readonly role: Role,
    private readonly kind: Grid['kind'],
    private readonly sense: PageSense,
  ) {}

  forget(): void {
    this.known.clear();
  }

  /** Null where the text must be read in its place. */
  said(text: string): CellSaid | null {
    const known = this.known.get(text);
    return known === undefined ? this.learn(text) : known;
  }

  private learn(text: string): CellSaid | null {
    if (text.length > LONGEST) return null;
    const said = this.read(text);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(text.length < COPIED ? text : `${text} `.slice(0, -1), said);
    return said;
  }

  private read(text: string): CellSaid | null {
    switch (this.role) {
      case 'procedure':
      case 'procedure-or-revenue': {
        const found = procedureCell(text);
        return found && this.codes(text, found);
      }
      case 'diagnosis': {
        if (parsePointers(text) !== null) return valuesIn('pointer', text);
        const found = diagnosisCell(text);
        return found ? this.codes(text, found) : NOTHING;
      }
      default:
        return valuesIn(this.role, text);
    }
  }

  private codes(text: string, found: readonly CellCode[]): CellSaid {
    const codes = found.map((one, at): SaidCode => {
      const diagnosis = one.code.system === 'icd10cm';
      this.sense.sure.add(one.code.code);
      const opens = found[at + 1]?.closesRange === true;
      return {
        code: one.code,
        text: text.slice(one.start, one.end),
        start: one.start,
        end: one.end,
        role: diagnosis ? 'diagnosis' : this.kind,
        verdict: this.role === 'diagnosis' ? DIAGNOSIS_VERDICT.column : PROCEDURE_VERDICT.column,
        modifiers: one.modifiers,
        units: one.units,
        pointer: diagnosis ? one.pointer : null,
        range: one.closesRange && at > 0 ? 'end' : opens ? 'start' : null,
        valid: !diagnosis || (one.wellFormed && this.sense.tables.icdCategory(one.code.code.slice(0, 3))),
      };
    });
    return { codes, values: NONE };
  }
}

function valuesIn(role: Role, text: string): CellSaid {
  const values: SaidValue[] = [];
  readValues(role, text, NO_TABLES, (kind, value) => values.push({ kind, value }));
  return values.length === 0 ? NOTHING : { codes: NONE, values };
}

/** The memories of one page, by role. */
export class CellMemories {
  private readonly memories = new Map<string, CellMemory>();

  constructor(private readonly sense: PageSense) {}

  /** Lets go of all texts: what changes later is little. */
  forget(): void {
    for (const memory of this.memories.values()) memory.forget();
  }

  /** Null for a role whose texts must be read in their place. */
  of(role: Role | null, kind: Grid['kind']): CellMemory | null {
    if (role === null || !SAME_EVERYWHERE.has(role)) return null;
    const name = `${kind} ${role}`;
    const known = this.memories.get(name);
    if (known) return known;
    const made = new CellMemory(role, kind, this.sense);
    this.memories.set(name, made);
    return made;
  }
}
