import * as z from 'zod/mini';
import { sourceIdsSchema, textSchema } from './common';

/** What a denial points to; rules look there on the claim for what explains it. */
const causeSchema = z.enum([
  'authorization',
  'benefit',
  'bundled',
  'coordination',
  'coverage',
  'credentialing',
  'demographics',
  'diagnosis',
  'documentation',
  'duplicate',
  'eligibility',
  'filing',
  'medical-necessity',
  'modifier',
  'network',
  'patient-share',
  'place-of-service',
  'pricing',
  'procedure',
  'provider',
  'units',
]);

const denialFields = {
  /** What the payer is saying, in our words. */
  meaning: textSchema,
  /** What to look at next. */
  advice: textSchema,
  causes: z.array(causeSchema),
  /** true = an ordinary part of payment: explained when asked, never flagged. */
  routine: z.boolean(),
  /** true = payers no longer give it; it still stands on older remittances. */
  ended: z.optional(z.literal(true)),
  sources: sourceIdsSchema,
};

/** A claim adjustment reason code. */
export const carcSchema = z.strictObject({
  code: z.string().check(z.regex(/^(?:[ABDPWY]\d{1,2}|\d{1,3})$/, 'not a claim adjustment reason code')),
  ...denialFields,
});

/** A remittance advice remark code. */
export const rarcSchema = z.strictObject({
  code: z.string().check(z.regex(/^(?:M\d{1,3}|MA\d{1,3}|N\d{1,3})$/, 'not a remittance advice remark code')),
  ...denialFields,
});

/** Who bears an adjustment: the two letters before the reason. */
const groupSchema = z.strictObject({
  code: z.enum(['CO', 'PR', 'OA', 'PI', 'CR']),
  name: textSchema,
  meaning: textSchema,
  sources: sourceIdsSchema,
});

export const carcFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  groups: z.array(groupSchema),
  /** Group and reason together that are ordinary (`PR-1`), even where the reason alone is not. */
  routinePairs: z.array(z.string().check(z.regex(/^(?:CO|PR|OA|PI|CR)-[0-9A-Z]{1,3}$/, 'not GROUP-REASON'))),
  reasons: z.array(carcSchema),
});
export const rarcFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  remarks: z.array(rarcSchema),
});
export type Carc = z.infer<typeof carcSchema>;
export type Rarc = z.infer<typeof rarcSchema>;
export type DenialCause = z.infer<typeof causeSchema>;
