import { namesUnknownCode, type Role, roleOf } from './roles';

const PROCEDURES = /\b(?:cpt|hcpcs?|procedures?|procs?|px)\b/i;
const DIAGNOSES = /\b(?:icd|icd-?10(?:-?cm)?|dx|diagnos[ei]s|diags?)\b/i;
/** What a heading names before it says more of it: `CPT/HCPCS codes`, `CPT codes and ICD-10 codes`. */
const NAMED = /^.*?\bcodes?\b(?:\s*(?:[,/&]|\band\b|\bor\b)[^:.]{0,20}?\bcodes?\b)*/is;
const LONGEST = 70;

/**
 * What a heading of codes names, without what it adds: `CPT codes` of `CPT codes for these diagnoses`. The whole heading
 * where no codes are named first.
 */
function named(heading: string): string {
  const words = heading.trim();
  const first = NAMED.exec(words)?.[0] ?? '';
  return first.length <= LONGEST && (PROCEDURES.test(first) || DIAGNOSES.test(first)) ? first : words;
}

/** Whether words name procedures and diagnoses alike, so that they say of no code which of them it is. */
function namesBoth(words: string): boolean {
  return PROCEDURES.test(words) && DIAGNOSES.test(words);
}

/**
 * The role of the codes beneath a heading. `code` where it names procedures and diagnoses alike (`CPT, HCPCS and ICD-10
 * codes`).
 */
export function headedRole(heading: string): Role | null {
  const words = named(heading);
  return namesBoth(words) ? 'code' : roleOf(words);
}

/** The same for headings that must say which codes: null where they say none, or both. */
export function codedRole(heading: string): 'procedure' | 'diagnosis' | null {
  const role = headedRole(heading);
  return role === 'procedure' || role === 'diagnosis' ? role : null;
}

/** A code: words that hold one tell of it, and title nothing, unless they end in a colon. */
const CODE = /\b(?:\d{5}|\d{4}[A-Z]|[A-Z]\d[0-9A-Z][0-9A-Z.]*)\b/i;
/** What titles may name without calling it a code. */
const KINDS: ReadonlySet<Role | null> = new Set<Role | null>([
  'procedure',
  'diagnosis',
  'modifier',
  'revenue',
]);

/**
 * Which codes the rows below a title hold (`HCPCS codes not covered for …`): `code` where it names procedures and diagnoses
 * alike, `other` for codes of another kind. null where it says nothing of that (`Codes not covered`), or is no title but
 * holds the codes itself (`Diagnosis codes: E11.9`).
 */
export function titledRole(title: string): Role | null {
  const words = title.replace(/\s+/g, ' ').trim();
  const first = NAMED.exec(words)?.[0] ?? null;
  const name = first ?? words;
  if (words.length > 200 || name.length > (first === null ? 40 : LONGEST)) return null;
  if (CODE.test(words.endsWith(':') ? name : words)) return null;
  if (namesBoth(name)) return 'code';
  const role = roleOf(name);
  if (KINDS.has(role)) return role;
  return first === null || role === null || role === 'code' || namesUnknownCode(name) ? null : 'other';
}
