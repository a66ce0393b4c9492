import * as z from 'zod/mini';
import type { ClaimView } from '../claim-view';
import { type Hit, ruleKind } from '../rule-kind';
import { lineHit } from './line-hit';

const params = z.union([
  z.strictObject({ check: z.literal('future') }),
  /** A claim must have been received this many years after the DOS; `near` days before that it is told as near. */
  z.strictObject({ check: z.literal('filing-limit'), years: z.number(), near: z.number() }),
]);

/** A date of service that lies in the future, or too far back to be filed. `{last}` is the last day to file. */
export const date = ruleKind({
  id: 'date',
  params,
  words: ['code', 'date', 'last'],
  variants: ['near'],
  specificity: 50,
  prepare: (given) => ({
    codes: null,
    judge: (view) => (given.check === 'future' ? future(view) : filingLimit(view, given.years, given.near)),
  }),
});

function future(view: ClaimView): readonly Hit[] {
  return view.lines
    .filter((line) => line.dos !== null && line.dos > view.today)
    .map((line) => lineHit(line, 'date', { date: line.dos ?? '' }));
}

/** One hit a claim: the earliest DOS decides (institutional claims: the through date). */
function filingLimit(view: ClaimView, years: number, near: number): readonly Hit[] {
  if (view.dos === null) return [];
  const last = lastDay(view.dos, years);
  if (daysBetween(view.today, last) > near) return [];
  const past = view.today > last;
  return [
    {
      lines: [],
      codes: [],
      dos: view.dos,
      words: { date: view.dos, last },
      problem: 'filing-limit',
      ...(past ? {} : { variant: 'near', severity: 'warning' as const }),
    },
  ];
}

/** The same day so many years on; 29 February becomes the 28th; a weekend moves to Monday (42 CFR 424.44). */
function lastDay(dos: string, years: number): string {
  const [year = 0, month = 1, day = 1] = dos.split('-').map(Number);
  const end = new Date(Date.UTC(year + years, month - 1, day));
  if (end.getUTCMonth() !== month - 1) end.setUTCDate(0);
  const weekend = { 6: 2, 0: 1 }[end.getUTCDay()] ?? 0;
  end.setUTCDate(end.getUTCDate() + weekend);
  return end.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
