import * as z from 'zod/mini';
import type { FrameReport, PageReport } from '../types';
import { claimSchema } from './claim';
import { checkedSchema, findingSchema } from './verdict';

export const evidenceSchema = z.object({
  name: z.string(),
  weight: z.number(),
  detail: z.exactOptional(z.string()),
});

const mentionSchema = z.object({
  id: z.number(),
  system: z.string(),
  code: z.string(),
  text: z.string(),
  modifiers: z.array(z.string()),
  where: z.enum(['text', 'field']),
  confidence: z.number(),
  evidence: z.exactOptional(z.array(evidenceSchema)),
});

/** What a frame answers when the background asks it for its part of the report. */
export const frameReportSchema: z.ZodMiniType<FrameReport> = z.object({
  frame: z.number(),
  settled: z.boolean(),
  mentions: z.array(mentionSchema),
  claims: z.array(claimSchema),
  findings: z.array(findingSchema),
  checked: z.array(checkedSchema),
});

export const reportSchema: z.ZodMiniType<PageReport> = z.object({
  origin: z.string(),
  path: z.string(),
  portal: z.nullable(z.string()),
  payer: z.nullable(z.string()),
  settled: z.boolean(),
  checked: z.array(checkedSchema),
  frames: z.array(frameReportSchema),
});
