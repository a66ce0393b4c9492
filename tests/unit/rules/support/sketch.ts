import type { Claim } from '../../../../src/claims';
import { type ClaimSketch, claimOf } from './claims';

const SETTINGS: Readonly<Record<string, Claim['setting']>> = {
  hospital: 'outpatient-hospital',
  practitioner: 'practitioner',
  nosetting: 'unknown',
};
const KINDS: readonly string[] = ['draft', 'remit', 'list', 'text'];

/**
 * A claim on one line of a case table: head, then service lines, then diagnoses, set apart by bars.
 * `uhc/uhc-medicare 2026-03-02 remit | 76376-26 x1 @A | 71275 denied CO-97 | dx M54.5, M17.11`
 * Everything in the head may be left out: Medicare, a practitioner's draft of 2026-03-02. `?` = payer unknown.
 */
export function sketch(text: string): Claim {
  const [head = '', ...parts] = text.split('|').map((part) => part.trim());
  const lines = parts.filter((part) => part !== '' && !part.startsWith('dx '));
  const dx = parts
    .filter((part) => part.startsWith('dx '))
    .flatMap((part) =>
      part
        .slice(3)
        .split(',')
        .map((code) => code.trim()),
    );
  const claim: { -readonly [Key in keyof ClaimSketch]: ClaimSketch[Key] } = { lines, dx };
  for (const word of head.split(/\s+/).filter((one) => one !== '')) {
    const [payer = '', plan] = word.split('/');
    const setting = SETTINGS[word];
    if (setting) claim.setting = setting;
    else if (KINDS.includes(word)) claim.kind = word as Claim['kind'];
    else if (/^\d{4}-\d{2}-\d{2}$/.test(word)) claim.dos = word;
    else if (word === 'nodate') claim.dos = null;
    else if (word === 'unclear') claim.unclear = ['lines-unclear'];
    else {
      claim.payer = payer === '?' ? null : payer;
      claim.plan = plan ?? null;
    }
  }
  return claimOf(claim);
}
