import type { Mention, Value, ValueKind } from '../../reading';
import { AdjustmentList, singleReason } from '../adjustments';
import type { DiagnosisParts, LineParts } from '../parts';
import { pointersIn } from '../pointers';
import type { LineStatus } from '../types';
import { commonBox, type Layout } from './layout';
import type { Rows } from './rows';

const STATUSES: ReadonlySet<string> = new Set(['paid', 'denied', 'pended', 'reversed', 'corrected', 'other']);
const NONE: readonly never[] = [];

/** The value of one kind on the line being read; of several, the one nearest to the code speaks for it. */
class Slot {
  value: string | null = null;
  private closeness = -1;

  offer(value: string, closeness: number): void {
    if (closeness <= this.closeness) return;
    this.value = value;
    this.closeness = closeness;
  }

  clear(): void {
    this.value = null;
    this.closeness = -1;
  }
}

/** Lists of one text, shared by all lines that say the same. */
const single = new Map<string, readonly string[]>();

function listOf(value: string): readonly string[] {
  let list = single.get(value);
  if (!list) {
    list = [value];
    if (single.size > 1000) single.clear();
    single.set(value, list);
  }
  return list;
}

/** The values of a kind that may stand several times on a line: all those nearest to the code. */
class ListSlot {
  values: readonly string[] = NONE;
  private closeness = -1;

  offer(value: string, closeness: number): void {
    if (closeness < this.closeness) return;
    const first = closeness > this.closeness || this.values.length === 0;
    this.values = first ? listOf(value) : [...this.values, value];
    this.closeness = closeness;
  }

  clear(): void {
    this.values = NONE;
    this.closeness = -1;
  }
}

/** Turns the lines of a page into parts of claims, one by one; its slots are used again for each line. */
export class LineReader {
  private readonly units = new Slot();
  private readonly charge = new Slot();
  private readonly paid = new Slot();
  private readonly pos = new Slot();
  private readonly revenue = new Slot();
  private readonly dos = new Slot();
  private readonly through = new Slot();
  private readonly status = new Slot();
  private readonly modifiers = new ListSlot();
  private readonly pointers = new ListSlot();
  private readonly slots = new Map<ValueKind, Slot | ListSlot>([
    ['units', this.units],
    ['charge', this.charge],
    ['paid', this.paid],
    ['pos', this.pos],
    ['revenue', this.revenue],
    ['dos', this.dos],
    ['dos-to', this.through],
    ['status', this.status],
    ['modifier', this.modifiers],
    ['pointer', this.pointers],
  ]);
  private readonly all = [...this.slots.values()];
  private reasons: Value[] = [];
  private line = 0;

  constructor(
    private readonly layout: Layout,
    private readonly rows: Rows,
  ) {}

  read(line: number): LineParts {
    this.line = line;
    for (const slot of this.all) slot.clear();
    if (this.reasons.length > 0) this.reasons = [];
    this.rows.values.each(line, this.take);
    const mention = this.rows.mentions[line] as Mention;
    return {
      code: mention.code.code,
      system: mention.code.system === 'hcpcs' ? 'hcpcs' : 'cpt',
      modifiers: modifiersOf(mention, this.modifiers.values),
      units: mention.units ?? numberOf(this.units.value),
      charge: this.charge.value,
      paid: this.paid.value,
      pos: this.pos.value,
      revenueCode: this.revenue.value,
      dos: this.dos.value,
      through: this.through.value,
      pointers: pointersIn(this.pointers.values),
      diagnoses: this.rows.diagnoses.isEmpty(line) ? NONE : this.diagnosesOf(line),
      adjustments: adjustmentsOf(this.reasons),
      status: statusOf(this.status.value),
      mentions: [mention.id],
    };
  }

  private diagnosesOf(line: number): DiagnosisParts[] {
    const found: DiagnosisParts[] = [];
    this.rows.diagnoses.each(line, (mention) => found.push(diagnosisParts(mention)));
    return found;
  }

  private readonly take = (value: Value): void => {
    const slot = this.slots.get(value.kind);
    if (slot) slot.offer(value.value, this.closeness(value));
    else if (value.kind === 'adjustment' || value.kind === 'remark') this.reasons.push(value);
  };

  /** Depth of the lowest box around the code and the value. */
  private closeness(value: Value): number {
    const { layout } = this;
    const code = this.rows.box[this.line] ?? 0;
    const box = layout.indexOf(value.place.box);
    return layout.depth[box === code ? box : commonBox(layout, code, box)] ?? 0;
  }
}

export function diagnosisParts(mention: Mention): DiagnosisParts {
  return {
    code: mention.code.code,
    pointer: mention.pointer,
    wellFormed: mention.valid,
    mention: mention.id,
  };
}

export function statusOf(token: string | null): LineStatus | null {
  return token !== null && STATUSES.has(token) ? (token as LineStatus) : null;
}

/** Modifiers glued to the code, then those of its columns; a column that repeats the glued ones adds nothing. */
function modifiersOf(mention: Mention, values: readonly string[]): readonly string[] {
  if (values.length === 0) return mention.modifiers;
  if (mention.modifiers.length === 0) return values;
  return [...mention.modifiers, ...values.filter((modifier) => !mention.modifiers.includes(modifier))];
}

function adjustmentsOf(reasons: readonly Value[]): LineParts['adjustments'] {
  const [first] = reasons;
  if (first === undefined) return NONE;
  if (reasons.length === 1 && first.kind === 'adjustment') return singleReason(first.value);
  const list = new AdjustmentList();
  for (const value of reasons) {
    if (value.kind === 'adjustment') list.reason(value.value);
    else list.remark(value.value);
  }
  return list.all();
}

function numberOf(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
