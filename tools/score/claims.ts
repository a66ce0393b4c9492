import type { Claim, ServiceLine } from '../../src/claims';
import type { PageReport } from '../../src/messages';
import type { Gold, GoldClaim } from '../pages/gold';

/** Claim lines of one page compared, and which claim of the report each gold claim is. */
export interface ClaimTally {
  /** Gold lines. */
  lines: number;
  /** Lines with the right code, modifiers and units, in the right claim. */
  right: number;
  /** Lines of the report that no gold line accounts for. */
  extra: number;
  wrong: string[];
  /** Gold claim index → claim ids of the report. */
  matched: Map<number, string>;
}

function sameModifiers(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

type GoldLine = GoldClaim['lines'][number];

function sameLine(line: ServiceLine, gold: GoldLine): boolean {
  return (
    line.code === gold.code && sameModifiers(line.modifiers, gold.modifiers) && line.units === gold.units
  );
}

/** Gold line → report line, each used once: first the ones equal in all, then by code alone. */
function pairLines(claim: Claim, gold: GoldClaim): Map<GoldLine, ServiceLine> {
  const free = new Set(claim.lines);
  const pairs = new Map<GoldLine, ServiceLine>();
  for (const equal of [sameLine, (line: ServiceLine, wanted: GoldLine) => line.code === wanted.code]) {
    for (const wanted of gold.lines) {
      if (pairs.has(wanted)) continue;
      const line = [...free].find((one) => equal(one, wanted));
      if (!line) continue;
      free.delete(line);
      pairs.set(wanted, line);
    }
  }
  return pairs;
}

function likeness(claim: Claim, gold: GoldClaim): number {
  const pairs = pairLines(claim, gold);
  let score = 0;
  for (const [wanted, line] of pairs) score += sameLine(line, wanted) ? 2 : 1;
  if (score > 0 && claim.dos === gold.dos) score += 0.5;
  if (score > 0 && claim.payer === gold.payer) score += 0.25;
  // Of two claims that hold the line, the one with fewer others is meant.
  return score - Math.max(0, claim.lines.length - gold.lines.length) * 0.01;
}

/** Each gold claim with the claim of the report that is most like it; no claim is used twice. */
function matchClaims(claims: readonly Claim[], golds: readonly GoldClaim[]): Map<number, Claim> {
  const candidates = golds
    .flatMap((gold, index) => claims.map((claim) => ({ index, claim, score: likeness(claim, gold) })))
    .filter(({ score }) => score > 0.5)
    .sort((one, other) => other.score - one.score);
  const matched = new Map<number, Claim>();
  const used = new Set<Claim>();
  for (const { index, claim } of candidates) {
    if (matched.has(index) || used.has(claim)) continue;
    matched.set(index, claim);
    used.add(claim);
  }
  return matched;
}

function lineText(wanted: GoldLine): string {
  return [wanted.code, ...wanted.modifiers].join('-') + (wanted.units === null ? '' : ` x${wanted.units}`);
}

/** Compare the claims of a report with the gold ones. */
export function scoreClaims(report: PageReport, gold: Gold): ClaimTally {
  const claims = report.frames.flatMap((frame) => frame.claims);
  const matched = matchClaims(claims, gold.claims);
  const tally: ClaimTally = { lines: 0, right: 0, extra: 0, wrong: [], matched: new Map() };
  let accounted = 0;
  gold.claims.forEach((goldClaim, index) => {
    const claim = matched.get(index);
    if (claim) tally.matched.set(index, claim.id);
    const pairs = claim ? pairLines(claim, goldClaim) : new Map<GoldLine, ServiceLine>();
    accounted += pairs.size;
    for (const wanted of goldClaim.lines) {
      const line = pairs.get(wanted);
      tally.lines += 1;
      if (line && sameLine(line, wanted)) tally.right += 1;
      else if (!line) tally.wrong.push(`claim ${index}: ${lineText(wanted)} not found`);
      else
        tally.wrong.push(
          `claim ${index}: ${lineText(wanted)} read as ${lineText({ ...wanted, ...line, modifiers: [...line.modifiers], pointers: null, dos: null })}`,
        );
    }
  });
  tally.extra = claims.reduce((sum, claim) => sum + claim.lines.length, 0) - accounted;
  return tally;
}
