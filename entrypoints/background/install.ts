import { browser } from 'wxt/browser';

/** Open the welcome page once, at a fresh install (not at an update). */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
