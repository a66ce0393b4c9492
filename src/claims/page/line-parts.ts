import type { Mention, Value, ValueKind } from '../../reading';
import { AdjustmentList } from '../adjustments';
import type { DiagnosisParts, LineParts } from '../parts';
import { parsePointers } from '../pointers';
import type { LineStatus } from '../types';
import { commonBox, type Layout } from './layout';
import type { Row } from './rows';

const STATUSES: ReadonlySet<string> = new Set(['paid', 'denied', 'pended', 'reversed', 'corrected', 'other']);

/** One line with the values of its row. */
export function lineParts(layout: Layout, row: Row): LineParts {
  const { mention } = row;
  const reading = new RowReading(layout, row);
  const units = mention.units ?? numberOf(reading.first('units'));
  const pointers = reading.nearest('pointer').flatMap((value) => parsePointers(value.value));
  return {
    code: mention.code.code,
    system: mention.code.system === 'hcpcs' ? 'hcpcs' : 'cpt',
    modifiers: modifiersOf(mention, reading.nearest('modifier')),
    units,
    charge: reading.first('charge'),
    paid: reading.first('paid'),
    pos: reading.first('pos'),
    revenueCode: reading.first('revenue'),
    dos: reading.first('dos'),
    through: reading.first('dos-to'),
    pointers: pointers.length === 0 ? null : [...new Set(pointers)],
    diagnoses: row.diagnoses.map(diagnosisParts),
    adjustments: adjustmentsOf(row.values),
    status: statusOf(reading.first('status')),
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

/** The values of one row by kind; of several of one kind, those nearest to the code speak for it. */
class RowReading {
  private readonly byKind = new Map<ValueKind, Value[]>();

  constructor(
    private readonly layout: Layout,
    private readonly row: Row,
  ) {
    for (const value of row.values) {
      const held = this.byKind.get(value.kind);
      if (held) held.push(value);
      else this.byKind.set(value.kind, [value]);
    }
  }

  first(kind: ValueKind): string | null {
    return this.nearest(kind)[0]?.value ?? null;
  }

  nearest(kind: ValueKind): readonly Value[] {
    const held = this.byKind.get(kind) ?? [];
    if (held.length < 2) return held;
    const depths = held.map((value) => this.closeness(value));
    const closest = Math.max(...depths);
    return held.filter((_, at) => depths[at] === closest);
  }

  /** Depth of the lowest box around the code and the value, up to the row: inside the row, cells are equal. */
  private closeness(value: Value): number {
    const { layout, row } = this;
    const box = layout.indexOf(value.place.box);
    return layout.depth[commonBox(layout, row.box, box)] ?? 0;
  }
}

/** Modifiers glued to the code, then those of its columns; a column that repeats the glued ones adds nothing. */
function modifiersOf(mention: Mention, values: readonly Value[]): readonly string[] {
  const own = values.map((value) => value.value.toUpperCase());
  if (mention.modifiers.length === 0) return own;
  return [...mention.modifiers, ...own.filter((modifier) => !mention.modifiers.includes(modifier))];
}

function adjustmentsOf(values: readonly Value[]): LineParts['adjustments'] {
  const list = new AdjustmentList();
  for (const value of values) {
    if (value.kind === 'adjustment') list.reason(value.value);
    else if (value.kind === 'remark') list.remark(value.value);
  }
  return list.all();
}

function numberOf(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
