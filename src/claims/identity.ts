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
  const digest = new Digest();
  digest
    .add(claim.kind)
    .add(claim.payer)
    .add(claim.plan)
    .add(claim.setting)
    .add(claim.dos)
    .add(claim.through);
  digest.add(claim.typeOfBill).flag(claim.reversal).list(claim.unclear);
  for (const one of claim.diagnoses) digest.add(one.pointer).add(one.code).flag(one.wellFormed);
  for (const line of claim.lines) {
    digest
      .add(line.code)
      .list(line.modifiers)
      .number(line.units)
      .add(line.charge)
      .add(line.paid)
      .add(line.pos);
    digest.add(line.revenueCode).add(line.dos).add(line.status).list(line.pointers);
    for (const one of line.adjustments) digest.add(one.group).add(one.carc).list(one.rarcs);
  }
  return digest.text();
}

/** Two characters for ten bits: number formatting in base 36 took longer than all the hashing. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => bits.toString(32).padStart(2, '0'));
const DIGITS = (bits: number): string => PAIRS[bits & 1023] ?? '';

/**
 * A 50-bit multiplicative hash (the cyrb53 scheme), fed piece by piece so that no string is built for it: a list of
 * 20,000 claims is digested after each change. Not secret, only well spread.
 */
class Digest {
  private low = 0xdeadbeef;
  private high = 0x41c6ce57;

  add(text: string | null): this {
    if (text !== null) for (let at = 0; at < text.length; at++) this.unit(text.charCodeAt(at));
    return this.end(text === null);
  }

  list(texts: readonly string[] | null): this {
    if (texts !== null) for (const text of texts) this.add(text);
    return this.end(texts === null);
  }

  number(count: number | null): this {
    return this.add(count === null ? null : String(count));
  }

  flag(on: boolean): this {
    this.unit(on ? 3 : 4);
    return this;
  }

  text(): string {
    const low =
      Math.imul(this.low ^ (this.low >>> 16), 2246822507) ^
      Math.imul(this.high ^ (this.high >>> 13), 3266489909);
    const high =
      Math.imul(this.high ^ (this.high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    return (
      DIGITS(high >>> 12) + DIGITS(high >>> 2) + DIGITS(low >>> 22) + DIGITS(low >>> 12) + DIGITS(low >>> 2)
    );
  }

  /** What ends a piece is no character of any: `null`, an empty text and an empty list differ. */
  private end(absent: boolean): this {
    this.unit(absent ? 1 : 2);
    return this;
  }

  private unit(unit: number): void {
    this.low = Math.imul(this.low ^ unit, 2654435761);
    this.high = Math.imul(this.high ^ unit, 1597334677);
  }
}
