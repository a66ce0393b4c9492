import type { History } from './histories';
import type { Conversion } from './releases';

/**
 * Undotted code that may no longer be billed → codes the conversion table names in its place. Left out where the new
 * codes simply stand beneath the old one: those the table itself can list.
 */
export function findReplacements(
  histories: ReadonlyMap<string, History>,
  conversions: readonly Conversion[],
): Record<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { code, previous } of conversions) {
    for (const old of previous) {
      const last = histories.get(old)?.at(-1)?.[1];
      if (old === code || (last !== '-' && last !== 'h')) continue;
      found.set(old, [...(found.get(old) ?? []), code]);
    }
  }
  return Object.fromEntries(
    [...found]
      .filter(([old, codes]) => codes.some((code) => !code.startsWith(old)))
      .map(([old, codes]): [string, string[]] => [old, [...new Set(codes)].sort()])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
