import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { firstIssue, type ReplyEnvelope, requestEnvelope } from './envelope';
import { replySchemas } from './schemas/replies';
import { requestSchemas } from './schemas/requests';
import type { Protocol, RequestName } from './types';

/** Who asked: the tab, frame and address of a content script, or none of them for the extension's own pages. */
export interface Sender {
  readonly tab: number | null;
  readonly frame: number | null;
  readonly url: string | null;
}

export type Handlers = {
  [Name in RequestName]: (
    request: Protocol[Name]['request'],
    sender: Sender,
  ) => Promise<Protocol[Name]['reply']> | Protocol[Name]['reply'];
};

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requestSchemas, name);
}

async function answer<Name extends RequestName>(
  handlers: Handlers,
  name: Name,
  payload: unknown,
  sender: Sender,
): Promise<ReplyEnvelope> {
  const request = z.safeParse(requestSchemas[name], payload);
  if (!request.success) return { ok: false, error: firstIssue(request.error) };
  try {
    const reply = await handlers[name](request.data, sender);
    if (sender.frame === null) return { ok: true, reply };
    // Scripts in frames carry no schemas (from-frames.ts): what they are told is checked before it leaves.
    const checked = z.safeParse(replySchemas[name], reply);
    return checked.success
      ? { ok: true, reply: checked.data }
      : { ok: false, error: firstIssue(checked.error) };
  } catch (cause) {
    return { ok: false, error: cause instanceof Error ? cause.message : String(cause) };
  }
}

/**
 * Answer requests from the extension's own pages and content scripts. Messages from other extensions and from
 * web pages (`onMessageExternal`) never arrive here. Uses `sendResponse` with `return true`, the one form that
 * both browsers and the test fakes understand.
 */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, from, sendResponse) => {
    const envelope = z.safeParse(requestEnvelope, message);
    if (!envelope.success || !isRequestName(envelope.data.scrubline)) return;
    if (from.id !== browser.runtime.id) return;
    const sender: Sender = { tab: from.tab?.id ?? null, frame: from.frameId ?? null, url: from.url ?? null };
    void answer(handlers, envelope.data.scrubline, envelope.data.request, sender).then(sendResponse);
    return true;
  });
}
