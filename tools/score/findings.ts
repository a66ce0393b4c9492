import type { PageReport } from '../../src/messages';
import type { Finding } from '../../src/rules';
import type { Gold } from '../pages/gold';

export interface FindingTally {
  expected: number;
  fired: number;
  missed: string[];
  /** Findings that the page forbids. */
  forbidden: string[];
}

/** A rule may have finer ids beneath one, after a dot; the part before it is scored. */
const ruleOf = (finding: Finding): string => finding.rule.split('.')[0] ?? finding.rule;

function sameCodes(one: readonly string[], other: readonly string[]): boolean {
  return [...new Set(one)].sort().join() === [...new Set(other)].sort().join();
}

function concernsAll(finding: Finding, codes: readonly string[]): boolean {
  return codes.every((code) => finding.codes.includes(code));
}

/** Compare the findings of a report with those that must and must not fire. */
export function scoreFindings(
  report: PageReport,
  gold: Gold,
  claimIds: ReadonlyMap<number, string>,
): FindingTally {
  const findings = report.frames.flatMap((frame) => frame.findings);
  const tally: FindingTally = { expected: 0, fired: 0, missed: [], forbidden: [] };
  const onClaim = (finding: Finding, claim: number | undefined): boolean =>
    claim === undefined || finding.claim === claimIds.get(claim);
  for (const wanted of gold.findings) {
    tally.expected += 1;
    const fired = findings.some(
      (one) =>
        ruleOf(one) === wanted.rule && sameCodes(one.codes, wanted.codes) && onClaim(one, wanted.claim),
    );
    if (fired) tally.fired += 1;
    else tally.missed.push(`${wanted.rule} ${wanted.codes.join('+')}`);
  }
  for (const rule of gold.mustNotFire) {
    const wrong = findings.filter(
      (one) => ruleOf(one) === rule.rule && onClaim(one, rule.claim) && concernsAll(one, rule.codes ?? []),
    );
    for (const one of wrong) tally.forbidden.push(`${one.rule} ${one.codes.join('+')}`);
  }
  if (gold.noFindings) for (const one of findings) tally.forbidden.push(`${one.rule} ${one.codes.join('+')}`);
  return tally;
}
