import { i18n } from '#i18n';
import type { Claim } from '../../claims';
import type { PayerLabel } from '../card/payer-label';

const KINDS = {
  draft: 'claim.kinds.draft',
  remit: 'claim.kinds.remit',
  list: 'claim.kinds.list',
  text: 'claim.kinds.text',
} as const;

/** What a claim is called on screen: its number here, kind, payer and DOS; never the claim number of the page. */
export function claimTitle(claim: Claim, number: number, payerLabel: PayerLabel): string {
  return [
    i18n.t(KINDS[claim.kind], [number]),
    claim.payer ? payerLabel(claim.payer) : null,
    claim.dos,
    claim.reversal ? i18n.t('claim.reversal') : null,
  ]
    .filter(Boolean)
    .join(' · ');
}
