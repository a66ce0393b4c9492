import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { type Hit, ruleKind } from '../rule-kind';
import { listOf } from '../words';
import { modifiersSchema } from './modifier-code';

const params = z.strictObject({
  codes: codesSchema,
  except: z.optional(codesSchema),
  /** Only beside one of these on the same DOS. */
  besideAnyOf: z.optional(codesSchema),
  /** Not on a line with one of these. */
  withoutAnyOf: z.optional(modifiersSchema),
});

/** What one payer's or plan's published policy says of a code. The rule's scope says whose; nobody else's claims see it. */
export const payerPolicy = ruleKind({
  id: 'payer-policy',
  params,
  words: ['code'],
  specificity: 50,
  references: ({ codes, withoutAnyOf }) => ({ codes, modifiers: withoutAnyOf ?? [] }),
  prepare: ({ codes, except, besideAnyOf, withoutAnyOf }) => {
    const set = codeSet(codes);
    const others = codeSet(except ?? []);
    const beside = besideAnyOf ? codeSet(besideAnyOf) : null;
    return {
      codes: set,
      judge: (view) =>
        view.days.flatMap(({ dos, codes }): readonly Hit[] => {
          if (beside && !codes.some(([code]) => beside.has(code))) return [];
          const lines = codes
            .filter(([code]) => set.has(code) && !others.has(code))
            .flatMap(([, sameCode]) => sameCode)
            .filter((line) => !withoutAnyOf?.some((modifier) => line.modifiers.includes(modifier)));
          if (lines.length === 0) return [];
          const named = [...new Set(lines.map(({ code }) => code))];
          return [{ lines, codes: named, dos, words: { code: listOf(named) }, problem: null }];
        }),
    };
  },
});
