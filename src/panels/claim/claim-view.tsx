import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Claim, ServiceLine } from '../../claims';
import type { Checked, Finding } from '../../rules';
import type { OpenCode } from '../card/code-link';
import type { PayerLabel } from '../card/payer-label';
import { CheckedFooter } from '../checked/checked-footer';
import type { MuteScope } from '../finding/finding-item';
import { FindingList } from '../finding/finding-list';
import { ClaimLines } from './claim-lines';
import { claimTitle } from './claim-title';

/** One claim: its lines, its findings, and what was and was not checked. */
export function ClaimView(props: {
  claim: Claim;
  /** Place among the claims shown, from 1. */
  number: number;
  findings: readonly Finding[];
  checked: Checked | null;
  payerLabel: PayerLabel;
  onOpenCode?: OpenCode | undefined;
  onMute?: ((finding: Finding, scope: MuteScope) => void) | undefined;
  onUnmute?: ((finding: Finding, scope: MuteScope) => void) | undefined;
  onReveal?: ((finding: Finding) => void) | undefined;
  lineAction?: ((line: ServiceLine) => JSX.Element | null) | undefined;
  diagnosisAction?: ((code: string) => JSX.Element | null) | undefined;
  actions?: ComponentChildren;
}): JSX.Element {
  const { claim, findings, checked, payerLabel, number } = props;
  const titleId = `claim-${number}`;
  return (
    <section class="claim" aria-labelledby={titleId}>
      <header class="claim-head">
        <h2 id={titleId}>{claimTitle(claim, number, payerLabel)}</h2>
        {props.actions}
      </header>
      <ClaimLines
        claim={claim}
        findings={findings}
        onOpenCode={props.onOpenCode}
        lineAction={props.lineAction}
        diagnosisAction={props.diagnosisAction}
      />
      <FindingList
        findings={findings}
        payerLabel={payerLabel}
        {...(props.onMute && { onMute: props.onMute })}
        {...(props.onUnmute && { onUnmute: props.onUnmute })}
        {...(props.onReveal && { onReveal: props.onReveal })}
      />
      {findings.length === 0 && <p class="quiet">{i18n.t('claim.noFindings')}</p>}
      {checked && <CheckedFooter checked={checked} payerLabel={payerLabel} />}
    </section>
  );
}
