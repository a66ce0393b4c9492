import * as z from 'zod/mini';
import { ruleKind } from '../rule-kind';
import { lineHit } from './line-hit';
import { modifiersSchema } from './modifier-code';

const params = z.strictObject({
  pos: z.array(z.string().check(z.regex(/^\d{2}$/, 'not a place of service'))).check(z.minLength(1)),
  /** PC/TC indicators of the fee schedule that the rule speaks of. */
  pcTc: z.array(z.string()).check(z.minLength(1)),
  /** A line with one of these is as it should be. */
  unless: modifiersSchema,
});

/** A service billed from a place where its payment goes to someone else. Professional claims only. */
export const placeOfService = ruleKind({
  id: 'place-of-service',
  params,
  words: ['code', 'pos'],
  variants: ['technical'],
  specificity: 50,
  prepare: ({ pos, pcTc, unless }) => ({
    codes: null,
    judge: (view) => {
      if (view.setting === 'outpatient-hospital' || view.claim.typeOfBill !== null) return [];
      return view.lines.flatMap((line) => {
        const place = line.line.pos;
        if (place === null || !pos.includes(place) || line.line.revenueCode !== null) return [];
        if (unless.some((modifier) => line.modifiers.includes(modifier))) return [];
        const facts = view.knowledge.procedure(line.code, line.dos);
        if (facts === null || !pcTc.includes(facts.pcTc ?? '')) return [];
        const technical = line.modifiers.includes('TC') ? { variant: 'technical' } : {};
        const from = { sources: facts.indicatorSources };
        return [lineHit(line, 'place', { pos: place }, { ...technical, ...from })];
      });
    },
  }),
});
