import type { Claim } from '../../src/claims';
import type { ClaimVerdict } from '../../src/messages';
import type { Finding } from '../../src/rules';
import type { MentionVerdict } from '../overlay.content/late-claims';

const NO_FINDINGS: readonly Finding[] = [];

function pointsTo(finding: Finding, lineId: string | null, code: string): boolean {
  if (lineId !== null && finding.lines.includes(lineId)) return true;
  return finding.lines.length === 0 || lineId === null ? finding.codes.includes(code) : false;
}

/**
 * From mention to claim and findings. A line's mentions carry the findings that name the line; a diagnosis's
 * mentions those that name its code.
 */
export function indexMentions(
  claims: readonly Claim[],
  verdictOf: (claim: string) => ClaimVerdict | null,
): ReadonlyMap<number, MentionVerdict> {
  const index = new Map<number, MentionVerdict>();
  for (const claim of claims) {
    const verdict = verdictOf(claim.id);
    const all = verdict?.findings ?? NO_FINDINGS;
    const add = (mentions: readonly number[], lineId: string | null, code: string): void => {
      const findings = all.length === 0 ? all : all.filter((finding) => pointsTo(finding, lineId, code));
      for (const mention of mentions) index.set(mention, { claim, verdict, findings });
    };
    for (const line of claim.lines) add(line.mentions, line.id, line.code);
    for (const diagnosis of claim.diagnoses) add(diagnosis.mentions, null, diagnosis.code);
  }
  return index;
}
