import { browser } from 'wxt/browser';
import { type AskedCode, askSidePanel } from '../../src/settings';

/** Asked for at once: within the click there is no time to. */
let windowId: number | undefined;
void browser.windows.getCurrent().then((current) => {
  windowId = current.id;
});

/**
 * Open the side panel (the sidebar in Firefox), at a code's entry where one is given. Must run within the click
 * itself: browsers refuse it later.
 */
export function openSidePanel(code: AskedCode | null): void {
  const opened =
    'sidePanel' in browser
      ? browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT })
      : (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  void Promise.all([opened, askSidePanel(code)]).then(() => window.close());
}

export function openOptionsPage(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/options.html') });
}
