import * as z from 'zod/mini';

const PART = /^([0-9A-Z]{5})(?:-([0-9A-Z]{5}))?$/;

/** Procedure codes as rule files write them: single codes and ranges (`78012-78999`, `0554T-0557T`). */
export const codesSchema = z
  .array(z.string().check(z.regex(PART, 'not a procedure code or a range of them')))
  .check(z.minLength(1));

/** A set of procedure codes that may hold ranges. */
export interface CodeSet {
  has(code: string): boolean;
  readonly singles: readonly string[];
  /** Ranges, first and last code; both ends have the same letter in the same place. */
  readonly ranges: readonly (readonly [string, string])[];
}

/**
 * Builds a set of codes. A range holds the codes of its own shape only: `0554T-0557T` holds `0556T`
 * but never `05560`, because the place of the letter is part of a code's family.
 */
export function codeSet(parts: readonly string[]): CodeSet {
  const singles = new Set<string>();
  const ranges: [string, string][] = [];
  const shapes: string[] = [];
  for (const part of parts) {
    const match = PART.exec(part);
    const first = match?.[1];
    if (first === undefined) throw new RangeError(`not a procedure code: ${part}`);
    const last = match?.[2];
    if (last === undefined) singles.add(first);
    else if (shape(first) !== shape(last) || first > last) throw new RangeError(`not a range: ${part}`);
    else {
      ranges.push([first, last]);
      shapes.push(shape(first));
    }
  }
  return {
    singles: [...singles],
    ranges,
    has: (code) =>
      singles.has(code) ||
      ranges.some(([first, last], index) => code >= first && code <= last && shape(code) === shapes[index]),
  };
}

/** `0554T` → `dddd` + `T`: digits are alike, a letter stands for itself. */
function shape(code: string): string {
  return code.replace(/\d/g, 'd');
}
