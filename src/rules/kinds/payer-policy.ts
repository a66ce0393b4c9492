import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { lineHit } from './line-hit';
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
        view.lines
          .filter(
            (line) =>
              set.has(line.code) &&
              !others.has(line.code) &&
              !withoutAnyOf?.some((modifier) => line.modifiers.includes(modifier)) &&
              (!beside || view.lines.some((other) => beside.has(other.code) && other.dos === line.dos)),
          )
          .map((line) => lineHit(line, null)),
    };
  },
});
