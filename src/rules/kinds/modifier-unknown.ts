import * as z from 'zod/mini';
import { ruleKind } from '../rule-kind';
import { listOf } from '../words';
import { lineHit } from './line-hit';

const params = z.strictObject({
  /** `unknown`: two characters the data does not hold. `malformed`: not two letters or digits. */
  finds: z.enum(['unknown', 'malformed']),
});

/** A modifier that the data does not know, or that cannot be one. */
export const modifierUnknown = ruleKind({
  id: 'modifier-unknown',
  params,
  words: ['code', 'modifiers'],
  specificity: 20,
  prepare: ({ finds }) => ({
    codes: null,
    judge: (view) =>
      view.lines.flatMap((line) => {
        const strange = line.modifiers.filter((modifier) =>
          /^[0-9A-Z]{2}$/.test(modifier)
            ? finds === 'unknown' && view.knowledge.modifier(modifier) === null
            : finds === 'malformed',
        );
        if (strange.length === 0) return [];
        return [lineHit(line, `modifier:${strange.join('+')}`, { modifiers: listOf(strange) })];
      }),
  }),
});
