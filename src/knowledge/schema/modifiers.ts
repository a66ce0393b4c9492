import * as z from 'zod/mini';
import { isoDateSchema, modifierCodeSchema, sourceIdsSchema, textSchema } from './common';

/** A code or a range of codes of one kind (`99202-99499`, `L0112-L9900`, `0001F-9999F`). */
const codeRangeSchema = z
  .string()
  .check(
    z.regex(
      /^(?:\d{4}[0-9FTUM]|[A-V]\d{4})(?:-(?:\d{4}[0-9FTUM]|[A-V]\d{4}))?$/,
      'not a code or range of codes',
    ),
  );

/** What a modifier speaks of; one modifier may speak of several things. */
const modifierKindSchema = z.enum([
  'anatomic',
  'component',
  'global-period',
  'distinct-service',
  'repeat',
  'reduced',
  'increased',
  'team',
  'assistant',
  'anesthesia',
  'physical-status',
  'evaluation',
  'laboratory',
  'therapy',
  'equipment',
  'ambulance',
  'drug',
  'radiology',
  'telehealth',
  'hospital',
  'coverage',
  'notice',
  'program',
  'performance',
  'practitioner',
  'preventive',
  'wound',
  'prosthetic',
  'dialysis',
  'behavioral',
  'disaster',
]);

export const modifierSchema = z.strictObject({
  modifier: modifierCodeSchema,
  /** A short name of ours. */
  name: textSchema,
  /** What it tells the payer, in our words. */
  meaning: textSchema,
  kinds: z.array(modifierKindSchema).check(z.minLength(1)),
  /** May bypass an NCCI pair with indicator 1. */
  ncci: z.boolean(),
  /** Modifiers that contradict it on one line. */
  conflicts: z.array(modifierCodeSchema),
  /** Code ranges it belongs to; empty where it is not tied to a range. */
  onlyOn: z.array(codeRangeSchema),
  /** Code ranges where it contradicts itself (25 on an operation): the companion of `onlyOn` where no list of right codes can be given. */
  neverOn: z.optional(z.array(codeRangeSchema)),
  /** Last day it could be used, when it has ended. */
  to: z.optional(isoDateSchema),
  note: z.nullable(textSchema),
  sources: sourceIdsSchema,
});

/** Letters that stand for a place; two of them, from and to, make an ambulance modifier. */
const ambulancePlaceSchema = z.strictObject({
  letter: z.string().check(z.regex(/^[A-Z]$/, 'not a letter')),
  name: textSchema,
  /** false = may only be where a trip ends. */
  origin: z.boolean(),
  destination: z.boolean(),
  sources: sourceIdsSchema,
});

export const modifiersFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Ambulance modifiers are pairs of these, used on `codes` only. */
  ambulance: z.strictObject({
    codes: z.array(codeRangeSchema),
    places: z.array(ambulancePlaceSchema),
    sources: sourceIdsSchema,
  }),
  modifiers: z.array(modifierSchema),
});
export type Modifier = z.infer<typeof modifierSchema>;
export type ModifiersFile = z.infer<typeof modifiersFileSchema>;
