import type { SetManifest } from '../../releases/stored';
import { fiscalYear } from '../dates';

/**
 * Which of several releases of one kind and setting speaks for a day: the one in force, of two the later; for a later
 * day than any, the newest; for an earlier day, none, unless the kind's files hold their own history (`cumulative`:
 * NCCI pairs and add-ons, HCPCS), when the newest always speaks. Without a day the newest.
 */
export function chooseSet(
  sets: readonly SetManifest[],
  day: string | null,
  cumulative: boolean,
): SetManifest | null {
  const byAge = sets.toSorted((a, b) => (ageOf(a) < ageOf(b) ? -1 : ageOf(a) > ageOf(b) ? 1 : 0));
  const newest = byAge.at(-1) ?? null;
  if (day === null || cumulative || newest === null) return newest;
  const begun = byAge.findLast(({ from }) => from === null || from <= day) ?? null;
  if (begun === null || begun === newest) return begun;
  // Between two releases of which neither is in force, the day belongs to one that is not here.
  return begun.to === null || begun.to >= day ? begun : null;
}

/**
 * The imported order file that speaks for a day: none for the years the bundled table holds, since it was made of the same
 * files, nor for a later day than any while the bundled table holds the newest year.
 */
export function orderFileOn(
  orders: readonly SetManifest[],
  bundledYears: readonly number[],
  day: string,
): SetManifest | null {
  const year = fiscalYear(day);
  if (bundledYears.includes(year)) return null;
  const bundled = bundledYears.at(-1) ?? 0;
  const newest = Math.max(0, ...orders.map(({ from }) => (from === null ? 0 : fiscalYear(from))));
  return year > bundled && newest <= bundled ? null : chooseSet(orders, day, false);
}

const ageOf = ({ from, label }: SetManifest) => `${from ?? ''} ${label}`;
