import * as z from 'zod/mini';
import table from '../../../data/excludes1.json';
import { type Hit, ruleKind } from '../rule-kind';

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
  prepare: ({ certainty }) => {
    const matchers = table.pairs
      .filter((pair) => pair.certainty === certainty)
      .map(({ a, b, sources }) => ({ a: matcher(a), b: matcher(b), sources }));
    return {
      codes: null,
      judge: (view) => {
        if (view.diagnoses.length < 2) return [];
        const codes = [...new Set(view.diagnoses.map(({ code }) => code))].sort();
        const hits: Hit[] = [];
        codes.forEach((first, index) => {
          for (const second of codes.slice(index + 1)) {
            const apart = matchers.find(({ a, b }) => (a(first) && b(second)) || (a(second) && b(first)));
            if (!apart) continue;
            hits.push({
              lines: [],
              codes: [first, second],
              dos: view.dos,
              words: { first, second },
              problem: `excludes:${first}+${second}`,
              sources: apart.sources,
            });
          }
        });
        return hits;
      },
    };
  },
});

/** `M54.5-` is M54.5 and everything beneath it, `M50.-` everything of M50, `M43.6` itself and what is beneath it. */
function matcher(pattern: string): (code: string) => boolean {
  const stem = pattern.replace(/[.-]/g, '');
  return (code) => code.replace('.', '').startsWith(stem);
}
