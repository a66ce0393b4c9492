import type { Role } from './roles';

/** Boxes of the CMS-1500 (02/12) by number and column letter, and form locators of the UB-04, that hold parts of a line. */
const CMS_1500: Readonly<Record<string, Role>> = {
  '21': 'diagnosis',
  '24a': 'dos',
  '24b': 'pos',
  '24d': 'procedure',
  '24e': 'pointer',
  '24f': 'charge',
  '24g': 'units',
};
const UB_04: Readonly<Record<string, Role>> = {
  '42': 'revenue',
  '44': 'procedure',
  '45': 'dos',
  '46': 'units',
  '47': 'charge',
  '66': 'diagnosis',
  '67': 'diagnosis',
};

/** What a field holds that is named for its box on the paper form (`box24d_1`, `item21C`, `FL 44`); null for any other. */
export function formBoxRole(words: string): Role | null {
  const found = /\b(?:(fl|locator)|box|item|hcfa|cms(?: 1500)?) ?(\d\d) ?([a-j])?\b/.exec(words);
  const number = found?.[2];
  if (number === undefined) return null;
  return found?.[1] === undefined
    ? (CMS_1500[`${number}${found?.[3] ?? ''}`] ?? (number === '21' ? 'diagnosis' : null))
    : (UB_04[number] ?? null);
}
