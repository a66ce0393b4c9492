import type { TabularRow } from './row';

type Find = (code: string) => Promise<TabularRow | null> | TabularRow | null;

/**
 * The row of a code and all it stands under, nearest first: codes above, section, chapter. What is noted at any of them
 * holds for the code. Codes with a seventh character are not listed: they follow from the code without it, and without
 * the X that fills it up (T36.0X1A → T36.0X1, S01.00XA → S01.00).
 *
 * @param code undotted. Empty when the tabular list does not know it.
 */
export async function tabularChain(code: string, find: Find): Promise<readonly TabularRow[]> {
  const chain: TabularRow[] = [];
  for (let row = await listedRow(code, find); row !== null && chain.length < 12; ) {
    chain.push(row);
    row = row.parent === '' ? null : await find(row.parent);
  }
  return chain;
}

/** Seventh characters a code may or must have: those of the nearest row of its chain that defines any. */
export function seventhCharacters(
  chain: readonly TabularRow[],
): readonly { char: string; meaning: string }[] {
  const nearest = chain.find(({ seventh }) => seventh.length > 0);
  return (nearest?.seventh ?? []).map((one) => ({ char: one.charAt(0), meaning: one.slice(2) }));
}

async function listedRow(code: string, find: Find): Promise<TabularRow | null> {
  const listed = await find(code);
  if (listed !== null || code.length !== 7) return listed;
  for (let stem = code.slice(0, 6); stem.length >= 3; stem = stem.slice(0, -1)) {
    const row = await find(stem);
    if (row !== null) return row;
    if (!stem.endsWith('X')) return null;
  }
  return null;
}
