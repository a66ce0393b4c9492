import * as z from 'zod/mini';
import type { ClaimVerdict } from '../types';

const sourceSchema = z.object({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  date: z.string(),
  url: z.nullable(z.string()),
  seen: z.string(),
});

export const findingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  kind: z.string(),
  topic: z.enum(['bundling', 'units', 'modifiers', 'diagnosis', 'coverage', 'denials']),
  severity: z.enum(['error', 'warning', 'info']),
  basis: z.enum(['official', 'payer', 'secondary', 'conflict']),
  payer: z.nullable(z.string()),
  claim: z.string(),
  lines: z.array(z.string()),
  codes: z.array(z.string()),
  title: z.string(),
  detail: z.string(),
  advice: z.string(),
  sources: z.array(sourceSchema),
});

export const checkedSchema = z.object({
  claim: z.string(),
  payer: z.nullable(z.string()),
  dos: z.nullable(z.string()),
  setting: z.string(),
  checked: z.array(z.object({ what: z.string(), detail: z.string() })),
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })),
  muted: z.number(),
});

export const verdictSchema: z.ZodMiniType<ClaimVerdict> = z.object({
  claim: z.string(),
  findings: z.array(findingSchema),
  checked: checkedSchema,
});
