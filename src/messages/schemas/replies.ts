import * as z from 'zod/mini';
import type { Protocol, RequestName } from '../types';
import { cardSchema, modifierUseSchema } from './card';
import { catalogSchema } from './catalog';
import { claimSchema } from './claim';
import { evidenceSchema, reportSchema } from './report';
import { verdictSchema } from './verdict';

const hitSchema = z.object({
  system: z.enum(['cpt', 'hcpcs', 'icd10cm', 'modifier', 'pos', 'carc', 'rarc']),
  code: z.string(),
  name: z.string(),
  detail: z.nullable(z.string()),
  score: z.number(),
});

type ReplySchema<Name extends RequestName> = z.ZodMiniType<Protocol[Name]['reply']>;

const evaluateReply: ReplySchema<'evaluate'> = z.object({ verdicts: z.array(verdictSchema) });
const cardReply: ReplySchema<'card'> = z.object({ card: z.nullable(cardSchema) });
const openSidePanelReply: ReplySchema<'openSidePanel'> = z.object({ opened: z.boolean() });
const openOptionsReply: ReplySchema<'openOptions'> = z.object({});
const loadPartReply: ReplySchema<'loadPart'> = z.object({});

const lookupReply: ReplySchema<'lookup'> = z.object({
  result: z.object({
    query: z.string(),
    card: z.nullable(cardSchema),
    modifiers: z.array(modifierUseSchema),
    hits: z.array(hitSchema),
    suggestions: z.array(hitSchema),
  }),
});

const claimTextReply: ReplySchema<'claimText'> = z.object({
  claims: z.array(claimSchema),
  verdicts: z.array(verdictSchema),
  problems: z.array(z.object({ key: z.string(), params: z.record(z.string(), z.string()) })),
});

const explainReply: ReplySchema<'explain'> = z.object({
  candidates: z.array(
    z.object({
      frame: z.number(),
      text: z.string(),
      score: z.number(),
      accepted: z.boolean(),
      evidence: z.array(evidenceSchema),
    }),
  ),
});

/** How each answer is checked: where it returns, or where it leaves for a script that carries no schemas. */
export const replySchemas: { [Name in RequestName]: ReplySchema<Name> } = {
  evaluate: evaluateReply,
  card: cardReply,
  lookup: lookupReply,
  search: z.object({ hits: z.array(hitSchema) }),
  claimText: claimTextReply,
  report: z.object({ report: z.nullable(reportSchema) }),
  explain: explainReply,
  reveal: z.object({ done: z.boolean() }),
  catalog: catalogSchema,
  portal: z.object({ portal: z.nullable(z.string()) }),
  loadPart: loadPartReply,
  openSidePanel: openSidePanelReply,
  openOptions: openOptionsReply,
};
