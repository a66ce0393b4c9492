import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { listOf } from '../words';
import { codesByDay, pairHit, pairProblem } from './code-pairs';

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
  references: (given) => ({
    codes: 'anyTwoOf' in given ? given.anyTwoOf : [...given.one, ...given.withAnyOf],
  }),
  prepare: (given) => {
    if ('anyTwoOf' in given) {
      const set = codeSet(given.anyTwoOf);
      return {
        codes: set,
        judge: (view) =>
          codesByDay(view, set.has).flatMap(({ dos, codes }) => {
            const here = [...codes].sort(([a], [b]) => (a < b ? -1 : 1));
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
        codesByDay(view, (code) => ones.has(code) || others.has(code)).flatMap(({ dos, codes }) => {
          const here = [...codes].sort(([a], [b]) => (a < b ? -1 : 1));
          return here
            .filter(([code]) => ones.has(code))
            .flatMap(([first, firstLines]) => {
              const beside = here.filter(([code]) => others.has(code) && code !== first);
              if (beside.length === 0) return [];
              const secondLines = beside.flatMap(([, lines]) => lines);
              const seconds = beside.map(([code]) => code);
              const hit = pairHit(
                { first, second: listOf(seconds), firstLines, secondLines, dos },
                given.indicator,
                view,
              );
              return [{ ...hit, codes: [first, ...seconds], problem: pairProblem(hit.lines) }];
            });
        }),
    };
  },
});
