import * as z from 'zod/mini';
import { sourceIdsSchema } from './common';

const undotted = z.string().check(z.regex(/^[A-Z][0-9A-Z]{2,6}$/, 'not an undotted ICD-10-CM code'));

/** Successors the conversion table does not hold yet, because it is a year older than the newest release. */
export const extraReplacementsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  sources: sourceIdsSchema,
  replacements: z.record(undotted, z.array(undotted)),
});
