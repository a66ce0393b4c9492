import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { loadSettings } from './store';

const KEY = 'recentLookups';
const MOST = 12;
/** A code and nothing else: what is not shaped like one is never kept. */
const codesSchema = z.array(z.string().check(z.regex(/^[A-Z0-9.]{2,8}$/)));

async function held(): Promise<readonly string[]> {
  const codes = codesSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return codes.success ? codes.data : [];
}

/** Codes looked up before, newest first; null when the user keeps none. */
export async function recentLookups(): Promise<readonly string[] | null> {
  return (await loadSettings()).recentLookups ? held() : null;
}

/**
 * Put a code first among the recent ones. It takes the place of a shorter code it continues: while M54.50 is typed,
 * M54.5 was shown, but was not what was looked for.
 */
export async function rememberLookup(code: string): Promise<readonly string[] | null> {
  const recent = await recentLookups();
  if (recent === null || !codesSchema.safeParse([code]).success) return recent;
  const [first] = recent;
  const others = recent.filter(
    (one, index) => one !== code && !(index === 0 && first !== undefined && code.startsWith(first)),
  );
  const now = [code, ...others].slice(0, MOST);
  await browser.storage.local.set({ [KEY]: now });
  return now;
}

export async function clearRecentLookups(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
