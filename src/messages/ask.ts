import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { firstIssue, replyEnvelope } from './envelope';
import { MessageError } from './message-error';
import { replySchemas } from './schemas/replies';
import type { Protocol, RequestName } from './types';

/**
 * Ask the background, from one of the extension's own pages.
 *
 * @throws {MessageError} when it does not answer, refuses, or answers what the protocol does not allow.
 */
export async function ask<Name extends RequestName>(
  name: Name,
  request: Protocol[Name]['request'],
): Promise<Protocol[Name]['reply']> {
  const answer: unknown = await browser.runtime
    .sendMessage({ scrubline: name, request })
    .catch((cause: unknown) => {
      throw new MessageError(name, cause instanceof Error ? cause.message : 'the extension did not answer');
    });
  const envelope = z.safeParse(replyEnvelope, answer);
  if (!envelope.success) throw new MessageError(name, 'the extension did not answer');
  if (!envelope.data.ok) throw new MessageError(name, envelope.data.error);
  const reply = z.safeParse(replySchemas[name], envelope.data.reply);
  if (!reply.success) throw new MessageError(name, firstIssue(reply.error));
  return reply.data;
}
