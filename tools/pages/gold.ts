import * as z from 'zod';

const system = z.enum(['cpt', 'hcpcs', 'icd10cm']);
const counted = z.object({ system, code: z.string(), count: z.number().int().positive() });

const goldLine = z.object({
  code: z.string(),
  modifiers: z.array(z.string()),
  units: z.number().nullable(),
  pointers: z.array(z.string()).nullable(),
  dos: z.string().nullable().optional(),
});

const goldClaim = z.object({
  payer: z.string().nullable(),
  dos: z.string().nullable(),
  diagnoses: z.array(z.string()),
  lines: z.array(goldLine),
});

const goldFinding = z.object({
  rule: z.string(),
  codes: z.array(z.string()),
  severity: z.string(),
  claim: z.number().int().optional(),
  why: z.string().optional(),
});

const forbidden = z.object({
  rule: z.string(),
  codes: z.array(z.string()).optional(),
  claim: z.number().int().optional(),
  why: z.string().optional(),
});

/** What is true of a labelled page (`gold.json`). */
export const goldSchema = z.object({
  slug: z.string().optional(),
  title: z.string().optional(),
  kind: z.string().optional(),
  url: z.string().optional(),
  settleMs: z.number().optional(),
  dynamic: z.boolean().optional(),
  mentions: z.array(counted).default([]),
  optional: z.array(counted).default([]),
  absent: z.array(z.string()).default([]),
  claims: z.array(goldClaim).default([]),
  findings: z.array(goldFinding).default([]),
  mustNotFire: z.array(forbidden).default([]),
  noFindings: z.boolean().default(false),
});

export type Gold = z.infer<typeof goldSchema>;
export type GoldClaim = Gold['claims'][number];
