import * as z from 'zod/mini';
import { isoDateSchema } from './common';

/** `b` billable, `h` header, `-` not in the code set, `?` not known. */
const stateSchema = z.enum(['b', 'h', '-', '?']);
const undotted = z.string().check(z.regex(/^[A-Z][0-9A-Z]{2,6}$/, 'not an undotted ICD-10-CM code'));

/** data/icd10cm/validity.json, written by tools/data/compile-icd.ts. */
export const icdTableFileSchema = z.strictObject({
  /** Fiscal years loaded, ascending; the last one judges where no date is shown. */
  years: z.array(z.number()).check(z.minLength(1)),
  /** What a code was, from day to day, ascending. */
  histories: z.array(z.array(z.tuple([isoDateSchema, stateSchema])).check(z.minLength(1))),
  /** [history, side (0 none, 1 left, 2 right, 3 both, 4 not recorded), manifestation, unspecified]. */
  attributes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  /** Undotted code → the codes the official conversion table names in its place. */
  replacements: z.record(undotted, z.array(undotted)),
  /** Base64 of the packed table; layout in icd-table.ts. */
  table: z.string().check(z.regex(/^[A-Za-z0-9+/]+=*$/, 'not base64')),
});
export type IcdTableFile = z.infer<typeof icdTableFileSchema>;
