import { i18n } from '#i18n';

const KNOWN = {
  aetna: 'common.payers.aetna',
  bcbs: 'common.payers.bcbs',
  cigna: 'common.payers.cigna',
  uhc: 'common.payers.uhc',
  medicare: 'common.payers.medicare',
  medicaid: 'common.payers.medicaid',
  unknown: 'common.payers.unknown',
} as const;

const isKnown = (id: string): id is keyof typeof KNOWN => Object.hasOwn(KNOWN, id);

/** A function that gives a payer's name for its id; pages that hold the catalog pass its names. */
export type PayerLabel = (id: string) => string;

/** Names of the payers Scrubline has rules for, for places without the catalog. Others show their id. */
export const payerLabel: PayerLabel = (id) => (isKnown(id) ? i18n.t(KNOWN[id]) : id);
