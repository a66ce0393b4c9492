import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Claim, ServiceLine } from '../../claims';
import type { Finding, Severity } from '../../rules';
import type { OpenCode } from '../card/code-link';
import { CodeLink } from '../card/code-link';
import { SeverityMark } from '../finding/severity-mark';

const RANK: readonly Severity[] = ['error', 'warning', 'info'];

/** The most severe finding that concerns a line; null where none does. */
function worst(line: ServiceLine, findings: readonly Finding[]): Severity | null {
  const own = findings.filter((finding) => finding.lines.includes(line.id));
  return RANK.find((severity) => own.some((finding) => finding.severity === severity)) ?? null;
}

/** The service lines and diagnoses of a claim as Scrubline read them. */
export function ClaimLines(props: {
  claim: Claim;
  findings: readonly Finding[];
  onOpenCode?: OpenCode | undefined;
  /** Beside each line, e.g. "show on page". */
  lineAction?: ((line: ServiceLine) => JSX.Element | null) | undefined;
  diagnosisAction?: ((code: string) => JSX.Element | null) | undefined;
}): JSX.Element {
  const { claim, findings, onOpenCode, lineAction, diagnosisAction } = props;
  return (
    <div class="claim-lines">
      {claim.lines.length > 0 && (
        <ol class="lines">
          {claim.lines.map((line, index) => {
            const severity = worst(line, findings);
            return (
              <li key={line.id}>
                <span class="line-number quiet">{index + 1}</span>
                <span class="line-codes">
                  <CodeLink system={line.system} code={line.code} onOpen={onOpenCode} />
                  {line.modifiers.map((modifier) => (
                    <span class="code modifier" key={modifier}>
                      <span class="sr-only">{i18n.t('common.modifier')} </span>
                      {modifier}
                    </span>
                  ))}
                </span>
                <span class="quiet small line-facts">
                  {[
                    line.units === null ? null : i18n.t('claim.units', [line.units]),
                    line.pos ? i18n.t('claim.pos', [line.pos]) : null,
                    line.pointers?.length ? i18n.t('claim.pointers', [line.pointers.join('')]) : null,
                    line.dos && line.dos !== claim.dos ? line.dos : null,
                    ...line.adjustments.map(({ group, carc }) =>
                      carc ? [group, carc].filter(Boolean).join('-') : null,
                    ),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {severity && (
                  <span class={`finding-tone ${severity}`}>
                    <SeverityMark severity={severity} />
                  </span>
                )}
                {lineAction?.(line)}
              </li>
            );
          })}
        </ol>
      )}
      {claim.diagnoses.length > 0 && (
        <p class="code-list">
          <span class="label">{i18n.t('claim.diagnoses')}</span>
          {claim.diagnoses.map((one) => (
            <span key={`${one.pointer} ${one.code}`}>
              <span class="quiet small">{one.pointer} </span>
              <CodeLink system="icd10cm" code={one.code} onOpen={onOpenCode} />
              {diagnosisAction?.(one.code)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
