import type { ExcludesHit } from '../../../../src/knowledge';

/** A few Excludes1 notes of the tabular list: codes that begin so are kept apart. */
const notes = [
  ['M54.2', 'M50', 'both'],
  ['M54.5', 'M51.2', 'both'],
  ['R52', 'M54', 'both'],
  ['M15', 'M17', 'recheck'],
] as const;

/** The notes that two diagnoses of a claim meet, in the order of the codes. */
export function excludes1(codes: readonly string[]): readonly ExcludesHit[] {
  return codes.flatMap((a, index) =>
    codes.slice(index + 1).flatMap((b) =>
      notes
        .filter(
          ([one, other]) =>
            (a.startsWith(one) && b.startsWith(other)) || (a.startsWith(other) && b.startsWith(one)),
        )
        .map(([one, other, certainty]) => ({
          a,
          b,
          pair: { a: one, b: other, certainty, sources: ['icd10cm-tabular-2021'] },
        })),
    ),
  );
}
