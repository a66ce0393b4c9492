import * as packed from '../../generated/content-tables';
import { categoryNumber, procedureNumber, unpackNumbers } from './code-numbers';

/**
 * What a content script may know of the data, and nothing more: this file must not import the rest of this folder.
 * Everything is unpacked on first use.
 */

let categories: ReadonlySet<number> | null = null;
let otherCategories: ReadonlySet<string> | null = null;
let procedures: ReadonlySet<number> | null = null;
let blocks: ReadonlySet<number> | null = null;

/** true when the three-character ICD-10-CM category exists in any loaded year. */
export function icdCategory(category: string): boolean {
  categories ??= unpackNumbers(packed.categories);
  otherCategories ??= new Set(packed.otherCategories.split(' '));
  const number = categoryNumber(category);
  return number < 0 ? otherCategories.has(category) : categories.has(number);
}

/** true when a card or a rule of the bundled dataset names the procedure code. */
export function knownProcedure(code: string): boolean {
  procedures ??= unpackNumbers(packed.procedures);
  return procedures.has(procedureNumber(code));
}

/** false when no code near a five-digit or HCPCS number is assigned: whatever has that form is something else. */
export function assignedNear(code: string): boolean {
  blocks ??= unpackNumbers(packed.procedureBlocks);
  return blocks.has(Math.floor(procedureNumber(code) / 10));
}

export { payerOf } from './payer-of';
export { portalOf } from './portal-of';
