import type { ReadingTables } from '../types';

const HINTS: readonly (readonly [string, RegExp])[] = [
  [
    'remittance',
    /\b(?:remit(?:tance)?s?|eob|era|835|explanation of (?:benefits|payment)|payment details?|post (?:insurance )?payments?)\b/i,
  ],
  [
    'authorization',
    /\b(?:prior ?auth\w*|authorizations?|pre-?cert\w*|notifications?|referrals?|predetermination)\b/i,
  ],
  [
    'fees',
    /\b(?:fee schedules?|fee (?:look[ -]?up|search|finder|inquiry|tool|tables?|lists?)|price|pricing|chargemaster|rates?|price transparency|rvus?)\b/i,
  ],
  [
    'policy',
    /\b(?:polic(?:y|ies)|guidelines?|bulletin|coverage determination|lcd|ncd|article|medical necessity|manual)\b/i,
  ],
  [
    'draft',
    /\b(?:submit(?: a)? claim|new claim|claim (?:entry|form|submission|wizard|editor?)|create claim|enter claim|cms-?1500|hcfa|ub-?04|charge (?:entry|capture)|superbill|edit claim|professional claim|institutional claim)\b/i,
  ],
  [
    'list',
    /\b(?:claims? (?:search|list|status|results|inquiry|worklist|queue)|search results|work ?list|work ?queue|claims$|denials?)\b/i,
  ],
  ['claim', /\b(?:claim details?|claim summary|claims?|encounter)\b/i],
  ['eligibility', /\b(?:eligibility|benefits)\b/i],
  ['lookup', /\b(?:code (?:search|finder|list)|look[ -]?up)\b/i],
];

/** Reduces a title or heading to known tokens that say what kind of page it is. */
export function hintsOf(text: string): string[] {
  return HINTS.filter(([, pattern]) => pattern.test(text)).map(([hint]) => hint);
}

/** `Dear Dr. Hale:`, `Sincerely,`: the page is a letter, which tells of claims and bills nothing. */
export function opensLetter(text: string): boolean {
  return (
    text.length < 60 &&
    /^\s*(?:dear\s+[A-Z]|to whom it may concern|sincerely|(?:kind |best )?regards)[^.]*[,:]?\s*$/i.test(text)
  );
}

/** What a hint says of the claims on the page; null for hints that say nothing of it. */
export function claimKindOf(hint: string): string | null {
  if (hint === 'remittance') return 'remit';
  if (hint === 'authorization') return 'auth';
  return hint === 'fees' || hint === 'draft' || hint === 'list' ? hint : null;
}

/** A payer named in a title, banner or short line of text, whole or between its separators. */
export function payerIn(text: string, tables: ReadingTables): { payer: string; plan: string | null } | null {
  if (text.length > 160) return null;
  const whole = tables.payerOf(text);
  if (whole) return whole;
  const parts = text.split(/\s*[|·•›»:–—]\s*|\s-\s|\s{2,}/);
  if (parts.length < 2) return null;
  for (const part of parts) {
    const found = part.length > 2 ? tables.payerOf(part) : null;
    if (found) return found;
  }
  return null;
}
