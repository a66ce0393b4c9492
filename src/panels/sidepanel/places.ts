import type { Claim } from '../../claims';
import type { FrameReport, PageReport } from '../../messages';
import type { Checked, Finding, Severity } from '../../rules';

/** One claim with all that belongs to it, and the frame it stands in. */
export interface PlacedClaim {
  readonly frame: number;
  readonly claim: Claim;
  /** Its place among all claims of the tab, from 1; filters do not change it. */
  readonly number: number;
  readonly findings: readonly Finding[];
  readonly checked: Checked | null;
}

/** A mention as the list of codes shows it. */
export interface Place {
  readonly frame: number;
  readonly mention: number;
}

/** What the user wants to see. `payer` null means all. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  readonly payer: string | null;
}

/** The tab's claims in document order, each with its findings and what was checked. */
export function placedClaims(report: PageReport): readonly PlacedClaim[] {
  const all = report.frames.flatMap((frame) =>
    frame.claims.map((claim) => ({
      frame: frame.frame,
      claim,
      findings: frame.findings.filter((finding) => finding.claim === claim.id),
      checked: frame.checked.find((checked) => checked.claim === claim.id) ?? null,
    })),
  );
  return all.map((placed, index) => ({ ...placed, number: index + 1 }));
}

/** Claims and findings that pass the filter. With all severities wanted, claims without findings stay too. */
export function filtered(
  claims: readonly PlacedClaim[],
  { severities, payer }: Filter,
): readonly PlacedClaim[] {
  const all = severities.size === 3;
  return claims
    .filter(({ claim, checked }) => payer === null || (claim.payer ?? checked?.payer ?? 'unknown') === payer)
    .map((placed) => ({
      ...placed,
      findings: placed.findings.filter((finding) => severities.has(finding.severity)),
    }))
    .filter(({ findings }) => all || findings.length > 0);
}

/** Where on the page a finding stands: its first line, else a diagnosis it names, else any of its codes. */
export function placeOf(finding: Finding, placed: PlacedClaim, frames: readonly FrameReport[]): Place | null {
  const { claim, frame } = placed;
  const line = claim.lines.find((one) => finding.lines.includes(one.id));
  const diagnosis = claim.diagnoses.find((one) => finding.codes.includes(one.code));
  const mention =
    line?.mentions[0] ??
    diagnosis?.mentions[0] ??
    frames.find((one) => one.frame === frame)?.mentions.find((one) => finding.codes.includes(one.code))?.id;
  return mention === undefined ? null : { frame, mention };
}
