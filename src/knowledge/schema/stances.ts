import * as z from 'zod/mini';
import { idSchema, procedureCodeSchema, sourceIdsSchema, textSchema } from './common';

/** What one payer or plan says of some codes, exactly as far as its source goes. */
export const stanceSchema = z.strictObject({
  /** Codes it names; or `category3` for a policy on every Category III code. */
  codes: z.union([z.array(procedureCodeSchema).check(z.minLength(1)), z.literal('category3')]),
  /** Codes of ours that the policy is known to treat apart. */
  except: z.optional(z.array(procedureCodeSchema)),
  payer: idSchema,
  /** The plan, contractor or line of business it speaks for; null = the organization as a whole. */
  plan: z.nullable(textSchema),
  stance: z.enum([
    'covered',
    'conditions',
    'not-covered',
    'experimental',
    'named',
    'default',
    'none-found',
    'conflict',
  ]),
  text: textSchema,
  sources: sourceIdsSchema,
});

export const stancesFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  stances: z.array(stanceSchema),
});
export type StanceRecord = z.infer<typeof stanceSchema>;
