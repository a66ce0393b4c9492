import { headerWords } from '../sheet-rows';
import type { FeeRow } from './row';

/** Columns of the CSV file and the workbook by position, as several have the same name; null is the description. */
const BEFORE_PRICING: readonly (keyof FeeRow | null)[] = [
  'code',
  'modifier',
  null,
  'status',
  'notForPayment',
  'work',
  'nonFacilityPe',
  'nonFacilityNa',
  'facilityPe',
  'facilityNa',
  'malpractice',
  'nonFacilityTotal',
  'facilityTotal',
  'pcTc',
  'global',
  'preOp',
  'intraOp',
  'postOp',
  'multiple',
  'bilateral',
  'assistant',
  'coSurgeons',
  'team',
];

const AFTER_PRICING: readonly (keyof FeeRow)[] = [
  'endoscopicBase',
  'conversionFactor',
  'supervision',
  'calculation',
  'imagingFamily',
  'oppsNonFacility',
  'oppsFacility',
  'oppsMalpractice',
];

/** Until 2025, and from 2026 with the pricing indicator. */
export const LAYOUTS: Readonly<Record<31 | 32, readonly (keyof FeeRow | null)[]>> = {
  31: [...BEFORE_PRICING, ...AFTER_PRICING],
  32: [...BEFORE_PRICING, 'pricing', ...AFTER_PRICING],
};

const HEADER_START = [
  'HCPCS',
  'MOD',
  'DESCRIPTION',
  'CODE',
  'PAYMENT',
  'RVU',
  'PE RVU',
  'INDICATOR',
  'PE RVU',
  'INDICATOR',
  'RVU',
  'TOTAL',
  'TOTAL',
  'IND',
  'DAYS',
  'OP',
  'OP',
  'OP',
  'PROC',
  'SURG',
  'SURG',
  'SURG',
  'SURG',
];
const HEADER_END: Readonly<Record<31 | 32, readonly string[]>> = {
  31: ['BASE', 'FACTOR'],
  32: ['IND', 'BASE', 'FACTOR'],
};

/** 31 or 32 when the record is the header row of the relative value file; null otherwise. */
export function feeHeader(cells: readonly string[]): 31 | 32 | null {
  const words = cells.map((cell) => headerWords(cell));
  while (words.at(-1) === '') words.pop();
  for (const width of [31, 32] as const) {
    const wanted = [...HEADER_START, ...HEADER_END[width]];
    if (words.length === width && wanted.every((word, at) => words[at] === word)) return width;
  }
  return null;
}
