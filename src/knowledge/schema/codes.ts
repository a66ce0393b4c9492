import * as z from 'zod/mini';
import {
  diagnosisCodeSchema,
  idSchema,
  isoDateSchema,
  modifierCodeSchema,
  procedureCodeSchema,
  sourceIdsSchema,
  statementSchema,
  taxonomyCodeSchema,
  textSchema,
} from './common';

/** A row of a related-code table. The code is the right one; a wrong row of a sheet is a disagreement beside it. */
const relatedSchema = z.strictObject({ code: z.string(), why: textSchema, sources: sourceIdsSchema });

/** When a modifier may stand on the code; `no` rows say why it may not. */
const modifierUseSchema = z.strictObject({
  modifier: modifierCodeSchema,
  use: z.enum(['yes', 'no', 'rare']),
  when: textSchema,
  sources: sourceIdsSchema,
});

/** Two sources that differ: `corrected` when one is plainly wrong, `conflict` when it is open. */
export const disagreementSchema = z.strictObject({
  about: textSchema,
  says: textSchema,
  saysSource: idSchema,
  fact: textSchema,
  factSources: sourceIdsSchema,
  kind: z.enum(['corrected', 'conflict']),
});

const entryFields = {
  /** A short plain name of ours; never a CPT descriptor. */
  name: textSchema,
  /** Sources of name, synonyms and of what has no source of its own. */
  sources: sourceIdsSchema,
  /** Words people search by that name and summary do not hold. */
  synonyms: z.optional(z.array(textSchema)),
  summary: z.optional(z.array(statementSchema)),
  clinical: z.optional(z.array(statementSchema)),
  rules: z.optional(z.array(statementSchema)),
  modifiers: z.optional(z.array(modifierUseSchema)),
  relatedDiagnoses: z.optional(z.array(relatedSchema)),
  relatedProcedures: z.optional(z.array(relatedSchema)),
  disagreements: z.optional(z.array(disagreementSchema)),
};

/** All that is authored about one procedure code. Only `code`, `name` and `sources` must be there. */
export const procedureEntrySchema = z.strictObject({
  system: z.enum(['cpt', 'hcpcs']),
  code: procedureCodeSchema,
  ...entryFields,
  /** First and last day it could be reported, where a source says so. */
  from: z.optional(isoDateSchema),
  to: z.optional(isoDateSchema),
  serviceType: z.optional(statementSchema),
  sites: z.optional(z.array(statementSchema)),
  workflow: z.optional(z.array(statementSchema)),
  /** Payer ids a reference sheet names as its scope; it says nothing of coverage. */
  payersInScope: z.optional(z.array(idSchema)),
  taxonomies: z.optional(
    z.array(z.strictObject({ code: taxonomyCodeSchema, note: textSchema, sources: sourceIdsSchema })),
  ),
  /** What a reference sheet says it has no data for, in our words. */
  noData: z.optional(z.array(textSchema)),
});

/** All that is authored about one diagnosis code beyond its short name. */
export const diagnosisEntrySchema = z.strictObject({
  system: z.literal('icd10cm'),
  code: diagnosisCodeSchema,
  ...entryFields,
});

export const codeEntrySchema = z.discriminatedUnion('system', [procedureEntrySchema, diagnosisEntrySchema]);

/** A file of data/codes: any number of codes that belong together. */
export const codesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /**
   * true = names for cards and search alone. That such a code is billed every day says nothing of a number on a page: seats,
   * trains and part numbers look like A0428 or 10060 too.
   */
  noEvidence: z.optional(z.boolean()),
  codes: z.array(codeEntrySchema),
});

export type ProcedureEntry = z.infer<typeof procedureEntrySchema>;
export type DiagnosisEntry = z.infer<typeof diagnosisEntrySchema>;
export type CodeEntry = z.infer<typeof codeEntrySchema>;
export type CodesFile = z.infer<typeof codesFileSchema>;
