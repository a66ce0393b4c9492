import * as z from 'zod/mini';
import type { LineView } from '../claim-view';
import { type Hit, ruleKind } from '../rule-kind';

const modifier = z.string().check(z.regex(/^[0-9A-Z]{2}$/, 'not a modifier'));
const params = z.union([
  z.strictObject({ modifier, withAnyOf: z.array(modifier).check(z.minLength(1)) }),
  /** What data/modifiers.json says of any two modifiers. */
  z.strictObject({ known: z.literal(true) }),
]);

/** Two modifiers that cannot stand on one line. */
export const modifierConflict = ruleKind({
  id: 'modifier-conflict',
  params,
  words: ['code', 'first', 'second'],
  specificity: 60,
  references: (given) => ('known' in given ? {} : { modifiers: [given.modifier, ...given.withAnyOf] }),
  prepare: (given) => ({
    codes: null,
    judge: (view) =>
      view.lines
        .filter((line) => line.modifiers.length > 1)
        .flatMap((line) => {
          if (!('known' in given)) {
            return line.modifiers.includes(given.modifier)
              ? given.withAnyOf
                  .filter((other) => line.modifiers.includes(other))
                  .map((other) => hit(line, given.modifier, other))
              : [];
          }
          const present = [...new Set(line.modifiers)].sort();
          return present.flatMap((first, index) =>
            present
              .slice(index + 1)
              .filter(
                (second) =>
                  view.knowledge.modifier(first)?.conflicts.includes(second) === true ||
                  view.knowledge.modifier(second)?.conflicts.includes(first) === true,
              )
              .map((second) => hit(line, first, second)),
          );
        }),
  }),
});

function hit(line: LineView, first: string, second: string): Hit {
  return {
    lines: [line],
    codes: [line.code],
    dos: line.dos,
    words: { code: line.code, first, second },
    problem: `modifiers:${line.id}:${[first, second].sort().join('+')}`,
  };
}
