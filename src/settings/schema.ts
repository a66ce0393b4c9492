import * as z from 'zod/mini';

/** Topics a user can switch off per payer (design: six topics). */
export const topicSchema = z.enum(['bundling', 'units', 'modifiers', 'diagnosis', 'coverage', 'denials']);
export const severitySchema = z.enum(['error', 'warning', 'info']);
export const markModeSchema = z.enum(['all', 'findings', 'neutral', 'off']);

/**
 * The user's choices as stored. Only what differs from the defaults is ever written, so a changed default
 * reaches users who never touched it. `unknown` is the payer row for claims whose payer the page does not say.
 */
export const settingsSchema = z.object({
  version: z.literal(1),
  /** Payer ids the user bills; empty means all. */
  focus: z.array(z.string()),
  /** Payer id (or `unknown`) → topics turned off. */
  mutedTopics: z.record(z.string(), z.array(topicSchema)),
  /** One rule off for one payer (`*` = every payer). */
  mutedRules: z.array(z.object({ rule: z.string(), payer: z.string() })),
  minSeverity: severitySchema,
  marks: markModeSchema,
  /** Portal id or origin → mark mode for it alone. */
  marksBySite: z.record(z.string(), markModeSchema),
  /** Origins where Scrubline stays off. */
  sitesOff: z.array(z.string()),
  /** Origins the user turned on beyond the bundled portals (match patterns). */
  sitesOn: z.array(z.string()),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.number().check(z.gte(0.8), z.lte(2)),
  hoverDelayMs: z.number().check(z.gte(0), z.lte(2000)),
  recentLookups: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type MarkMode = z.infer<typeof markModeSchema>;
export type Topic = z.infer<typeof topicSchema>;
