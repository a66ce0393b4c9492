import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

/**
 * The procedure codes of imported releases, packed (src/codes/code-list.ts), where content scripts find them without
 * asking anybody. Codes only; they are no choice of the user's, so they are not part of the settings or their export.
 */
const KEY = 'listedProcedures';
const packedSchema = z.string().check(z.maxLength(400_000));

/** null forgets the list: nothing is imported that could tell. */
export async function saveListedCodes(packed: string | null): Promise<void> {
  if (packed === null) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: packed });
}

export async function loadListedCodes(): Promise<string | null> {
  const packed = packedSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return packed.success ? packed.data : null;
}
