import type { Claim, ServiceLine } from '../../src/claims';
import type { FrameReport, PageReport, ReportedMention } from '../../src/messages';

function describeLine(line: ServiceLine): string {
  const parts = [
    [line.code, ...line.modifiers].join('-'),
    line.units === null ? null : `x${line.units}`,
    line.pos === null ? null : `POS ${line.pos}`,
    line.revenueCode === null ? null : `rev ${line.revenueCode}`,
    line.dos,
    line.pointers === null ? null : `dx ${line.pointers.join('')}`,
    line.charge === null ? null : `$${line.charge}`,
    ...line.adjustments.map(
      (one) => [one.group, one.carc].filter(Boolean).join('-') + one.rarcs.map((rarc) => ` ${rarc}`).join(''),
    ),
  ];
  return parts.filter((part) => part !== null && part !== '').join('  ');
}

function describeClaim(claim: Claim, frame: FrameReport): string[] {
  const head = [claim.id, claim.kind, claim.payer ?? 'payer unknown', claim.dos ?? 'no DOS', claim.setting];
  const diagnoses = claim.diagnoses.map((one) => `${one.pointer}:${one.code}`).join(' ');
  return [
    `  claim ${head.join(', ')}${diagnoses === '' ? '' : `  ${diagnoses}`}`,
    ...claim.lines.map((line) => `    ${describeLine(line)}`),
    ...frame.findings
      .filter((finding) => finding.claim === claim.id)
      .map(
        (finding) =>
          `    ! ${finding.severity} ${finding.rule}: ${finding.codes.join(' + ')}  ${finding.title}`,
      ),
  ];
}

function describeMentions(mentions: readonly ReportedMention[]): string {
  const counts = new Map<string, number>();
  for (const one of mentions) counts.set(one.code, (counts.get(one.code) ?? 0) + 1);
  return [...counts].map(([code, count]) => (count > 1 ? `${code}×${count}` : code)).join(' ');
}

/** A page report for a person to read. */
export function describeReport(name: string, report: PageReport): string {
  const lines = [
    `${name}  ${report.origin}${report.path}  portal ${report.portal ?? '-'}  payer ${report.payer ?? '-'}`,
  ];
  for (const frame of report.frames) {
    if (report.frames.length > 1) lines.push(`  frame ${frame.frame}`);
    lines.push(`  ${frame.mentions.length} codes: ${describeMentions(frame.mentions)}`);
    for (const claim of frame.claims) lines.push(...describeClaim(claim, frame));
  }
  return lines.join('\n');
}
