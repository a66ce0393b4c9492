import type { Evidence } from '../types';

/**
 * Every piece of evidence, by name, with its weight. A candidate is a mention when the sum reaches ACCEPT.
 * Weights are few and round on purpose: what decides is which pieces are present, and each is a test of its own.
 */
export const WEIGHTS = {
  // what labels and places say
  'column-procedure': 7,
  'column-diagnosis': 7,
  'column-code': 1.5,
  'field-procedure': 7,
  'field-diagnosis': 7,
  'field-code': 1.5,
  'label-procedure': 5,
  'label-diagnosis': 5,
  'label-code': 2.5,
  'sentence-procedure': 2,
  'sentence-billing': 1,
  'sentence-clinical': 2,
  'sentence-diagnosis': 2,
  'sentence-part': 1,
  'billing-verb': 2,
  'heading-procedure': 2,
  'heading-diagnosis': 2,
  qualifier: 7,
  'row-shape': 2,
  'row-codes': 1.5,
  'grid-billing': 2.5,
  'printed-column': 5,
  // what the string and its neighbors say
  modifier: 2.5,
  'more-modifiers': 1,
  units: 1.5,
  'shape-suffix': 2,
  'shape-hcpcs': 1,
  'shape-dotted': 3,
  'shape-dotted-long': 1,
  bracketed: 1,
  known: 1.5,
  listed: 0.5,
  neighbor: 4,
  alike: 1.5,
  described: 1.5,
  kin: 1,
  range: 1,
  'list-of-codes': 3,
  'column-peer': 2,
  repeated: 1.5,
  family: 1.5,
  'page-some-billing': 1,
  'page-billing': 2,
  // against
  currency: -9,
  decimal: -9,
  zip: -9,
  street: -7,
  phone: -9,
  'longer-token': -9,
  'number-sign': -7,
  count: -7,
  quantity: -6,
  numbered: -7,
  'record-number': -3,
  citation: -7,
  'label-other': -8,
  'column-other': -9,
  'field-other': -9,
  'needs-diagnosis-context': -4,
  'other-system-expected': -8,
  'one-decimal': -0.5,
  'unknown-category': -3,
  'out-of-range': -2,
  'not-listed': -2,
} as const;

export type EvidenceName = keyof typeof WEIGHTS;

export const ACCEPT = 4;

const NAMES = Object.keys(WEIGHTS) as EvidenceName[];
const BIT = new Map(NAMES.map((name, index) => [name, index] as const));

/** What a set of evidence comes to. Shared by all mentions with the same set, so that a mention costs no arrays. */
export interface Verdict {
  readonly score: number;
  readonly accepted: boolean;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A set of evidence names under construction; reused for every candidate. */
export class EvidenceSet {
  private low = 0;
  private high = 0;

  clear(): this {
    this.low = 0;
    this.high = 0;
    return this;
  }

  add(name: EvidenceName): this {
    const bit = BIT.get(name) ?? 0;
    if (bit < 32) this.low |= 1 << bit;
    else this.high |= 1 << (bit - 32);
    return this;
  }

  has(name: EvidenceName): boolean {
    const bit = BIT.get(name) ?? 0;
    return bit < 32 ? (this.low & (1 << bit)) !== 0 : (this.high & (1 << (bit - 32))) !== 0;
  }

  drop(name: EvidenceName): this {
    const bit = BIT.get(name) ?? 0;
    if (bit < 32) this.low &= ~(1 << bit);
    else this.high &= ~(1 << (bit - 32));
    return this;
  }

  verdict(): Verdict {
    const same = verdicts.get(this.high) ?? new Map<number, Verdict>();
    if (same.size === 0) verdicts.set(this.high, same);
    let verdict = same.get(this.low);
    if (!verdict) {
      verdict = weigh(NAMES.filter((name) => this.has(name)));
      same.set(this.low, verdict);
    }
    return verdict;
  }
}

/** By the high half of a set, then by the low one: both together are more than a number holds exactly. */
const verdicts = new Map<number, Map<number, Verdict>>();

/** Adds up named evidence. `confidence` is a logistic curve around the threshold, for display and ordering only. */
export function weigh(names: readonly EvidenceName[]): Verdict {
  const evidence = names.map((name) => ({ name, weight: WEIGHTS[name] }));
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const confidence = Math.round(1000 / (1 + Math.exp(-(score - ACCEPT + 1) * 0.9))) / 1000;
  return { score, accepted: score >= ACCEPT, confidence, evidence };
}

/** Evidence that words or a place give, not the form of a string or what stands beside it. */
const TOLD =
  /^(?:column-[pcd](?!eer)|field|label|sentence|billing|heading|qualifier|printed|modifier|units|row)/;

/** Whether more than a code's own form spoke for it. */
export function isTold({ evidence }: Verdict): boolean {
  return evidence.some(({ name, weight }) => weight > 0 && TOLD.test(name));
}
