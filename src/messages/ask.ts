import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { firstIssue, MessageError, replyEnvelope } from './envelope';
import {
  cardReply,
  evaluateReply,
  loadUiReply,
  openOptionsReply,
  openSidePanelReply,
  replySchemas,
} from './schemas/replies';
import type { Protocol, RequestName } from './types';

async function send<Name extends RequestName>(
  name: Name,
  request: Protocol[Name]['request'],
  replySchema: z.ZodMiniType<Protocol[Name]['reply']>,
): Promise<Protocol[Name]['reply']> {
  const answer: unknown = await browser.runtime
    .sendMessage({ scrubline: name, request })
    .catch((cause: unknown) => {
      throw new MessageError(name, cause instanceof Error ? cause.message : 'the extension did not answer');
    });
  const envelope = z.safeParse(replyEnvelope, answer);
  if (!envelope.success) throw new MessageError(name, 'the extension did not answer');
  if (!envelope.data.ok) throw new MessageError(name, envelope.data.error);
  const reply = z.safeParse(replySchema, envelope.data.reply);
  if (!reply.success) throw new MessageError(name, firstIssue(reply.error));
  return reply.data;
}

/**
 * Ask the background, from one of the extension's own pages.
 *
 * @throws {MessageError} when it does not answer, refuses, or answers what the protocol does not allow.
 */
export function ask<Name extends RequestName>(
  name: Name,
  request: Protocol[Name]['request'],
): Promise<Protocol[Name]['reply']> {
  return send(name, request, replySchemas[name]);
}

/** The requests of the content script, one function each so that it carries only their schemas. */
export const askEvaluate = (request: Protocol['evaluate']['request']) =>
  send('evaluate', request, evaluateReply);
export const askCard = (request: Protocol['card']['request']) => send('card', request, cardReply);
export const askOpenSidePanel = (request: Protocol['openSidePanel']['request']) =>
  send('openSidePanel', request, openSidePanelReply);
export const askOpenOptions = (request: Protocol['openOptions']['request']) =>
  send('openOptions', request, openOptionsReply);
export const askLoadUi = (request: Protocol['loadUi']['request']) => send('loadUi', request, loadUiReply);
