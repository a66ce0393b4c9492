import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const changedSchema = z.object({ scrubline: z.literal('changed') });

/** Hear when a frame of a tab changed, until the signal aborts. */
export function onChanged(heard: (tab: number) => void, signal: AbortSignal): void {
  const listener = (message: unknown, from: { tab?: { id?: number | undefined } | undefined }): undefined => {
    if (z.safeParse(changedSchema, message).success && from.tab?.id !== undefined) heard(from.tab.id);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}
