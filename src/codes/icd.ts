/**
 * ICD-10-CM by form: letter, digit, then letter or digit; up to four more characters after the dot. A few
 * families have a letter in second place (`QA0`) or third (`C4A`, `Z3A`). Whether such a code exists is for the
 * validity tables to say, not for this file.
 * Source: shape of the ICD-10-CM order files FY2021 to FY2027 (NCHS).
 */
const ICD = /^([A-Z](?:\d[0-9A-K]|[AB]\d))(?:\.?([0-9A-LXYZ]{1,3}|[0-9A-LXYZ]{3}[0-9A-Z]))?$/;

/** Canonical form (`M54.50`) of a diagnosis string, dotted or not, in any case; null when it has another form. */
export function canonicalIcd(text: string): string | null {
  const match = ICD.exec(text.trim().toUpperCase());
  if (!match) return null;
  return match[2] === undefined ? (match[1] ?? null) : `${match[1]}.${match[2]}`;
}

/** `M54.50` → `M5450`, as the official files and X12 write it. */
export function undottedIcd(code: string): string {
  return code.replace('.', '');
}

/** `M5450` → `M54.50`, as people write it. */
export function dottedIcd(bare: string): string {
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

/** The three-character category a diagnosis stands in (`M54.50` → `M54`). */
export function icdCategory(code: string): string {
  return code.slice(0, 3);
}
