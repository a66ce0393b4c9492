import { type CodeSystem, canonicalIcd, canonicalProcedure, transpositions } from '../codes';
import type { Store } from './store';

/** Characters that look or sound alike in typed and scanned codes. */
const ALIKE: Readonly<Record<string, string>> = {
  O: '0',
  0: 'O',
  I: '1',
  L: '1',
  1: 'I',
  S: '5',
  5: 'S',
  B: '8',
  8: 'B',
  Z: '2',
  2: 'Z',
  G: '6',
};

/**
 * Codes the user may have meant by one that nobody knows (`73677` → `76377`): known ones, one swap of neighbors or one
 * look-alike character away. Diagnoses count when they are billable.
 */
export function meantCodes(store: Store, system: CodeSystem, code: string): string[] {
  const near = [...transpositions(code), ...lookAlikes(system, code)];
  const known = near.filter((other) =>
    system === 'icd10cm'
      ? store.icd.state(other, null) === 'billable'
      : store.entry('cpt', other) !== null || store.entry('hcpcs', other) !== null,
  );
  return [...new Set(known)].filter((other) => other !== code).slice(0, 5);
}

function lookAlikes(system: CodeSystem, code: string): string[] {
  return [...code].flatMap((char, at) => {
    const other = ALIKE[char];
    if (other === undefined) return [];
    const text = code.slice(0, at) + other + code.slice(at + 1);
    const canonical = system === 'icd10cm' ? canonicalIcd(text) : canonicalProcedure(text)?.code;
    return canonical ? [canonical] : [];
  });
}
