import type { Code } from './types';

/** CPT by form: five digits, or four digits and the letter of Category II (F), III (T), PLA (U) or administrative (M). */
const CPT = /^(?:\d{5}|\d{4}[FTUM])$/;
/** HCPCS Level II by form: a letter that CMS assigns (D is the ADA's dental set) and four digits. */
const HCPCS = /^[A-HJ-MP-V]\d{4}$/;

/** Lowest and highest HCPCS Level II number of each letter, as of the January 2025 CMS file; U and Q leave room. */
const HCPCS_SPAN: Readonly<Record<string, readonly [number, number]>> = {
  A: [21, 9999],
  B: [4034, 9999],
  C: [1052, 9999],
  D: [120, 9999],
  E: [100, 8999],
  G: [8, 9999],
  H: [1, 2041],
  J: [120, 9999],
  K: [1, 1199],
  L: [112, 9999],
  M: [1, 1499],
  P: [2028, 9615],
  Q: [35, 9999],
  R: [70, 76],
  S: [12, 9999],
  T: [1000, 5999],
  U: [1, 99],
  V: [2020, 5364],
};

/** A procedure code in canonical form (upper case), or null when the string has neither the CPT nor the HCPCS form. */
export function canonicalProcedure(text: string): Code | null {
  const code = text.trim().toUpperCase();
  if (CPT.test(code)) return { system: 'cpt', code };
  if (HCPCS.test(code)) return { system: 'hcpcs', code };
  return null;
}

/** Whether an alphanumeric HCPCS code lies where its letter's codes lie; `M5450` has the form but cannot be one. */
export function plausibleHcpcs(code: string): boolean {
  const span = HCPCS_SPAN[code.charAt(0)];
  if (!span) return false;
  const number = Number(code.slice(1));
  return number >= span[0] && number <= span[1];
}

/** Whether five digits lie in a range CPT uses at all (Category I begins at 00100 and ends at 99607). */
export function plausibleCpt(code: string): boolean {
  if (code.length !== 5) return false;
  const last = code.charCodeAt(4);
  if (last >= 48 && last <= 57)
    return code >= '00100' && code <= '99607' && !(code > '02020' && code < '10004');
  return code >= '0001' && code < '9999';
}
