import { canonicalIcd } from './icd';
import { canonicalProcedure, plausibleHcpcs } from './procedure';
import type { Code } from './types';

/**
 * Every code the whole string could be by form, the likeliest system first. `M5450` is M54.50 before it is a
 * HCPCS code, because HCPCS M codes end far lower; `J1885` is HCPCS before it is J18.85.
 */
export function parseCode(text: string): Code[] {
  const found: Code[] = [];
  const procedure = canonicalProcedure(text);
  const icd = canonicalIcd(text);
  if (procedure) found.push(procedure);
  if (icd !== null) found.push({ system: 'icd10cm', code: icd });
  if (found.length === 2 && procedure?.system === 'hcpcs' && !plausibleHcpcs(procedure.code)) found.reverse();
  return found;
}
