import * as z from 'zod/mini';
import { ruleKind } from '../rule-kind';

const params = z.strictObject({
  /** Which pairs of data/excludes1.json: read in two editions, or in an older one only. */
  certainty: z.enum(['both', 'recheck']),
});

/**
 * Two diagnoses that an Excludes1 note keeps apart. Two unrelated conditions are the note's exception
 * (guideline I.A.12.a), which no page shows: never more than a warning.
 */
export const excludes = ruleKind({
  id: 'excludes',
  params,
  words: ['first', 'second'],
  specificity: 50,
  prepare: ({ certainty }) => ({
    codes: null,
    judge: (view) => {
      const codes = [...new Set(view.diagnoses.map(({ code }) => code))].sort();
      if (codes.length < 2) return [];
      return view.knowledge
        .excludes1(codes)
        .filter(({ pair }) => pair.certainty === certainty)
        .map(({ a: first, b: second, pair }) => ({
          lines: [],
          codes: [first, second],
          dos: view.dos,
          words: { first, second },
          problem: `excludes:${first}+${second}`,
          sources: pair.sources,
        }));
    },
  }),
});
