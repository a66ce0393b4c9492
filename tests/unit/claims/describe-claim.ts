import type { Claim } from '../../../src/claims';

/** A claim on a few lines, so that a test can say in one glance what should be read. */
export function describeClaim(claim: Claim): string {
  const diagnoses = claim.diagnoses.map((one) => `${one.pointer}:${one.code}${one.wellFormed ? '' : '?'}`);
  const head = [claim.kind, claim.payer ?? '-', claim.dos ?? '-', ...diagnoses].join(' ');
  return [head, ...claim.lines.map((line) => `  ${describeLine(line)}`)].join('\n');
}

export function describeLine(line: Claim['lines'][number]): string {
  const parts = [[line.code, ...line.modifiers].join('-')];
  if (line.units !== null) parts.push(`x${line.units}`);
  if (line.pointers !== null) parts.push(line.pointers.join(''));
  if (line.dos !== null) parts.push(line.dos);
  for (const one of line.adjustments) {
    const reason = [one.group, one.carc].filter((part) => part !== null).join('-');
    parts.push([reason, ...one.rarcs].filter((part) => part !== '').join('+'));
  }
  return parts.join(' ');
}

export function describeClaims(claims: readonly Claim[]): string[] {
  return claims.map(describeClaim);
}
