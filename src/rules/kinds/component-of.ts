import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { pairHit } from './code-pairs';
import { modifiersSchema } from './modifier-code';

const indicator = z.enum(['0', '1']);
const group = { whole: codesSchema, part: codesSchema };
const params = z.union([
  /** Services that hold others in them (`whole`), and what they hold (`part`). */
  z.strictObject({
    ...group,
    indicator,
    /** Modifiers that alone separate these; left out: all that NCCI takes. A visit takes those of visits. */
    separatedBy: z.optional(modifiersSchema),
  }),
  /** The same for several groups that one sentence describes. */
  z.strictObject({ groups: z.array(z.strictObject(group)).check(z.minLength(1)), indicator }),
  /** Each code holds all that stand before it: without contrast, with, both. */
  z.strictObject({ ladders: z.array(codesSchema.check(z.minLength(2))).check(z.minLength(1)), indicator }),
]);

/**
 * A service billed beside another that already includes it, on one DOS. `{first}` is the part, `{second}`
 * the whole. `indicator` is NCCI's: may a modifier separate the two?
 */
export const componentOf = ruleKind({
  id: 'component-of',
  params,
  words: ['first', 'second'],
  variants: ['bypassed'],
  specificity: 40,
  prepare: (given) => {
    const only = 'separatedBy' in given ? (given.separatedBy ?? null) : null;
    const groups = groupsOf(given).map(({ whole, part }) => ({ whole: codeSet(whole), part: codeSet(part) }));
    return {
      codes: codeSet([...new Set(groupsOf(given).flatMap(({ part }) => part))]),
      judge: (view) =>
        view.days.flatMap(({ dos, codes }) =>
          codes.length < 2
            ? []
            : groups.flatMap(({ whole, part }) =>
                codes
                  .filter(([code]) => part.has(code))
                  .flatMap(([first, firstLines]) =>
                    codes
                      .filter(([second]) => second !== first && whole.has(second))
                      .map(([second, secondLines]) =>
                        pairHit({ first, second, firstLines, secondLines, dos }, given.indicator, view, only),
                      ),
                  ),
              ),
        ),
    };
  },
});

function groupsOf(
  given: z.infer<typeof params>,
): readonly { readonly whole: readonly string[]; readonly part: readonly string[] }[] {
  if ('whole' in given) return [given];
  if ('groups' in given) return given.groups;
  return given.ladders.flatMap((ladder) =>
    ladder.slice(1).map((whole, index) => ({ whole: [whole], part: ladder.slice(0, index + 1) })),
  );
}
