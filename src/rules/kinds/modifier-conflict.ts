import * as z from 'zod/mini';
import type { Knowledge } from '../../knowledge';
import type { LineView } from '../claim-view';
import { type Hit, ruleKind } from '../rule-kind';
import { modifierSchema, modifiersSchema } from './modifier-code';

const params = z.union([
  z.strictObject({ modifier: modifierSchema, withAnyOf: modifiersSchema }),
  /** What data/modifiers.json says of any two modifiers. */
  z.strictObject({ known: z.literal(true) }),
  /** The same modifier twice on a line. */
  z.strictObject({ twice: z.literal(true) }),
]);

/** Two modifiers that cannot stand on one line. */
export const modifierConflict = ruleKind({
  id: 'modifier-conflict',
  params,
  words: ['code', 'first', 'second'],
  specificity: 60,
  references: (given) => ('modifier' in given ? { modifiers: [given.modifier, ...given.withAnyOf] } : {}),
  prepare: (given) => ({
    codes: null,
    ...('modifier' in given ? { modifiers: [given.modifier] } : {}),
    judge: (view) =>
      view.lines
        .filter((line) => line.modifiers.length > 1)
        .flatMap((line) => conflicts(line, given, view.knowledge).map(([a, b]) => hit(line, a, b))),
  }),
});

/** The pairs of modifiers on a line that the params keep apart. */
function conflicts(
  line: LineView,
  given: z.infer<typeof params>,
  knowledge: Knowledge,
): readonly (readonly [string, string])[] {
  if ('modifier' in given) {
    if (!line.modifiers.includes(given.modifier)) return [];
    return given.withAnyOf
      .filter((other) => line.modifiers.includes(other))
      .map((other) => [given.modifier, other] as const);
  }
  const present = [...new Set(line.modifiers)].sort();
  if ('twice' in given) {
    return present
      .filter((modifier) => line.modifiers.indexOf(modifier) !== line.modifiers.lastIndexOf(modifier))
      .map((modifier) => [modifier, modifier] as const);
  }
  return present.flatMap((first, index) =>
    present
      .slice(index + 1)
      .filter(
        (second) =>
          knowledge.modifier(first)?.conflicts.includes(second) === true ||
          knowledge.modifier(second)?.conflicts.includes(first) === true,
      )
      .map((second) => [first, second] as const),
  );
}

function hit(line: LineView, first: string, second: string): Hit {
  return {
    lines: [line],
    codes: [line.code],
    dos: line.dos,
    words: { code: line.code, first, second },
    problem: `modifiers:${line.id}:${[first, second].sort().join('+')}`,
  };
}
