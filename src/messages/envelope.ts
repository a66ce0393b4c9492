import * as z from 'zod/mini';

// Extension pages forbid `new Function`; even trying it is reported as a violation.
z.config({ jitless: true });

/**
 * The envelope of every request: a name and a payload; and of every answer: the reply, or why there is none.
 * Browsers may answer `undefined` when the receiver died before it replied, so that case is read as an error.
 */
export const requestEnvelope = z.object({ scrubline: z.string(), request: z.unknown() });

export const replyEnvelope = z.union([
  z.object({ ok: z.literal(true), reply: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

export type ReplyEnvelope = z.infer<typeof replyEnvelope>;

/** The first thing zod found wrong, as `path: reason`. */
export function firstIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue
    ? `${issue.path.join('.') || 'message'}: ${issue.message ?? issue.code}`
    : 'message: unreadable';
}
