import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { listOf } from '../words';
import { lineHit } from './line-hit';
import { modifiersSchema } from './modifier-code';

const params = z.strictObject({
  modifiers: modifiersSchema,
  /** Which codes do not take them: listed, or by an indicator of the fee schedule. */
  on: z.union([
    codesSchema,
    z.strictObject({
      indicator: z.enum(['pcTc', 'bilateral', 'assistant', 'coSurgeon']),
      values: z.array(z.string()).check(z.minLength(1)),
    }),
  ]),
});

/** A modifier on a code that does not take it. `{value}` is the fee-schedule indicator, where one decides. */
export const modifierNotAllowed = ruleKind({
  id: 'modifier-not-allowed',
  params,
  words: ['code', 'modifiers', 'value'],
  specificity: 50,
  references: ({ modifiers }) => ({ modifiers }),
  prepare: ({ modifiers, on }) => {
    const codes = Array.isArray(on) ? codeSet(on) : null;
    return {
      codes,
      modifiers,
      judge: (view) =>
        view.lines.flatMap((line) => {
          const wrong = modifiers.filter((modifier) => line.modifiers.includes(modifier));
          if (wrong.length === 0) return [];
          let value = '';
          let sources: readonly string[] = [];
          if (codes) {
            if (!codes.has(line.code)) return [];
          } else if (!Array.isArray(on)) {
            const facts = view.knowledge.procedure(line.code, line.dos);
            value = facts?.[on.indicator] ?? '';
            if (!on.values.includes(value)) return [];
            sources = facts?.indicatorSources ?? [];
          }
          const words = { modifiers: listOf(wrong), value };
          return [lineHit(line, `modifier:${wrong.join('+')}`, words, { sources })];
        }),
    };
  },
});
