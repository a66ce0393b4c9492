import * as z from 'zod/mini';
import type { Progress } from './meter';
import type { Outcome } from './outcome';

// An extension's policy forbids making code at run time.
z.config({ jitless: true });

/** What the options page asks of its import worker. Files cross as they are, unread. */
export const toWorkerSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('import'),
    files: z.array(z.instanceof(File)).check(z.maxLength(500)),
    accepted: z.boolean(),
    /** Releases the user named, by file. */
    answers: z.record(z.string(), z.string().check(z.maxLength(60))),
  }),
  z.strictObject({ type: z.literal('cancel') }),
]);

const release = z.strictObject({
  kind: z.string(),
  label: z.string(),
  setting: z.nullable(z.string()),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
});

const problem = z.strictObject({
  reason: z.string(),
  place: z.object({ file: z.string(), row: z.optional(z.number()), field: z.optional(z.string()) }),
  details: z.record(z.string(), z.string()),
});

const files = z.array(z.string());

const outcome = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['imported', 'same']),
    release,
    files,
    set: z.strictObject({ id: z.string(), rows: z.number(), bytes: z.number() }),
  }),
  z.strictObject({ state: z.literal('needs-notice'), release, files }),
  z.strictObject({
    state: z.literal('problem'),
    kind: z.nullable(z.string()),
    release: z.nullable(z.looseObject(release.shape)),
    files,
    problem,
  }),
  z.strictObject({ state: z.literal('skipped'), why: z.string(), files }),
]);

/** What the worker tells. `failed` is a fault of ours: the store is as it was, and the words are for a bug report. */
export const fromWorkerSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('progress'),
    progress: z.strictObject({
      step: z.enum(['looking', 'reading', 'saving']),
      release: z.nullable(z.looseObject(release.shape)),
      rows: z.number(),
      bytes: z.number(),
      totalBytes: z.number(),
      done: z.number(),
      secondsLeft: z.nullable(z.number()),
    }),
  }),
  z.strictObject({ type: z.literal('done'), outcomes: z.array(outcome) }),
  z.strictObject({ type: z.literal('failed'), what: z.string() }),
]);

export type ToWorker = z.infer<typeof toWorkerSchema>;
export type FromWorker =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly outcomes: readonly Outcome[] }
  | { readonly type: 'failed'; readonly what: string };
