import type { LineParts } from '../parts';
import type { Layout } from './layout';

/**
 * Ledgers, transaction histories and summaries name codes that are billed elsewhere on the page. A table whose
 * lines all stand in another table of the same claim is such a repeat; its rows are no further lines.
 */

/** Headings of tables that repeat posted lines. */
const LEDGER =
  /\b(?:ledger|history|activity|transactions?|postings?|posted|audit|journal|log|statement|summary)\b/i;

export function isLedger(layout: Layout, box: number): boolean {
  let at = box;
  for (let up = 0; up < 3 && at > 0; up++) {
    const heading = layout.headings[at];
    if (heading) return LEDGER.test(heading);
    at = layout.parent[at] ?? 0;
  }
  return false;
}

export interface LineSet {
  readonly box: number;
  /** Lines typed into fields are meant, also when they repeat each other. */
  readonly fields: boolean;
  readonly lines: readonly { readonly line: number; readonly parts: LineParts }[];
}

/** Of the sets of one claim, those that only repeat another: fewer kinds of value, all codes found there. */
export function repeatedSets(layout: Layout, sets: readonly LineSet[]): ReadonlySet<LineSet> {
  const repeated = new Set<LineSet>();
  if (sets.length < 2) return repeated;
  const detail = [...sets].sort(
    (a, b) =>
      Number(isLedger(layout, a.box)) - Number(isLedger(layout, b.box)) ||
      distinct(b) - distinct(a) ||
      richness(b) - richness(a),
  );
  detail.forEach((set, place) => {
    const before = detail.slice(0, place).filter((other) => !repeated.has(other));
    if (!set.fields && before.some((other) => coveredBy(set, other))) repeated.add(set);
  });
  return repeated;
}

/**
 * Whether every code of a set stands in the other. Modifiers may be left out in a repeat, but one that the
 * other does not show makes another line.
 */
export function coveredBy(set: LineSet, other: LineSet): boolean {
  return set.lines.every(({ parts }) =>
    other.lines.some(
      (one) =>
        one.parts.code === parts.code && parts.modifiers.every((mod) => one.parts.modifiers.includes(mod)),
    ),
  );
}

/** true when a set names one code and modifiers more than once. */
export function repeatsItself(set: LineSet): boolean {
  return distinct(set) < set.lines.length;
}

function distinct(set: LineSet): number {
  return new Set(set.lines.map(({ parts }) => `${parts.code}-${parts.modifiers}`)).size;
}

/** How much a set tells of its lines. */
export function richness(set: LineSet): number {
  let told = 0;
  for (const { parts } of set.lines) {
    if (parts.units !== null) told++;
    if (parts.pointers !== null || parts.diagnoses.length > 0) told++;
    if (parts.pos !== null) told++;
    if (parts.adjustments.length > 0) told++;
    if (parts.modifiers.length > 0) told++;
  }
  return told / Math.max(1, set.lines.length);
}
