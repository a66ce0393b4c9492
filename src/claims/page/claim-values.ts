import type { Mention, Value, ValueKind } from '../../reading';
import type { ClaimHeaders } from './claim-headers';
import type { LineGroup } from './group-lines';
import { commonBox, contains, type Layout } from './layout';
import type { LineCounts } from './line-counts';
import type { Loose, Rows } from './rows';

/** What a claim says of itself beyond its lines, in page order. */
export interface OwnValues {
  readonly values: readonly Value[];
  readonly diagnoses: readonly Mention[];
}

const NOTHING: OwnValues = { values: [], diagnoses: [] };

const SHARED = -1;
const NOBODY = -2;
const MIXED = -2;

/**
 * Tells whose a loose value is: of the claim whose header governs it, or whose lines are the only ones beside it;
 * else it is shared by all claims in the lowest box around it, and each claim inherits the one before its lines.
 */
export class ClaimValues {
  private readonly claims: ({ readonly values: Value[]; readonly diagnoses: Mention[] } | undefined)[];
  private readonly sharedValues = new SharedItems<Value>();
  private readonly sharedDiagnoses = new SharedItems<Mention>();
  /** Lowest box around all lines of a claim (and its header). */
  private readonly spans: readonly number[];
  private readonly claimOfHeader = new Map<number, number>();
  private readonly soleClaim: Int32Array;

  constructor(
    private readonly layout: Layout,
    private readonly rows: Rows,
    private readonly counts: LineCounts,
    private readonly headers: ClaimHeaders,
    private readonly groups: readonly LineGroup[],
    values: readonly Loose<Value>[],
    diagnoses: readonly Loose<Mention>[],
  ) {
    this.claims = new Array(groups.length);
    this.soleClaim = this.findSoleClaims();
    this.spans = groups.map((group) => this.spanOf(group));
    groups.forEach((group, claim) => {
      if (group.header >= 0) this.claimOfHeader.set(group.header, claim);
    });
    for (const one of values) {
      const claim = this.ownerOf(one.box, one.item.place.order);
      if (claim >= 0) this.record(claim).values.push(one.item);
      else if (claim === SHARED) this.sharedValues.add(counts.anchor(one.box), keyOf(one.item), one.item);
    }
    for (const one of diagnoses) {
      const claim = this.ownerOf(one.box, one.item.place.order);
      if (claim >= 0) this.record(claim).diagnoses.push(one.item);
      else if (claim === SHARED) this.sharedDiagnoses.add(counts.anchor(one.box), 'diagnosis', one.item);
    }
  }

  own(claim: number): OwnValues {
    return this.claims[claim] ?? NOTHING;
  }

  /** The claim's own value of a kind, else the one it inherits, else null. */
  find(claim: number, kind: ValueKind | 'banner'): Value | null {
    for (const value of this.own(claim).values) if (keyOf(value) === kind) return value;
    return this.inherited(claim, kind);
  }

  /** The last value of a kind before the claim's lines: the heading they stand under. */
  above(claim: number, kind: ValueKind): Value | null {
    const order = this.firstOrder(claim);
    let found: Value | null = null;
    for (const value of this.own(claim).values)
      if (value.kind === kind && value.place.order < order) found = value;
    return found ?? this.inherited(claim, kind);
  }

  private record(claim: number): { readonly values: Value[]; readonly diagnoses: Mention[] } {
    const known = this.claims[claim];
    if (known) return known;
    const made = { values: [], diagnoses: [] };
    this.claims[claim] = made;
    return made;
  }

  private inherited(claim: number, kind: ValueKind | 'banner'): Value | null {
    return this.sharedValues.nearest(this.layout, this.spans[claim] ?? 0, kind, this.firstOrder(claim));
  }

  /** Diagnoses listed for all claims of an enclosing box; only for claims that no header sets apart. */
  inheritedDiagnoses(claim: number): readonly Mention[] {
    if ((this.groups[claim]?.header ?? -1) >= 0) return [];
    return this.sharedDiagnoses.all(this.layout, this.spans[claim] ?? 0, 'diagnosis');
  }

