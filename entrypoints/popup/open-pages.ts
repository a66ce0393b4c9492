import { browser } from 'wxt/browser';
import type { CodeSystem } from '../../src/codes';

/** Where the side panel looks for the code it was opened for. Session storage: gone when the browser closes. */
const ASKED = 'sidePanelCode';

/** Asked for at once: within the click there is no time to. */
let windowId: number | undefined;
void browser.windows.getCurrent().then((current) => {
  windowId = current.id;
});

/**
 * Open the side panel (the sidebar in Firefox), at a code's entry where one is given. Must run within the click
 * itself: browsers refuse it later.
 */
export function openSidePanel(code: { system: CodeSystem; code: string } | null): void {
  void browser.storage.session.set({ [ASKED]: code });
  const opened =
    'sidePanel' in browser
      ? browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT })
      : (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  void opened.then(() => window.close());
}

export function openOptionsPage(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/options.html') });
}
