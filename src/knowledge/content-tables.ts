import { contentTables } from '../../generated/content-tables';

/**
 * What a content script may know of the data, and nothing more: this file must not import the rest of this folder.
 * Everything is unpacked on first use.
 */

let categories: Set<string> | null = null;
let procedures: Set<string> | null = null;

/** true when the three-character ICD-10-CM category exists in any loaded year. */
export function icdCategory(category: string): boolean {
  categories ??= new Set(
    contentTables.categories.split(' ').flatMap((group) => {
      const prefix = group.slice(0, 2);
      return [...group.slice(2)].map((third) => prefix + third);
    }),
  );
  return categories.has(category);
}

/** true when a card or a rule of the bundled dataset names the procedure code. */
export function knownProcedure(code: string): boolean {
  procedures ??= new Set(contentTables.procedures.split(' '));
  return procedures.has(code);
}

export { payerOf } from './payer-of';
export { portalOf } from './portal-of';
