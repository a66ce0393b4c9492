import { browser } from 'wxt/browser';
import { ask } from '../../src/messages';
import type { PopupHost } from '../../src/panels';
import { clearRecentLookups, recentLookups, rememberLookup } from '../../src/settings';
import { openOptionsPage, openSidePanel } from './open-pages';
import { readSite, turnOff, turnOn, watchSite } from './site';

/** What the popup needs, from the background, the settings and the browser. */
export const popupHost: PopupHost = {
  prepare: () => void ask('lookup', { query: '', dos: null, payer: null }).catch(() => undefined),
  lookup: async (query, filters) => (await ask('lookup', { query, dos: null, payer: null, filters })).result,
  site: readSite,
  watchSite,
  turnOn,
  turnOff,
  recent: recentLookups,
  remember: (_system, code) => rememberLookup(code),
  clearRecent: clearRecentLookups,
  checkClaim: (text, payer) => ask('claimText', { text, payer }),
  payers: async () => (await ask('catalog', {})).payers.filter((payer) => payer.focus),
  openSidePanel,
  openOptions: () => {
    void browser.runtime.openOptionsPage().then(() => window.close(), openOptionsPage);
  },
};
