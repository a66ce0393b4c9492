import { browser } from 'wxt/browser';

/**
 * The procedure codes of imported releases, packed (src/codes/code-list.ts), where content scripts find them without
 * asking anybody. Codes only; they are no choice of the user's, so they are not part of the settings or their export.
 */
const KEY = 'listedProcedures';
const LONGEST = 400_000;

/** null forgets the list: nothing is imported that could tell. */
export async function saveListedCodes(packed: string | null): Promise<void> {
  if (packed === null) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: packed });
}

export async function loadListedCodes(): Promise<string | null> {
  const packed: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof packed === 'string' && packed.length <= LONGEST ? packed : null;
}
