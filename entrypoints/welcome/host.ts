import { browser } from 'wxt/browser';
import { ask } from '../../src/messages';
import type { WelcomeHost } from '../../src/panels';
import { loadSettings, saveSettings } from '../../src/settings';

/** What the welcome page needs, from the background, the settings and the browser. */
export const welcomeHost: WelcomeHost = {
  catalog: () => ask('catalog', {}),
  focus: async () => (await loadSettings()).focus,
  saveFocus: (focus) => saveSettings({ focus: [...focus] }),
  granted: async () => (await browser.permissions.getAll()).origins ?? [],
  turnOn: async (patterns) => {
    const granted = await browser.permissions.request({ origins: [...patterns] });
    if (granted) await saveSettings(({ sitesOn }) => ({ sitesOn: [...new Set([...sitesOn, ...patterns])] }));
    return granted;
  },
  checkClaim: (text, payer) => ask('claimText', { text, payer }),
  openOptions: () => void browser.runtime.openOptionsPage(),
  done: () => window.close(),
};
