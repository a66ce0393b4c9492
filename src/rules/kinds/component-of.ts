import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { codesByDay, pairHit } from './code-pairs';

const params = z.strictObject({
  /** Services that hold the others in them. */
  whole: codesSchema,
  /** Services that are part of them. */
  part: codesSchema,
  /** NCCI modifier indicator: may a modifier separate the two? */
  indicator: z.enum(['0', '1']),
});

/** A service billed beside another that already includes it, on one DOS. `{first}` is the part, `{second}` the whole. */
export const componentOf = ruleKind({
  id: 'component-of',
  params,
  words: ['first', 'second'],
  variants: ['bypassed'],
  specificity: 40,
  references: ({ whole, part }) => ({ codes: [...whole, ...part] }),
  prepare: ({ whole, part, indicator }) => {
    const wholes = codeSet(whole);
    const parts = codeSet(part);
    return {
      codes: parts,
      judge: (view) =>
        codesByDay(view, (code) => wholes.has(code) || parts.has(code)).flatMap(({ dos, codes }) => {
          const here = [...codes];
          return here
            .filter(([code]) => parts.has(code))
            .flatMap(([first, firstLines]) =>
              here
                .filter(([code]) => wholes.has(code) && code !== first)
                .map(([second, secondLines]) =>
                  pairHit({ first, second, firstLines, secondLines, dos }, indicator, view),
                ),
            );
        }),
    };
  },
});
