import * as z from 'zod/mini';
import { diagnosisCodeSchema, sourceIdsSchema, textSchema } from './common';

/** Three-character category → short plain name of ours. The list of categories is a fact; the names are not the official titles. */
export const categoriesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Sources of the list of categories and of what they are about. */
  sources: sourceIdsSchema,
  categories: z.record(
    z.string().check(z.regex(/^[A-Z][0-9A-Z][0-9A-Z]$/, 'not a three-character category')),
    textSchema,
  ),
});

/** One of the most billed diagnoses, with the words billers type for it. */
export const diagnosisNameSchema = z.strictObject({
  code: diagnosisCodeSchema,
  name: textSchema,
  /** Abbreviations and other words (`htn`, `lbp`), lower case. */
  words: z.array(
    z.string().check(z.regex(/^[a-z0-9][a-z0-9 /+%'-]*$/, 'lower case letters, digits and blanks only')),
  ),
});

export const diagnosesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  sources: sourceIdsSchema,
  diagnoses: z.array(diagnosisNameSchema),
});
export type CategoriesFile = z.infer<typeof categoriesFileSchema>;
export type DiagnosisName = z.infer<typeof diagnosisNameSchema>;
