import * as z from 'zod/mini';
import { sourceIdsSchema } from './common';

/** A code (`M43.6`) or everything at and beneath one (`M54.5-`, `M50.-`). */
const patternSchema = z
  .string()
  .check(z.regex(/^[A-Z][0-9A-Z]{2}(?:\.(?:-|[0-9A-Z]{1,4}-?))?$/, 'not a code or code-'));

/** Codes that a tabular note keeps apart, unless two unrelated conditions are meant (guideline I.A.12.a). */
export const excludesPairSchema = z.strictObject({
  a: patternSchema,
  b: patternSchema,
  sources: sourceIdsSchema,
  /** `recheck`: the note was read in an older edition only. */
  certainty: z.enum(['both', 'recheck']),
});

export const excludesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  pairs: z.array(excludesPairSchema),
});
export type ExcludesPair = z.infer<typeof excludesPairSchema>;
