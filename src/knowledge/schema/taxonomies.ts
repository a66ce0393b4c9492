import * as z from 'zod/mini';
import { sourceIdsSchema, taxonomyCodeSchema, textSchema } from './common';

/** A provider taxonomy, named as the code set has it: classification, then specialization. */
export const taxonomySchema = z.strictObject({
  code: taxonomyCodeSchema,
  name: textSchema,
  section: z.enum(['individual', 'organization']),
  /** What people mistake it for, where a reference sheet did. */
  note: z.nullable(textSchema),
  sources: sourceIdsSchema,
});

export const taxonomiesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  taxonomies: z.array(taxonomySchema),
});
export type Taxonomy = z.infer<typeof taxonomySchema>;
