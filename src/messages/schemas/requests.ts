import * as z from 'zod/mini';
import type { Protocol, RequestName } from '../types';
import { claimSchema, dateSchema } from './claim';

const id = z.nullable(z.string().check(z.maxLength(64)));
const systemAndCode = { system: z.string().check(z.maxLength(16)), code: z.string().check(z.maxLength(32)) };
const whenAndWhere = { dos: z.nullable(dateSchema), payer: id };
const tab = z.number().check(z.int());

const shownContextSchema = z.object({ payer: id, plan: id, dos: z.nullable(dateSchema) });

/** How each request is checked where it arrives. */
export const requestSchemas: { [Name in RequestName]: z.ZodMiniType<Protocol[Name]['request']> } = {
  evaluate: z.object({ claims: z.array(claimSchema), context: shownContextSchema }),
  card: z.object({ ...systemAndCode, ...whenAndWhere }),
  lookup: z.object({
    query: z.string().check(z.maxLength(400)),
    ...whenAndWhere,
    filters: z.optional(
      z.object({
        systems: z.optional(
          z.nullable(z.array(z.enum(['cpt', 'hcpcs', 'icd10cm', 'modifier', 'pos', 'carc', 'rarc']))),
        ),
        billable: z.optional(z.boolean()),
        validOn: z.optional(z.nullable(dateSchema)),
      }),
    ),
  }),
  search: z.object({
    query: z.string().check(z.maxLength(400)),
    limit: z.number().check(z.gte(1), z.lte(200)),
  }),
  claimText: z.object({ text: z.string().check(z.maxLength(2_000_000)), payer: id }),
  report: z.object({ tab, evidence: z.boolean() }),
  explain: z.object({ tab, code: z.string().check(z.maxLength(32)) }),
  reveal: z.object({ tab, frame: tab, mention: tab }),
  catalog: z.object({}),
  portal: z.object({}),
  loadPart: z.object({ part: z.enum(['ui', 'claims', 'records']) }),
  openSidePanel: z.object({ ...systemAndCode, system: z.enum(['cpt', 'hcpcs', 'icd10cm']) }),
  openOptions: z.object({ rule: id }),
};
