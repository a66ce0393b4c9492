import { browser } from 'wxt/browser';
import { ask } from '../../src/messages';
import type { SidePanelHost } from '../../src/panels';
import { muteFinding, takeAskedCode, unmuteFinding, watchAskedCode } from '../../src/settings';
import { activeTab, watchTab } from './active-tab';

/** What the side panel needs, for the tab that is in front in its window. */
export const sidePanelHost: SidePanelHost = {
  report: async () => {
    const tab = await activeTab();
    return tab === null ? null : (await ask('report', { tab, evidence: false })).report;
  },
  watch: watchTab,
  reveal: async (frame, mention) => {
    const tab = await activeTab();
    return tab === null ? false : (await ask('reveal', { tab, frame, mention })).done;
  },
  card: async ({ system, code }, dos, payer) => (await ask('card', { system, code, dos, payer })).card,
  payers: async () => (await ask('catalog', {})).payers,
  mute: muteFinding,
  unmute: unmuteFinding,
  asked: takeAskedCode,
  watchAsked: watchAskedCode,
  openOptions: () => void browser.runtime.openOptionsPage(),
};
