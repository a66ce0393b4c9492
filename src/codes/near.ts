import { canonicalIcd } from './icd';
import { canonicalProcedure } from './procedure';

/**
 * Codes one swap of neighboring characters away (`73677` → `76377` among them), canonical, in order of the swap's
 * place. Typing errors of this kind are the commonest in code entry.
 */
export function transpositions(code: string): string[] {
  const bare = code.trim().toUpperCase().replace('.', '');
  const diagnosis = canonicalProcedure(bare) === null || code.includes('.');
  const found = new Set<string>();
  for (let at = 0; at + 1 < bare.length; at++) {
    if (bare[at] === bare[at + 1]) continue;
    const swapped = bare.slice(0, at) + bare.charAt(at + 1) + bare.charAt(at) + bare.slice(at + 2);
    const canonical = diagnosis ? canonicalIcd(swapped) : canonicalProcedure(swapped)?.code;
    if (canonical) found.add(canonical);
  }
  return [...found];
}
