import type { ClaimParts } from '../parts';
import type { ClaimKind } from '../types';

/** Pages whose codes are described, priced or looked up: nothing is billed there. */
const REFERENCE =
  /^(?:policy|policies|article|guideline|fees?|fee-schedule|prices?|price-list|look-?up|code-lookup|letter)$/;
/** Pages that ask whether a service may be done. */
const REQUEST = /^(?:auth|authorization|prior-auth|prior-authorization|referral|eligibility|estimate)$/;
/** Words of claim pages; "claim" alone stands on policies and authorizations as well. */
const CLAIMS = /^(?:remit|remittance|eob|era|835|837[pi]?|posting|draft|claim-entry|cms-1500|ub-04)$/;
const ABOUT_CLAIMS = /^(?:claim|claims|list|claim-list|claim-status|worklist)$/;

/** What the words of a page say of the lines on it. */
export interface PageKind {
  readonly reference: boolean;
  /** It is a letter, which tells of lines that were billed elsewhere. */
  readonly letter: boolean;
  readonly request: boolean;
  readonly claims: boolean;
  readonly remittance: boolean;
  readonly institutional: boolean;
  readonly professional: boolean;
}

export function pageKind(hints: readonly string[]): PageKind {
  const any = (pattern: RegExp): boolean => hints.some((hint) => pattern.test(hint));
  const claims = any(CLAIMS);
  return {
    reference: any(REFERENCE),
    letter: any(/^letter$/),
    request: any(REQUEST) && !claims && !any(ABOUT_CLAIMS),
    claims,
    remittance: any(/^(?:remit|remittance|eob|era|835|posting)$/),
    institutional: any(/^(?:ub-04|837i|institutional)$/),
    professional: any(/^(?:cms-1500|837p|professional)$/),
  };
}

/** Signs that lines are billed and not merely listed. */
export interface ClaimSigns {
  readonly x12: boolean;
  /** A claim number label governs the lines. */
  readonly named: boolean;
  /** A patient label governs the lines. */
  readonly patient: boolean;
  /** `claim-kind` value that governs the lines, if any. */
  readonly said: string | null;
  /** Lines that stand in fields. */
  readonly fields: number;
  /** One row of a table that holds lines of other claims too. */
  readonly listRow: boolean;
  /** Codes under no heading and in no field, with no value of their own: a letter names them, too. */
  readonly bare: boolean;
}

/**
 * Whether these lines are a claim. A fee schedule has codes and prices, a code list codes and words, an
 * authorization codes and quantities: lines count as billed on one strong sign or two weak ones.
 */
export function isClaim(parts: ClaimParts, page: PageKind, signs: ClaimSigns): boolean {
  if (signs.x12) return true;
  if (signs.bare && parts.lines.length > 1) return false;
  const adjusted = parts.lines.some((line) => line.adjustments.length > 0);
  const counted = parts.lines.some(
    (line) => line.units !== null || line.pointers !== null || line.dos !== null,
  );
  // The heading above the lines speaks louder than the words of the page.
  const saidClaim = signs.said === 'draft' || signs.said === 'remit' || signs.said === 'list';
  const fees = signs.said === 'fees';
  if (fees || (page.reference && !saidClaim)) {
    const billed = (signs.named || signs.fields > 1) && (adjusted || counted);
    if (!billed && (fees || page.letter || !isExample(parts, signs))) return false;
  }
  // Reasons beside codes in an article: which denials are common, and no claim that was denied.
  if (page.reference && !signs.named && !signs.patient && adjusted && !counted && !hasAmounts(parts))
    return false;
  if ((signs.said === 'auth' || (page.request && !saidClaim)) && !(signs.named && adjusted)) return false;
  if (signs.named || adjusted || parts.typeOfBill !== null) return true;
  const any = (test: (line: ClaimParts['lines'][number]) => boolean): number =>
    Number(parts.lines.some(test));
  const weak =
    Number(saidClaim || page.claims) +
    Number(signs.patient) +
    Number(parts.diagnoses.length > 0 || parts.lines.some((line) => line.diagnoses.length > 0)) +
    Number(parts.dos !== null || parts.lines.some((line) => line.dos !== null)) +
    Number(parts.pos !== null || parts.lines.some((line) => line.pos !== null)) +
    any((line) => line.units !== null) +
    any((line) => line.pointers !== null) * 2 +
    any((line) => line.paid !== null) +
    any((line) => line.revenueCode !== null) +
    Number(parts.status !== null || parts.lines.some((line) => line.status !== null)) +
    Number(signs.fields > 1);
  return weak >= 2;
}

/**
 * A claim drawn in an article or manual to show how one is filled in: its lines point to diagnoses of its own, or have day,
 * count and charge under a patient. What is listed or priced has none of that.
 */
function isExample({ lines, diagnoses, dos }: ClaimParts, { patient }: ClaimSigns): boolean {
  const billed = lines.filter((line) => line.units !== null && line.charge !== null);
  if (billed.length * 2 <= lines.length) return false;
  const points = billed.some((line) => line.pointers !== null);
  return points
    ? patient || diagnoses.length > 0
    : patient && billed.every((line) => (line.dos ?? dos) !== null);
}

function hasAmounts({ lines }: ClaimParts): boolean {
  return lines.some((line) => line.charge !== null || line.paid !== null || line.status !== null);
}

/**
 * What kind of claim the page shows: a row of a list shows part of a claim only, so it is told apart from a claim
 * that is shown whole (typed into fields or read-only, not yet decided) and from one the payer has decided.
 */
export function claimKind(parts: ClaimParts, page: PageKind, signs: ClaimSigns): ClaimKind {
  const { lines } = parts;
  if (lines.some((line) => line.adjustments.length > 0)) return 'remit';
  const paid = lines.some((line) => line.paid !== null);
  if (signs.x12) return paid || parts.status !== null ? 'remit' : 'text';
  // Lines that are typed are not decided yet, whatever else the page shows.
  if (signs.fields * 2 > lines.length) return 'draft';
  if (signs.said === 'remit' || (page.remittance && signs.said === null)) return 'remit';
  if (signs.said === 'draft') return 'draft';
  if (signs.listRow || (signs.said === 'list' && lines.length === 1)) return 'list';
  const decided = paid || parts.status !== null || lines.some((line) => line.status !== null);
  return decided ? 'remit' : 'draft';
}
