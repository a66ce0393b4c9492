import * as z from 'zod/mini';
import type { Catalog } from '../types';

const named = z.object({ id: z.string(), name: z.string() });
const date = z.nullable(z.string());

export const catalogSchema: z.ZodMiniType<Catalog> = z.object({
  payers: z.array(z.object({ id: z.string(), name: z.string(), plans: z.array(named), focus: z.boolean() })),
  portals: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      group: z.string(),
      payer: z.nullable(z.string()),
      hosts: z.array(z.string()),
      access: z.enum(['install', 'optional']),
      certainty: z.string(),
    }),
  ),
  rules: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      topic: z.enum(['bundling', 'units', 'modifiers', 'diagnosis', 'coverage', 'denials']),
      severity: z.enum(['error', 'warning', 'info']),
      title: z.string(),
      detail: z.string(),
      advice: z.string(),
      payers: z.array(z.string()),
      sources: z.array(z.object({ publisher: z.string(), title: z.string(), date: z.string() })),
    }),
  ),
  releases: z.array(z.object({ kind: z.string(), label: z.string(), from: date, to: date })),
});
