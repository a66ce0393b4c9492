import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/** Where the side panel looks for the code it was opened for. Session storage: gone when the browser closes. */
const KEY = 'sidePanelCode';

const askedSchema = z.object({ system: z.enum(['cpt', 'hcpcs', 'icd10cm']), code: z.string() });

/** A code whose entry the side panel should show. */
export type AskedCode = z.infer<typeof askedSchema>;

/** Have the side panel show a code's entry, now if it is open, else when it opens. */
export async function askSidePanel(code: AskedCode | null): Promise<void> {
  if (code) await browser.storage.session.set({ [KEY]: code });
}

/** The code the side panel was opened for, once; null when none was. */
export async function takeAskedCode(): Promise<AskedCode | null> {
  const asked = z.safeParse(askedSchema, (await browser.storage.session.get(KEY))[KEY]);
  if (!asked.success) return null;
  await browser.storage.session.remove(KEY);
  return asked.data;
}

/** Hear of codes asked for while the side panel is open, until the signal aborts. */
export function watchAskedCode(heard: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) heard();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
