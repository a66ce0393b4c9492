import * as z from 'zod/mini';
import { isoDateSchema, sourceIdsSchema, textSchema } from './common';

/** A two-digit place of service, in our words. */
export const posSchema = z.strictObject({
  code: z.string().check(z.regex(/^\d{2}$/, 'not two digits')),
  name: textSchema,
  detail: z.nullable(textSchema),
  /** Which of the two fee-schedule rates Medicare pays there; null where the rate is not settled by the place. */
  rate: z.nullable(z.enum(['facility', 'nonfacility'])),
  /** First day in force, where it is recent enough to matter for a date of service. */
  from: z.optional(isoDateSchema),
  sources: sourceIdsSchema,
});

export const posFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  places: z.array(posSchema),
});
export type PlaceOfService = z.infer<typeof posSchema>;
