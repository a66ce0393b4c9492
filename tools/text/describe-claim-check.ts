import type { Protocol } from '../../src/messages';

/** The findings of a typed claim, as plain text. */
export function describeClaimCheck({ claims, verdicts, problems }: Protocol['claimText']['reply']): string {
  const lines = problems.map(({ key, params }) =>
    `could not read: ${key} ${Object.values(params).join(' ')}`.trimEnd(),
  );
  for (const claim of claims) {
    const verdict = verdicts.find((one) => one.claim === claim.id);
    const codes = claim.lines.map((line) => [line.code, ...line.modifiers].join('-')).join(', ');
    lines.push(`claim ${claim.id}: ${codes}  ${claim.dos ?? 'no DOS'}  ${claim.payer ?? 'payer unknown'}`);
    for (const finding of verdict?.findings ?? []) {
      const sources = finding.sources.map((one) => `${one.publisher}, ${one.title}, ${one.date}`).join('; ');
      lines.push(
        `  ${finding.severity} ${finding.rule}: ${finding.title}`,
        `    ${finding.detail}`,
        `    What to do: ${finding.advice}`,
        `    Source: ${sources}`,
      );
    }
    for (const one of verdict?.checked.checked ?? []) lines.push(`  checked: ${one.what} ${one.detail}`);
    for (const one of verdict?.checked.notChecked ?? [])
      lines.push(`  not checked: ${one.what} (${one.why})`);
  }
  return lines.join('\n');
}