  private ownerOf(box: number, order: number): number {
    const { layout, counts, headers } = this;
    const anchor = counts.anchor(box);
    const x12 = layout.x12Of[box] ?? -1;
    if (x12 >= 0) return counts.inBox(x12) > 0 ? (this.soleClaim[x12] ?? NOBODY) : NOBODY;
    const sole = anchor < 0 ? MIXED : (this.soleClaim[anchor] ?? MIXED);
    const governing = headers.governing(box, order);
    if (governing >= 0) {
      // Inside a box whose lines are one claim's, a header that stands outside has no say.
      if (sole >= 0 && !contains(layout, anchor, headers.home(governing))) return sole;
      const claim = this.claimOfHeader.get(headers.root(governing));
      if (claim === undefined) return NOBODY;
      if (contains(layout, this.spans[claim] ?? 0, box) || contains(layout, headers.home(governing), box))
        return claim;
    }
    if (anchor < 0) return NOBODY;
    return sole >= 0 ? sole : SHARED;
  }

  /** For each box the claim of all lines in it, or MIXED. */
  private findSoleClaims(): Int32Array {
    const { layout, rows } = this;
    const none = -3;
    const sole = new Int32Array(layout.size).fill(none);
    const put = (box: number, claim: number): void => {
      const known = sole[box] ?? none;
      sole[box] = known === none || known === claim ? claim : MIXED;
    };
    this.groups.forEach((group, claim) => {
      for (const line of group.lines) put(rows.box[line] ?? 0, claim);
    });
    for (let box = layout.size - 1; box > 0; box--) {
      const claim = sole[box] ?? none;
      if (claim !== none) put(layout.parent[box] ?? 0, claim);
    }
    return sole;
  }

  private spanOf(group: LineGroup): number {
    const first = this.rows.row[group.lines[0] ?? 0] ?? 0;
    const last = this.rows.row[group.lines[group.lines.length - 1] ?? 0] ?? 0;
    const lines = commonBox(this.layout, first, last);
    return group.header < 0 ? lines : commonBox(this.layout, this.headers.home(group.header), lines);
  }

  private firstOrder(claim: number): number {
    return this.rows.mentions[this.groups[claim]?.lines[0] ?? 0]?.place.order ?? 0;
  }
}

/** A payer's name in a banner or heading says less than one under a label, which may be another payer's. */
function keyOf(value: Value): ValueKind | 'banner' {
  if (value.kind !== 'payer') return value.kind;
  const { label } = value.place;
  if (label === null || label === 'banner') return 'banner';
  return /\b(?:secondary|tertiary|other|cob|ins ?[23])\b/.test(label) ? 'charge-kind' : 'payer';
}

interface Placed {
  readonly place: { readonly order: number };
}

/** Items of several claims, by the box they speak for and by kind, in page order. */
class SharedItems<T extends Placed> {
  private readonly byBox = new Map<number, Map<string, T[]>>();
  private above: Int32Array | null = null;

  add(box: number, kind: string, item: T): void {
    const kinds = this.byBox.get(box) ?? new Map<string, T[]>();
    this.byBox.set(box, kinds);
    const items = kinds.get(kind);
    if (items) items.push(item);
    else kinds.set(kind, [item]);
  }

  /** The last one before `order` in the lowest enclosing box; one that stands after counts when it is alone. */
  nearest(layout: Layout, from: number, kind: string, order: number): T | null {
    const held = this.heldAbove(layout);
    for (let box = held[from] ?? -1; box >= 0; box = held[layout.parent[box] ?? -1] ?? -1) {
      const items = this.byBox.get(box)?.get(kind);
      if (!items) continue;
      const before = lastBefore(items, order);
      if (before) return before;
      if (items.length === 1) return items[0] ?? null;
    }
    return null;
  }

  all(layout: Layout, from: number, kind: string): readonly T[] {
    const held = this.heldAbove(layout);
    for (let box = held[from] ?? -1; box >= 0; box = held[layout.parent[box] ?? -1] ?? -1) {
      const items = this.byBox.get(box)?.get(kind);
      if (items) return items;
    }
    return [];
  }

  /** For each box the nearest one at or above that holds anything. */
  private heldAbove(layout: Layout): Int32Array {
    if (this.above) return this.above;
    const above = new Int32Array(layout.size);
    for (let box = 0; box < layout.size; box++) {
      above[box] = this.byBox.has(box) ? box : (above[layout.parent[box] ?? -1] ?? -1);
    }
    this.above = above;
    return above;
  }
}

function lastBefore<T extends Placed>(items: readonly T[], order: number): T | null {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as T).place.order < order) low = middle + 1;
    else high = middle;
  }
  return items[low - 1] ?? null;
}
