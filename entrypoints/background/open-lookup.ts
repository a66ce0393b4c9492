import { browser } from 'wxt/browser';

/** The popup in a small window of its own, with a query filled in. */
export async function openLookup(query: string): Promise<void> {
  const address = browser.runtime.getURL('/popup.html');
  const url = query === '' ? address : `${address}#q=${encodeURIComponent(query)}`;
  await browser.windows.create({ url, type: 'popup', width: 420, height: 660 });
}
