import * as z from 'zod/mini';

z.config({ jitless: true });

/** Text that stands on a screen; `{x}` is filled in by the rule's kind. */
const textSchema = z.string().check(z.regex(/^\S(?:.*\S)?$/s, 'empty, or a blank at an end'));
const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not YYYY-MM-DD'));

export const topicSchema = z.enum(['bundling', 'units', 'modifiers', 'diagnosis', 'coverage', 'denials']);
export const severitySchema = z.enum(['error', 'warning', 'info']);
export const basisSchema = z.enum(['official', 'payer', 'secondary', 'conflict']);
const settingSchema = z.enum(['practitioner', 'outpatient-hospital', 'dme']);
const claimKindSchema = z.enum(['draft', 'remit', 'list', 'text']);

/**
 * Whom and what a rule speaks for. Without `payers` it speaks for everyone. With them, `elsewhere` is
 * what it is worth for any other payer: a Medicare edit is at most a warning there, a plan's own policy
 * nothing (`silent`, the default). `unknown` in `payers` means a claim whose payer the page does not say.
 */
export const scopeSchema = z.strictObject({
  payers: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Plan ids of data/payers.json; with them the rule speaks for these plans of the payers only. */
  plans: z.optional(z.array(z.string()).check(z.minLength(1))),
  elsewhere: z.optional(z.enum(['warning', 'info', 'silent'])),
  settings: z.optional(z.array(settingSchema).check(z.minLength(1))),
  kinds: z.optional(z.array(claimKindSchema).check(z.minLength(1))),
});

const wordsSchema = z.strictObject({
  title: z.optional(textSchema),
  detail: z.optional(textSchema),
  advice: z.optional(textSchema),
});

/** One rule, as a file of data/rules holds it. `params` belong to the kind and are checked by it. */
export const ruleSchema = z.strictObject({
  id: z
    .string()
    .check(z.regex(/^[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/, 'not an id (letters, digits, hyphens, dots)')),
  kind: z.string(),
  topic: topicSchema,
  severity: severitySchema,
  basis: basisSchema,
  params: z.record(z.string(), z.unknown()),
  scope: z.optional(scopeSchema),
  /** First and last DOS the rule speaks for. */
  from: z.optional(dateSchema),
  to: z.optional(dateSchema),
  title: textSchema,
  detail: textSchema,
  advice: textSchema,
  /** Other words for cases the kind tells apart, by the kind's own names for them. */
  variants: z.optional(z.record(z.string(), wordsSchema)),
  sources: z.array(z.string()).check(z.minLength(1, 'no source named')),
});

/** A file of data/rules. `wording` holds short sentences that several rules share. */
export const ruleFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  wording: z.optional(z.record(z.string(), textSchema)),
  rules: z.array(ruleSchema),
});

export type Rule = z.infer<typeof ruleSchema>;
export type RuleScope = z.infer<typeof scopeSchema>;
export type RuleFile = z.infer<typeof ruleFileSchema>;
