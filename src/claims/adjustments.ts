import { parseAdjustment } from '../codes';
import type { Adjustment, LineStatus } from './types';

/** Reasons that are no denial: contract write-off, patient shares, sequestration. */
const EXPECTED = new Set(['1', '2', '3', '45', '253']);

const memo = new Map<string, readonly Adjustment[]>();

/** The adjustments of a line with one reason. A page has thousands of such lines and a dozen reasons: shared. */
export function singleReason(text: string): readonly Adjustment[] {
  const known = memo.get(text);
  if (known) return known;
  const parsed = parseAdjustment(text);
  const made = parsed ? [{ ...parsed, rarcs: [] }] : [];
  if (memo.size > 1000) memo.clear();
  memo.set(text, made);
  return made;
}

/** Collects a line's reasons and remarks in page order: a remark belongs to the reason before it. */
export class AdjustmentList {
  private readonly list: { group: string | null; carc: string | null; rarcs: string[] }[] = [];

  reason(text: string): void {
    const parsed = parseAdjustment(text);
    if (!parsed) return;
    const early = this.list.length === 1 && this.list[0]?.carc === null ? this.list[0] : undefined;
    // Remarks that stood before the first reason (a remark column left of the reason column) join it.
    if (early) Object.assign(early, parsed);
    else if (!this.list.some((one) => one.group === parsed.group && one.carc === parsed.carc)) {
      this.list.push({ ...parsed, rarcs: [] });
    }
  }

  remark(code: string): void {
    const remark = code.trim().toUpperCase();
    const last = this.list[this.list.length - 1];
    if (!last) this.list.push({ group: null, carc: null, rarcs: [remark] });
    else if (!last.rarcs.includes(remark)) last.rarcs.push(remark);
  }

  all(): readonly Adjustment[] {
    return this.list;
  }
}

/** What became of a line when the page gives no status of its own: told from the amount paid and the reasons. */
export function statusFromPayment(
  paid: string | null,
  adjustments: readonly Adjustment[],
): LineStatus | null {
  if (paid === null) return null;
  const amount = Number(paid);
  if (amount > 0) return 'paid';
  if (amount < 0) return 'reversed';
  const denied = adjustments.some(
    (one) => one.group !== 'PR' && one.carc !== null && !EXPECTED.has(one.carc),
  );
  return denied ? 'denied' : null;
}
