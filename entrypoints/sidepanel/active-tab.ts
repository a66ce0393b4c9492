import { browser } from 'wxt/browser';
import { onChanged } from '../../src/messages';

/** The tab in front in the panel's own window. */
export async function activeTab(): Promise<number | null> {
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
