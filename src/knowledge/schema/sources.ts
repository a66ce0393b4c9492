import * as z from 'zod/mini';
import { idSchema, publishedDateSchema, textSchema } from './common';

/** One source of data/sources.json: who said it, when, and how we saw it. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  publisher: textSchema,
  title: textSchema,
  date: publishedDateSchema,
  url: z.nullable(z.url()),
  seen: z.enum(['primary', 'copy', 'secondary', 'inference']),
  /** true when the policy is retired and shown as history only. */
  retired: z.optional(z.boolean()),
  /** The kind of official release it is, where it can be imported: an imported one that a finding rests on takes its place. */
  release: z.optional(z.enum(['icd10cm-order', 'hcpcs', 'mue', 'add-on', 'fee-schedule'])),
});

export const sourcesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  sources: z.array(sourceSchema),
});
export type SourcesFile = z.infer<typeof sourcesFileSchema>;
