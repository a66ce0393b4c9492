import { browser } from 'wxt/browser';
import { MessageError } from './message-error';
import type { ChangedBroadcast, Protocol } from './types';

/**
 * What scripts in the frames of a page send. They carry no schemas, because they are loaded into every frame: the
 * background checks both the request where it arrives and the answer before it leaves (serve.ts).
 */
type FrameRequest = 'evaluate' | 'card' | 'portal' | 'loadPart' | 'openSidePanel' | 'openOptions';

/** @throws {MessageError} when the background does not answer, or refuses. */
async function send<Name extends FrameRequest>(
  name: Name,
  request: Protocol[Name]['request'],
): Promise<Protocol[Name]['reply']> {
  const message = { scrubline: name, request };
  const answer = (await browser.runtime.sendMessage(message).catch((cause: unknown) => {
    throw new MessageError(name, cause instanceof Error ? cause.message : 'the extension did not answer');
  })) as
    | { readonly ok?: unknown; readonly reply: Protocol[Name]['reply']; readonly error?: unknown }
    | undefined;
  if (answer?.ok === true) return answer.reply;
  throw new MessageError(
    name,
    typeof answer?.error === 'string' ? answer.error : 'the extension did not answer',
  );
}

export const askEvaluate = (request: Protocol['evaluate']['request']) => send('evaluate', request);
export const askCard = (request: Protocol['card']['request']) => send('card', request);
export const askPortal = () => send('portal', {});
export const askLoadPart = (request: Protocol['loadPart']['request']) => send('loadPart', request);
export const askOpenSidePanel = (request: Protocol['openSidePanel']['request']) =>
  send('openSidePanel', request);
export const askOpenOptions = (request: Protocol['openOptions']['request']) => send('openOptions', request);

/** Tell open extension pages that this frame has something new. Nobody listening is not an error. */
export function broadcastChanged(): void {
  const message: ChangedBroadcast = { scrubline: 'changed' };
  browser.runtime.sendMessage(message).catch(() => undefined);
}
