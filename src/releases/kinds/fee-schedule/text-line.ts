import type { FeeCells } from './row';

/** Lines before the records begin with this. */
export const TEXT_HEADER = /^HDR/;

/** Columns of the text form (172 bytes a record), 1-based, first and last. */
const COLUMNS: Readonly<Record<keyof FeeCells, readonly [first: number, last: number]>> = {
  code: [1, 5],
  modifier: [6, 7],
  status: [58, 58],
  notForPayment: [59, 59],
  work: [60, 65],
  nonFacilityPe: [67, 72],
  nonFacilityNa: [73, 74],
  facilityPe: [76, 81],
  facilityNa: [82, 83],
  malpractice: [85, 89],
  nonFacilityTotal: [91, 96],
  facilityTotal: [97, 102],
  pcTc: [103, 103],
  global: [104, 106],
  preOp: [107, 109],
  intraOp: [110, 112],
  postOp: [113, 115],
  multiple: [116, 116],
  bilateral: [117, 117],
  assistant: [118, 118],
  coSurgeons: [119, 119],
  team: [120, 120],
  pricing: [121, 127],
  endoscopicBase: [128, 132],
  conversionFactor: [133, 140],
  supervision: [142, 143],
  calculation: [144, 144],
  imagingFamily: [146, 147],
  oppsNonFacility: [152, 157],
  oppsFacility: [159, 164],
  oppsMalpractice: [166, 171],
};

/** The fields of a line of the text form; 8 to 57, the description, is not read. */
export function cellsOfLine(line: string): FeeCells {
  return Object.fromEntries(
    Object.entries(COLUMNS).map(([name, [first, last]]) => [name, line.slice(first - 1, last)]),
  ) as FeeCells;
}

/** Shorter than this and its last field is cut off. */
export const SHORTEST_LINE = 171;
