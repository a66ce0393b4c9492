/** What kind of claim the page shows. Only these may carry findings. */
export type ClaimKind = 'draft' | 'remit' | 'list' | 'text';

/** Which NCCI/MUE table applies. */
export type Setting = 'practitioner' | 'outpatient-hospital' | 'dme' | 'unknown';

/** An adjustment on a remittance line. `group` is CO, PR, OA, PI or CR; null when the page shows only a reason. */
export interface Adjustment {
  readonly group: string | null;
  readonly carc: string | null;
  readonly rarcs: readonly string[];
}

/** One service line. */
export interface ServiceLine {
  readonly id: string;
  readonly code: string;
  readonly system: 'cpt' | 'hcpcs';
  readonly modifiers: readonly string[];
  /** Units billed; 0 or negative on an 835 reversal; null when not shown. */
  readonly units: number | null;
  /** Charge as a plain decimal string; null when not shown. */
  readonly charge: string | null;
  readonly paid: string | null;
  readonly pos: string | null;
  readonly revenueCode: string | null;
  /** ISO date; null when the line shows none (the claim's then applies). */
  readonly dos: string | null;
  /** Pointer letters A-L in order; null when the page shows none. */
  readonly pointers: readonly string[] | null;
  readonly adjustments: readonly Adjustment[];
  readonly status: LineStatus | null;
  /** Mention ids of `Reading` this line was built from (code first). Local to the frame, never sent with meaning. */
  readonly mentions: readonly number[];
}

export type LineStatus = 'paid' | 'denied' | 'pended' | 'reversed' | 'corrected' | 'other';

/** One diagnosis of a claim, in claim order (A = first). */
export interface Diagnosis {
  readonly code: string;
  readonly pointer: string;
  /** false when the string is no ICD-10-CM code by form or by the tables reading holds. */
  readonly wellFormed: boolean;
  readonly mentions: readonly number[];
}

/** A claim as Scrubline understood it: codes, modifiers, units, dates and payer only. */
export interface Claim {
  readonly id: string;
  readonly kind: ClaimKind;
  /** Payer id of `data/payers.json` (uhc, aetna, bcbs, cigna, medicare, …); null when the page does not say. */
  readonly payer: string | null;
  readonly plan: string | null;
  readonly setting: Setting;
  /** ISO date: the earliest line date or the claim's own. Institutional claims also have `through`. */
  readonly dos: string | null;
  readonly through: string | null;
  readonly typeOfBill: string | null;
  /** A reversal (835 status 22) or correction is no duplicate of the original. */
  readonly reversal: boolean;
  readonly diagnoses: readonly Diagnosis[];
  readonly lines: readonly ServiceLine[];
  /** What could not be read, for "what was checked": tokens such as `no-dos`, `no-payer`, `lines-unclear`. */
  readonly unclear: readonly string[];
}
