import { type BlockCache, type ConversionRow, eachRow, type SetManifest } from '../../releases/stored';

/** Old undotted code → codes billed in its place since, by a conversion table. */
export type Replacements = ReadonlyMap<string, readonly string[]>;

/**
 * The conversion table turned around: it lists new codes with what was billed before. A combination (`E1169+R4020`)
 * counts for each of its parts; ranges and headings (`I63-`) name no single code and are left out.
 */
export async function replacementsOf(cache: BlockCache, set: SetManifest): Promise<Replacements> {
  const found = new Map<string, string[]>();
  for await (const { code, previous } of eachRow<ConversionRow>(cache, set)) {
    for (const old of previous.flatMap((one) => one.split('+'))) {
      if (old.includes('-') || old === code) continue;
      const codes = found.get(old) ?? [];
      if (!codes.includes(code)) codes.push(code);
      found.set(old, codes);
    }
  }
  return found;
}
