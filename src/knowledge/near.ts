import { type CodeSystem, canonicalIcd, canonicalProcedure, transpositions, undottedIcd } from '../codes';
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

/** More than this is a list to read, not a hint. */
const MOST = 6;

/**
 * Codes the user may have meant by one that nobody knows (`73677` → `76377`): known ones, one swap of neighbors or one
 * look-alike character away. Diagnoses count when they are billable; for them, what stands nearest in the book is
 * offered too (`M23.80` → M23.8X1, M23.8X2, M23.8X9).
 */
export function meantCodes(store: Store, system: CodeSystem, code: string): string[] {
  const near = [...transpositions(code), ...lookAlikes(system, code)];
  const known =
    system === 'icd10cm'
      ? [...near.filter((other) => store.icd.state(other, null) === 'billable'), ...neighbors(store, code)]
      : near.filter((other) => store.entry('cpt', other) !== null || store.entry('hcpcs', other) !== null);
  return [...new Set(known)].filter((other) => other !== code).slice(0, MOST);
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

/** The code with its placeholder left out, or the longest beginning of it that exists; what is billable there. */
function neighbors(store: Store, code: string): readonly string[] {
  const bare = undottedIcd(code);
  const beginnings = Array.from({ length: Math.max(0, bare.length - 3) }, (_, cut) =>
    bare.slice(0, -1 - cut),
  );
  for (const candidate of [bare.replaceAll('X', ''), ...beginnings]) {
    const other = canonicalIcd(candidate);
    if (other === null || other === code || !store.icd.has(other) || other.length === 3) continue;
    const { state, replacements } = store.icd.validity(other, null);
    const choices = state === 'billable' ? [other] : replacements;
    return choices.length <= MOST ? choices : [];
  }
  return [];
}
