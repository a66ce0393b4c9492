import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { listOf } from '../words';
import { pairHit } from './code-pairs';

const params = z.union([
  /** Any two of these. */
  z.strictObject({ anyTwoOf: codesSchema, indicator: z.enum(['0', '1']) }),
  /** One code with any of the others, told as one problem. */
  z.strictObject({ one: codesSchema, withAnyOf: codesSchema, indicator: z.enum(['0', '1']) }),
]);

/** Services of which one DOS takes one only. `{first}` and `{second}` are the codes (`{second}` may be a list). */
export const mutuallyExclusive = ruleKind({
  id: 'mutually-exclusive',
  params,
  words: ['first', 'second'],
  variants: ['bypassed'],
  specificity: 50,
  prepare: (given) => {
    if ('anyTwoOf' in given) {
      const set = codeSet(given.anyTwoOf);
      return {
        codes: set,
        judge: (view) =>
          view.days.flatMap(({ dos, codes }) => {
            const here = codes.filter(([code]) => set.has(code));
            return here.flatMap(([first, firstLines], index) =>
              here
                .slice(index + 1)
                .map(([second, secondLines]) =>
                  pairHit({ first, second, firstLines, secondLines, dos }, given.indicator, view),
                ),
            );
          }),
      };
    }
    const ones = codeSet(given.one);
    const others = codeSet(given.withAnyOf);
    return {
      codes: ones,
      judge: (view) =>
        view.days.flatMap(({ dos, codes }) =>
          codes
            .filter(([code]) => ones.has(code))
            .flatMap(([first, firstLines]) => {
              const beside = codes.filter(([code]) => others.has(code) && code !== first);
              if (beside.length === 0) return [];
              const secondLines = beside.flatMap(([, lines]) => lines);
              const seconds = beside.map(([code]) => code);
              const pair = { first, second: listOf(seconds), firstLines, secondLines, dos };
              return [{ ...pairHit(pair, given.indicator, view), codes: [first, ...seconds] }];
            }),
        ),
    };
  },
});
