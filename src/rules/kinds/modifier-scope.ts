import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { listOf } from '../words';
import { lineHit } from './line-hit';
import { modifiersSchema } from './modifier-code';

const params = z.strictObject({ modifiers: modifiersSchema, onlyOn: codesSchema });

/** A modifier off the codes it belongs to, such as an anesthesia modifier on imaging. */
export const modifierScope = ruleKind({
  id: 'modifier-scope',
  params,
  words: ['code', 'modifiers'],
  specificity: 45,
  references: ({ modifiers }) => ({ modifiers }),
  prepare: ({ modifiers, onlyOn }) => {
    const home = codeSet(onlyOn);
    return {
      codes: null,
      modifiers,
      judge: (view) =>
        view.lines.flatMap((line) => {
          const wrong = modifiers.filter((modifier) => line.modifiers.includes(modifier));
          if (wrong.length === 0 || home.has(line.code)) return [];
          return [lineHit(line, `modifier:${wrong.join('+')}`, { modifiers: listOf(wrong) })];
        }),
    };
  },
});
