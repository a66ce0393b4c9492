import * as z from 'zod/mini';
import type { Claim } from '../../claims';

/** ISO date. */
export const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const code = z.string().check(z.maxLength(16));
const token = z.string().check(z.maxLength(40));

const adjustmentSchema = z.object({
  group: z.nullable(token),
  carc: z.nullable(token),
  rarcs: z.array(token),
});

const lineSchema = z.object({
  id: token,
  code,
  system: z.enum(['cpt', 'hcpcs']),
  modifiers: z.array(token),
  units: z.nullable(z.number()),
  charge: z.nullable(token),
  paid: z.nullable(token),
  pos: z.nullable(token),
  revenueCode: z.nullable(token),
  dos: z.nullable(dateSchema),
  pointers: z.nullable(z.array(token)),
  adjustments: z.array(adjustmentSchema),
  status: z.nullable(z.enum(['paid', 'denied', 'pended', 'reversed', 'corrected', 'other'])),
  mentions: z.array(z.number()),
});

/**
 * A claim as it crosses from page to background. `z.object` strips what it does not know, and every
 * string is bounded, so no page text can ride along.
 */
export const claimSchema: z.ZodMiniType<Claim> = z.object({
  id: token,
  kind: z.enum(['draft', 'remit', 'list', 'text']),
  payer: z.nullable(token),
  plan: z.nullable(token),
  setting: z.enum(['practitioner', 'outpatient-hospital', 'dme', 'unknown']),
  dos: z.nullable(dateSchema),
  through: z.nullable(dateSchema),
  typeOfBill: z.nullable(token),
  reversal: z.boolean(),
  diagnoses: z.array(
    z.object({ code, pointer: token, wellFormed: z.boolean(), mentions: z.array(z.number()) }),
  ),
  lines: z.array(lineSchema),
  unclear: z.array(token),
});
