import type { Adjustment, ClaimKind, LineStatus, Setting } from './types';

/**
 * A claim while it is being put together, whatever it came from (a page, X12, a typed text). `finishClaim`
 * turns it into a `Claim`: pointers lettered, dates and setting settled, ids given.
 */
export interface ClaimParts {
  kind: ClaimKind;
  payer: string | null;
  plan: string | null;
  /** Dates that the claim itself shows (not those of its lines), ISO. */
  dos: string | null;
  through: string | null;
  /** Used when neither the claim nor a line shows a date. */
  fallbackDos: string | null;
  typeOfBill: string | null;
  pos: string | null;
  /** What the source says outright, e.g. an 837I; `unknown` lets the claim's own content decide. */
  setting: Setting;
  status: LineStatus | null;
  /** Revenue codes of lines without a procedure: they tell the setting though they make no line. */
  revenueOnly: number;
  diagnoses: DiagnosisParts[];
  lines: LineParts[];
  /** Tokens for what stayed unclear, beyond those `finishClaim` finds itself. */
  unclear: string[];
}

export interface DiagnosisParts {
  readonly code: string;
  /** The letter the source gives it, else null. */
  readonly pointer: string | null;
  readonly wellFormed: boolean;
  /** Mention id; null for typed and pasted claims. */
  readonly mention: number | null;
}

export interface LineParts {
  readonly code: string;
  readonly system: 'cpt' | 'hcpcs';
  readonly modifiers: readonly string[];
  readonly units: number | null;
  readonly charge: string | null;
  readonly paid: string | null;
  readonly pos: string | null;
  readonly revenueCode: string | null;
  readonly dos: string | null;
  readonly through: string | null;
  /** Letters as shown; null when none are. */
  readonly pointers: readonly string[] | null;
  /** Diagnoses that stand on the line itself: they become pointers when the source shows none. */
  readonly diagnoses: readonly DiagnosisParts[];
  readonly adjustments: readonly Adjustment[];
  readonly status: LineStatus | null;
  readonly mentions: readonly number[];
}

export function emptyClaim(kind: ClaimKind): ClaimParts {
  return {
    kind,
    payer: null,
    plan: null,
    dos: null,
    through: null,
    fallbackDos: null,
    typeOfBill: null,
    pos: null,
    setting: 'unknown',
    status: null,
    revenueOnly: 0,
    diagnoses: [],
    lines: [],
    unclear: [],
  };
}

export function emptyLine(code: string, system: 'cpt' | 'hcpcs'): LineParts {
  return {
    code,
    system,
    modifiers: [],
    units: null,
    charge: null,
    paid: null,
    pos: null,
    revenueCode: null,
    dos: null,
    through: null,
    pointers: null,
    diagnoses: [],
    adjustments: [],
    status: null,
    mentions: [],
  };
}
