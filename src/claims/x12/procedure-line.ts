import { parseCode } from '../../codes';
import { emptyLine, type LineParts } from '../parts';
import type { ClaimProblem } from '../problem';

/** Qualifiers of SV1/SV2/SVC composites under which a HCPCS or CPT code stands. */
const PROCEDURE_QUALIFIER = /^(?:HC|WK|ER|AD|IV)$/;

/**
 * The procedure composite of a service segment (`HC:76377:26`) as a line. Null for lines without a procedure
 * (`NU:0450`, drugs by NDC, HIPPS rates); a composite that should hold a code and does not is a problem.
 */
export function procedureLine(
  composite: readonly string[],
  segment: string,
  problems: ClaimProblem[],
): LineParts | null {
  const [qualifier = '', code = '', ...rest] = composite;
  if (!PROCEDURE_QUALIFIER.test(qualifier)) return null;
  const found = parseCode(code).find((one) => one.system !== 'icd10cm');
  if (!found || found.system === 'icd10cm') {
    problems.push({ key: 'claimText.badProcedure', params: { token: code, where: segment } });
    return null;
  }
  const modifiers = rest.slice(0, 4).filter((part) => /^[A-Z0-9]{2}$/i.test(part));
  return { ...emptyLine(found.code, found.system), modifiers: modifiers.map((one) => one.toUpperCase()) };
}

/** Plain decimal text of a money or count element; null when blank or no number. */
export function decimal(text: string | null): string | null {
  return text !== null && /^-?(?:\d+\.?\d*|\.\d+)$/.test(text) ? text : null;
}

export function count(text: string | null): number | null {
  const plain = decimal(text);
  return plain === null ? null : Number(plain);
}
