import type { Mention, Value, ValueKind } from '../../reading';
import { AdjustmentList } from '../adjustments';
import type { DiagnosisParts, LineParts } from '../parts';
import { parsePointers } from '../pointers';
import type { LineStatus } from '../types';
import { commonBox, type Layout } from './layout';
import type { Row } from './rows';

const STATUSES: ReadonlySet<string> = new Set(['paid', 'denied', 'pended', 'reversed', 'corrected', 'other']);

const NONE: readonly never[] = [];

/** One line with the values of its row. */
export function lineParts(layout: Layout, row: Row): LineParts {
  const { mention } = row;
  const pick = new RowValues(layout, row);
  return {
    code: mention.code.code,
    system: mention.code.system === 'hcpcs' ? 'hcpcs' : 'cpt',
    modifiers: modifiersOf(mention, pick.all('modifier')),
    units: mention.units ?? numberOf(pick.first('units')),
    charge: pick.first('charge'),
    paid: pick.first('paid'),
    pos: pick.first('pos'),
    revenueCode: pick.first('revenue'),
    dos: pick.first('dos'),
    through: pick.first('dos-to'),
    pointers: pointersOf(pick.all('pointer')),
    diagnoses: row.diagnoses.length === 0 ? NONE : row.diagnoses.map(diagnosisParts),
    adjustments: adjustmentsOf(row.values),
    status: statusOf(pick.first('status')),
    mentions: [mention.id],
  };
}

export function diagnosisParts(mention: Mention): DiagnosisParts {
  return {
    code: mention.code.code,
    pointer: mention.pointer,
    wellFormed: mention.valid,
    mentions: [mention.id],
  };
}

export function statusOf(token: string | null): LineStatus | null {
  return token !== null && STATUSES.has(token) ? (token as LineStatus) : null;
}

/** The values of one row; of several of one kind, those nearest to the code speak for it. */
class RowValues {
  constructor(
    private readonly layout: Layout,
    private readonly row: Row,
  ) {}

  first(kind: ValueKind): string | null {
    let found: Value | null = null;
    let closest = -1;
    for (const value of this.row.values) {
      if (value.kind !== kind) continue;
      const closeness = this.closeness(value);
      if (closeness <= closest) continue;
      found = value;
      closest = closeness;
    }
    return found === null ? null : found.value;
  }

  all(kind: ValueKind): readonly string[] {
    let found: string[] | null = null;
    let closest = -1;
    for (const value of this.row.values) {
      if (value.kind !== kind) continue;
      const closeness = this.closeness(value);
      if (found === null || closeness > closest) found = [value.value];
      else if (closeness === closest) found.push(value.value);
      closest = Math.max(closest, closeness);
    }
    return found ?? NONE;
  }

  /** Depth of the lowest box around the code and the value. */
  private closeness(value: Value): number {
    const { layout, row } = this;
    const box = layout.indexOf(value.place.box);
    return layout.depth[box === row.box ? box : commonBox(layout, row.box, box)] ?? 0;
  }
}

/** Modifiers glued to the code, then those of its columns; a column that repeats the glued ones adds nothing. */
function modifiersOf(mention: Mention, values: readonly string[]): readonly string[] {
  if (mention.modifiers.length === 0) return values;
  return [...mention.modifiers, ...values.filter((modifier) => !mention.modifiers.includes(modifier))];
}

function pointersOf(values: readonly string[]): readonly string[] | null {
  if (values.length === 0) return null;
  const letters = values.flatMap(parsePointers);
  return letters.length === 0 ? null : [...new Set(letters)];
}

function adjustmentsOf(values: readonly Value[]): LineParts['adjustments'] {
  let list: AdjustmentList | null = null;
  for (const value of values) {
    if (value.kind !== 'adjustment' && value.kind !== 'remark') continue;
    list ??= new AdjustmentList();
    if (value.kind === 'adjustment') list.reason(value.value);
    else list.remark(value.value);
  }
  return list === null ? NONE : list.all();
}

function numberOf(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
