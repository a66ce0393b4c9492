import type { RowReader } from '../fields';

/**
 * A line of the physician fee schedule's relative value file, every field but the description: CPT descriptions are the
 * AMA's, so they are dropped as the file is read. Amounts stay the texts they are published as (`0.79`).
 */
export type FeeRow = {
  readonly code: string;
  /** Blank, 26, TC or 53. */
  readonly modifier: string;
  /** A active, B bundled, C contractor priced, I not valid for Medicare, N not covered, … */
  readonly status: string;
  /** `+` or blank: not used for Medicare payment. */
  readonly notForPayment: string;
  readonly work: string;
  readonly nonFacilityPe: string;
  /** `NA` where the service is not done outside a facility, or hardly ever. */
  readonly nonFacilityNa: string;
  readonly facilityPe: string;
  readonly facilityNa: string;
  readonly malpractice: string;
  readonly nonFacilityTotal: string;
  readonly facilityTotal: string;
  /** 0 physician service, 1 has both components, 2 professional only, 3 technical only, … 9 does not apply. */
  readonly pcTc: string;
  /** Days of the global period: 000, 010, 090, XXX, YYY, ZZZ, MMM. */
  readonly global: string;
  readonly preOp: string;
  readonly intraOp: string;
  readonly postOp: string;
  readonly multiple: string;
  /** 0, 1 (150%), 2 (priced as both sides), 3 (each side), 9. */
  readonly bilateral: string;
  readonly assistant: string;
  readonly coSurgeons: string;
  readonly team: string;
  /** Pricing indicator, from 2026. */
  readonly pricing: string;
  readonly endoscopicBase: string;
  readonly conversionFactor: string;
  readonly supervision: string;
  readonly calculation: string;
  readonly imagingFamily: string;
  readonly oppsNonFacility: string;
  readonly oppsFacility: string;
  readonly oppsMalpractice: string;
};

const AMOUNT = /^(-?\d{0,6}(\.\d{1,4})?|\.\d{1,4})$/;
const DIGIT = /^[0-9A-Z]?$/;

/** The fields in the order of the file, without the description. */
export type FeeCells = { readonly [Name in keyof FeeRow]: string };

/** Checks the fields of one line. Throws ImportProblem naming row and field. */
export function feeRow(cells: FeeCells, read: RowReader): FeeRow {
  const text = (name: keyof FeeRow, form: RegExp) => read.match(name, cells[name].trim(), form);
  const amount = (name: keyof FeeRow) => text(name, AMOUNT);
  return {
    code: read.code('HCPCS', cells.code),
    modifier: text('modifier', /^([0-9A-Z]{2})?$/),
    status: text('status', /^[A-Z]?$/),
    notForPayment: text('notForPayment', /^[+0-9A-Z]?$/),
    work: amount('work'),
    nonFacilityPe: amount('nonFacilityPe'),
    nonFacilityNa: text('nonFacilityNa', /^(NA)?$/),
    facilityPe: amount('facilityPe'),
    facilityNa: text('facilityNa', /^(NA)?$/),
    malpractice: amount('malpractice'),
    nonFacilityTotal: amount('nonFacilityTotal'),
    facilityTotal: amount('facilityTotal'),
    pcTc: text('pcTc', DIGIT),
    global: zerosBack(text('global', /^([A-Z]{3}|\d{1,3})?$/), 3),
    preOp: amount('preOp'),
    intraOp: amount('intraOp'),
    postOp: amount('postOp'),
    multiple: text('multiple', DIGIT),
    bilateral: text('bilateral', DIGIT),
    assistant: text('assistant', DIGIT),
    coSurgeons: text('coSurgeons', DIGIT),
    team: text('team', DIGIT),
    pricing: text('pricing', /^[0-9A-Z]{0,2}$/),
    endoscopicBase: zerosBack(text('endoscopicBase', /^([0-9A-Z]{5}|\d{3,4})?$/), 5),
    conversionFactor: amount('conversionFactor'),
    supervision: zerosBack(text('supervision', /^[0-9A-Z]{0,2}$/), 2),
    calculation: text('calculation', DIGIT),
    imagingFamily: zerosBack(text('imagingFamily', /^[0-9A-Z]{0,2}$/), 2),
    oppsNonFacility: amount('oppsNonFacility'),
    oppsFacility: amount('oppsFacility'),
    oppsMalpractice: amount('oppsMalpractice'),
  };
}

/** Spreadsheets turn `000` into `0`: fields of a fixed width get their zeros back. */
function zerosBack(text: string, width: number): string {
  return /^\d+$/.test(text) ? text.padStart(width, '0') : text;
}
