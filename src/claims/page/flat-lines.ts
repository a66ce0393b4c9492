import type { Value } from '../../reading';
import type { LineCounts } from './line-counts';
import type { Loose, Rows } from './rows';

/**
 * A grid without rows: cells of all lines side by side in one container, e.g. `date | code | units | date | code
 * | units`. The run of kinds before the first code tells what a line begins with; where a gap between two codes
 * ends with the same kinds, the next line begins. Values after the last code are taken only as far as the gaps
 * before it show what a line holds. Returns the values that fit no line.
 */
export function flatAssignments(
  rows: Rows,
  counts: LineCounts,
  container: number,
  held: readonly Loose<Value>[],
): Loose<Value>[] {
  const first = counts.firstIn(container);
  const last = counts.lastIn(container);
  let bare = 0;
  for (let line = first; line <= last; line++) if (rows.values.isEmpty(line)) bare++;
  if (bare * 2 < last - first + 1) return [...held];

  const gaps: Loose<Value>[][] = Array.from({ length: last - first + 2 }, () => []);
  for (const one of held) {
    const line = counts.before(one.item.place.order);
    gaps[Math.max(0, Math.min(last, line) - first + 1)]?.push(one);
  }
  const give = (line: number, run: readonly Loose<Value>[]): void => {
    for (const one of run) rows.values.give(line, one.at);
  };
  const lead = gaps[0] ?? [];
  const rest: Loose<Value>[] = [];
  let longestLead = 0;
  let longestTail: readonly Loose<Value>[] = [];
  for (let gap = 1; gap < gaps.length; gap++) {
    const between = gaps[gap] ?? [];
    const isLast = gap === gaps.length - 1;
    const begin = isLast ? 0 : sharedEnd(lead, between);
    const tail = isLast
      ? between.slice(0, sharedStart(longestTail, between))
      : between.slice(0, between.length - begin);
    if (tail.length > longestTail.length) longestTail = tail;
    longestLead = Math.max(longestLead, begin);
    give(first + gap - 1, tail);
    if (isLast) rest.push(...between.slice(tail.length));
    else give(first + gap, between.slice(between.length - begin));
  }
  const own = lead.length - longestLead;
  give(first, lead.slice(own));
  return [...lead.slice(0, own), ...rest];
}

/** How many kinds at the end of two runs agree. */
function sharedEnd(a: readonly Loose<Value>[], b: readonly Loose<Value>[]): number {
  let length = 0;
  while (length < a.length && length < b.length) {
    if (a[a.length - 1 - length]?.item.kind !== b[b.length - 1 - length]?.item.kind) break;
    length++;
  }
  return length;
}

/** How many values at the start of a run fit, in order, into what a full line holds (some may be blank). */
function sharedStart(full: readonly Loose<Value>[], run: readonly Loose<Value>[]): number {
  let at = 0;
  let length = 0;
  for (const one of run) {
    while (at < full.length && full[at]?.item.kind !== one.item.kind) at++;
    if (at === full.length) break;
    at++;
    length++;
  }
  return length;
}
