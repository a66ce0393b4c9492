import { browser } from 'wxt/browser';
import { ask } from '../../src/messages';
import { forgetLook, type OptionsHost } from '../../src/panels';
import {
  clearRecentLookups,
  eraseAll,
  exportSettings,
  fixedByPolicy,
  importSettings,
  loadSettings,
  muteRule,
  muteTopics,
  saveSettings,
  watchSettings,
} from '../../src/settings';

import { codeSetsHost } from './code-sets';

/** What the options page needs, from the background, the settings and the browser. */
export const optionsHost: OptionsHost = {
  version: browser.runtime.getManifest().version,
  catalog: () => ask('catalog', {}),
  load: loadSettings,
  watch: watchSettings,
  fixed: fixedByPolicy,
  save: saveSettings,
  setTopics: (payers, topics, on) => muteTopics(payers, topics, !on),
  setRule: (rule, payer, on) => muteRule(rule, payer, !on),
  granted: async () => (await browser.permissions.getAll()).origins ?? [],
  request: (patterns) => browser.permissions.request({ origins: [...patterns] }),
  release: async (patterns) => {
    await browser.permissions.remove({ origins: [...patterns] });
  },
  commands: async () => {
    const commands = (await browser.commands?.getAll()) ?? [];
    return commands
      .filter((command) => command.description)
      .map(({ description = '', shortcut = '' }) => ({ name: description, keys: shortcut }));
  },
  openShortcuts,
  exportData: exportSettings,
  importData: importSettings,
  codeSets: codeSetsHost,
  clearRecent: clearRecentLookups,
  eraseAll: () => eraseAll().then(forgetLook),
};

/** Each browser has its own page for shortcuts; Firefox opens its through an API of its own. */
function openShortcuts(): void {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
