import * as z from 'zod/mini';
import type { Card } from '../../knowledge';

const text = z.string();
const system = z.enum(['cpt', 'hcpcs', 'icd10cm']);
const sources = z.array(text);
const statement = z.object({ text, sources });
const related = z.object({ system, code: text, name: text, why: text, sources });

const validitySchema = z.object({
  state: z.enum(['billable', 'header', 'not-yet', 'deleted', 'unknown', 'not-checked']),
  release: text,
  dos: z.nullable(text),
  firstYear: z.nullable(z.number()),
  lastYear: z.nullable(z.number()),
  replacements: z.array(text),
});

const officialSchema = z.object({
  title: z.nullable(text),
  facts: z.array(z.object({ name: text, value: text })),
  children: z.array(z.object({ code: text, name: text, billable: z.boolean() })),
  notes: z.array(
    z.object({
      kind: z.enum(['includes', 'excludes1', 'excludes2', 'codeFirst', 'useAdditional', 'codeAlso', 'note']),
      at: text,
      text,
    }),
  ),
  sevenths: z.array(z.object({ char: text, meaning: text })),
  edits: z.array(z.object({ edit: text, detail: text })),
  primaries: z.array(text),
  sources,
});

export const sourceRecordSchema = z.object({
  id: text,
  publisher: text,
  title: text,
  date: text,
  url: z.nullable(text),
  seen: z.enum(['primary', 'copy', 'secondary', 'inference']),
  retired: z.exactOptional(z.boolean()),
});

export const modifierUseSchema = z.object({
  modifier: text,
  name: text,
  use: z.enum(['yes', 'no', 'rare']),
  when: text,
  sources,
});

/** A card as the content script and the pages receive it. */
export const cardSchema: z.ZodMiniType<Card> = z.object({
  system,
  code: text,
  level: z.enum(['entry', 'validity', 'form']),
  name: z.nullable(text),
  summary: z.array(statement),
  chips: z.array(z.object({ id: text, text, tone: z.enum(['neutral', 'good', 'warn', 'bad']) })),
  serviceType: z.nullable(statement),
  sites: z.array(statement),
  clinical: z.array(statement),
  workflow: z.array(statement),
  rules: z.array(statement),
  payersInScope: z.array(text),
  stances: z.array(
    z.object({
      payer: text,
      plan: z.nullable(text),
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
      text,
      sources,
    }),
  ),
  modifiers: z.array(modifierUseSchema),
  taxonomies: z.array(z.object({ code: text, name: text, note: text, sources })),
  relatedDiagnoses: z.array(related),
  relatedProcedures: z.array(related),
  disagreements: z.array(
    z.object({
      about: text,
      says: text,
      saysSource: text,
      fact: text,
      factSources: sources,
      kind: z.enum(['corrected', 'conflict']),
    }),
  ),
  noData: z.array(text),
  validity: z.nullable(validitySchema),
  official: z.nullable(officialSchema),
  parents: z.array(z.object({ code: text, name: z.nullable(text) })),
  meant: z.array(text),
  form: z.array(text),
  sources: z.array(sourceRecordSchema),
});
