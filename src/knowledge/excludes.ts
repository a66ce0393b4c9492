import type { ExcludesPair } from './schema/excludes';

/** Two diagnoses of a claim that a tabular note keeps apart, with the pair that says so. */
export interface ExcludesHit {
  readonly a: string;
  readonly b: string;
  readonly pair: ExcludesPair;
}

/**
 * Excludes1 pairs among some diagnosis codes, in their order. The exception for two unrelated conditions (guideline
 * I.A.12.a) is for a person to judge.
 */
export function excludesAmong(pairs: readonly ExcludesPair[], codes: readonly string[]): ExcludesHit[] {
  const found: ExcludesHit[] = [];
  codes.forEach((first, index) => {
    for (const second of codes.slice(index + 1)) {
      const pair = pairs.find(
        ({ a, b }) => (covers(a, first) && covers(b, second)) || (covers(a, second) && covers(b, first)),
      );
      if (pair) found.push({ a: first, b: second, pair });
    }
  });
  return found;
}

/** `M54.5-` covers M54.5 and all beneath it, `M50.-` the category, `M43.6` itself and all beneath it. */
function covers(pattern: string, code: string): boolean {
  return code.replace('.', '').startsWith(pattern.replace(/[.-]/g, ''));
}
