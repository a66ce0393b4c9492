import type { Claim } from './types';

/**
 * A claim's id is a digest of its content, so a claim that reads the same after a re-read keeps its id and
 * one that changed gets another: "send only what changed" is then a comparison of ids. Claims with the same
 * content are told apart by their turn on the page. The digest holds codes, modifiers, dates and payer only.
 */
export class ClaimIds {
  private readonly seen = new Map<string, number>();

  next(claim: Omit<Claim, 'id'>): string {
    const digest = digestOf(claim);
    const turn = (this.seen.get(digest) ?? 0) + 1;
    this.seen.set(digest, turn);
    return turn === 1 ? `c${digest}` : `c${digest}-${turn}`;
  }
}

function digestOf(claim: Omit<Claim, 'id'>): string {
  let text = `${claim.kind}|${claim.payer}|${claim.plan}|${claim.setting}|${claim.dos}|${claim.through}|${claim.typeOfBill}|${claim.reversal}|${claim.unclear}`;
  for (const one of claim.diagnoses) text += `|${one.pointer}${one.code}${one.wellFormed ? '' : '!'}`;
  for (const line of claim.lines) {
    text += `|${line.code} ${line.modifiers} ${line.units} ${line.charge} ${line.paid} ${line.pos} ${line.revenueCode} ${line.dos} ${line.pointers} ${line.status}`;
    for (const one of line.adjustments) text += ` ${one.group}${one.carc}${one.rarcs}`;
  }
  return hash53(text).toString(36);
}

/** A 53-bit multiplicative string hash (the cyrb53 scheme): not secret, only well spread. */
function hash53(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
