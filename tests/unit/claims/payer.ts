import type { PayerOf } from '../../../src/claims';

const NAMES: readonly (readonly [RegExp, string, string | null])[] = [
  [/medicare advantage/i, 'uhc', 'uhc-ma'],
  [/^(?:uhc|united ?healthcare)\b/i, 'uhc', null],
  [/^aetna\b/i, 'aetna', null],
  [/blue cross|^bcbs/i, 'bcbs', null],
  [/^medicare\b/i, 'medicare', null],
  [/^cigna\b/i, 'cigna', null],
];

/** A small payer table, enough to tell that names are asked for and plans kept. */
export const payerOf: PayerOf = (text) => {
  const found = NAMES.find(([pattern]) => pattern.test(text.trim()));
  return found ? { payer: found[1], plan: found[2] } : null;
};
