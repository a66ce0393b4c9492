import { browser } from 'wxt/browser';
import { onChanged } from '../../src/messages';

/** A panel opened as a page of its own (`sidepanel.html#tab=7`) keeps to the tab it names. */
const named = Number(new URLSearchParams(location.hash.slice(1)).get('tab'));

/** The tab in front in the panel's own window. */
export async function activeTab(): Promise<number | null> {
  if (named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Hear when the tab in front changed in itself, was loaded anew, or is another one. */
export function watchTab(heard: () => void, signal: AbortSignal): void {
  const ifInFront = (tab: number) => void activeTab().then((active) => active === tab && heard());
  const updated = (tab: number, change: { status?: string }) => change.status && ifInFront(tab);
  onChanged(ifInFront, signal);
  browser.tabs.onActivated.addListener(heard);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(heard);
    browser.tabs.onUpdated.removeListener(updated);
  });
}
