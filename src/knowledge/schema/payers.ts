import * as z from 'zod/mini';
import { idSchema, sourceIdsSchema, textSchema } from './common';

/**
 * A name as pages show it. Compared without case, and with every run of other signs read as one blank. It is looked for
 * in titles and short lines too, so a name that is also a surname, a town or an everyday word stands here only with a
 * word that settles it (`Molina Healthcare`, never `Molina`).
 */
const aliasesSchema = z.array(textSchema);

/** An electronic payer id (`87726`), or a Medicare contractor's number. Many have the shape of a CPT code. */
const payerIdsSchema = z.array(z.string().check(z.regex(/^[0-9A-Z]{5}$/, 'not a five-character payer id')));

/** Line of business: whose rules decide. A Medicare Advantage plan is not Original Medicare. */
const lineSchema = z.enum([
  'commercial',
  'marketplace',
  'self-funded',
  'federal-employee',
  'medicare-original',
  'medicare-dme',
  'medicare-advantage',
  'medicaid-managed',
  'medigap',
]);

export const planSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  line: lineSchema,
  aliases: aliasesSchema,
  payerIds: payerIdsSchema,
  /** Postal abbreviations it works in; empty where it is not tied to states. */
  states: z.array(z.string().check(z.regex(/^[A-Z]{2}$/, 'not a postal abbreviation'))),
  /** For Original Medicare: who pays, and for which jurisdictions. */
  contractor: z.optional(z.strictObject({ name: textSchema, jurisdictions: z.array(textSchema) })),
  note: z.nullable(textSchema),
  sources: sourceIdsSchema,
});

/**
 * One organization, its plans, and how pages name them. To recognize a payer in a labelled value: the longest alias
 * found in it as whole words wins, be it the organization's or a plan's; weak aliases count only where no other alias
 * of any payer is found; nothing is recognized where an except-alias of that payer is found ("Medicare Advantage" is
 * not Medicare). The plan is the longest plan alias of that payer in the same text, or null.
 */
export const payerSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  kind: z.enum(['insurer', 'association', 'government', 'other']),
  /** One of the five the user can focus on and that rules speak of. */
  focus: z.boolean(),
  aliases: aliasesSchema,
  weakAliases: aliasesSchema,
  exceptAliases: aliasesSchema,
  payerIds: payerIdsSchema,
  /** Portals that work for this payer, alone or with others. */
  portals: z.array(idSchema),
  note: z.nullable(textSchema),
  plans: z.array(planSchema),
  sources: sourceIdsSchema,
});

export const payersFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  payers: z.array(payerSchema),
});
export type Plan = z.infer<typeof planSchema>;
export type Payer = z.infer<typeof payerSchema>;
