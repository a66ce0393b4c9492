import * as z from 'zod';

/**
 * The format of `tests/pages/NN-slug/gold.json`, stricter than what the scorer accepts: a misspelled key or a
 * code that is not in canonical form would silently weaken a page.
 */

const PROCEDURE = /^(\d{5}|\d{4}[TFUM]|[A-V]\d{4})$/;
const DIAGNOSIS = /^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/;
/** Diagnosis fields may hold a string that is no code, one character too long for instance. */
const DIAGNOSIS_FIELD = /^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,6})?$/;

const isoDate = z.iso.date();
const system = z.enum(['cpt', 'hcpcs', 'icd10cm']);
const payer = z.enum(['aetna', 'bcbs', 'cigna', 'humana', 'medicaid', 'medicare', 'tricare', 'uhc']);

export const RULES = [
  '3d-with-3d',
  '3d-with-cta',
  '3d-with-nuclear',
  'modifier-26-with-TC',
  'category3-with-imaging-component',
  'icd-not-billable',
  'icd-invalid',
  'duplicate-line',
  'laterality-mismatch',
] as const;
const rule = z.enum(RULES);

const mention = z
  .strictObject({ system, code: z.string(), count: z.int().positive() })
  .refine(({ system, code }) => (system === 'icd10cm' ? DIAGNOSIS : PROCEDURE).test(code), {
    error: 'not in canonical form',
  });

const optional = z
  .strictObject({ system, code: z.string(), count: z.int().positive() })
  .refine(({ system, code }) => (system === 'icd10cm' ? DIAGNOSIS_FIELD : PROCEDURE).test(code), {
    error: 'not in canonical form',
  });

const line = z.strictObject({
  code: z.string().regex(PROCEDURE),
  modifiers: z.array(z.string().regex(/^[0-9A-Z]{2}$/)),
  units: z.number().nullable(),
  pointers: z.array(z.string().regex(/^[A-L]$/)).nullable(),
  dos: isoDate.optional(),
});

const claim = z.strictObject({
  payer: payer.nullable(),
  dos: isoDate.nullable(),
  diagnoses: z.array(z.string().regex(DIAGNOSIS_FIELD)),
  lines: z.array(line).min(1),
});

export const goldSchema = z.strictObject({
  slug: z.string().regex(/^\d{2,3}-[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  kind: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  url: z.url({ protocol: /^https$/ }),
  settleMs: z.int().positive().optional(),
  dynamic: z.literal(true).optional(),
  mentions: z.array(mention),
  optional: z.array(optional),
  claims: z.array(claim),
  absent: z.array(z.string().min(2)),
  absentInRender: z.array(z.string().min(2)).optional(),
  ambiguous: z.array(
    z.strictObject({
      string: z.string(),
      asCode: z.int().positive(),
      asLookalike: z.int().positive(),
      where: z.string().min(1),
    }),
  ),
  findings: z.array(
    z.strictObject({
      rule,
      codes: z.array(z.string()).min(1),
      severity: z.enum(['error', 'warning', 'info']),
      claim: z.int().nonnegative(),
      why: z.string().min(1),
    }),
  ),
  mustNotFire: z.array(
    z.strictObject({
      rule,
      codes: z.array(z.string()).min(1).optional(),
      claim: z.int().nonnegative().optional(),
      why: z.string().min(1),
    }),
  ),
  absentCanonical: z.array(z.strictObject({ system, code: z.string(), shown: z.string() })),
  noFindings: z.literal(true).optional(),
  notes: z.string().optional(),
});

export type Gold = z.infer<typeof goldSchema>;
