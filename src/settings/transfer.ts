import { browser } from 'wxt/browser';
import { saveSettings } from './store';
import { choiceNames, readChoices } from './stored';

const KIND = 'scrubline-settings';

/** All choices the user made, as JSON to keep or to take to another browser. Recent look-ups are not in it. */
export async function exportSettings(): Promise<string> {
  const { settings } = await browser.storage.local.get('settings');
  return `${JSON.stringify({ kind: KIND, settings: settings ?? { version: 1 } }, null, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('the file is not JSON');
  }
}

/**
 * Take over the choices of an exported file, in place of the present ones.
 *
 * @throws when the file is not one, or a field in it cannot be read (its name is in the message); then nothing
 * has changed.
 */
export async function importSettings(text: string): Promise<void> {
  const file = parsed(text);
  if (typeof file !== 'object' || file === null || !('kind' in file) || file.kind !== KIND) {
    throw new Error('the file was not exported by Scrubline');
  }
  const { choices, unreadable } = readChoices('settings' in file ? file.settings : null);
  if (unreadable.length > 0) throw new Error(`cannot read ${unreadable.join(', ')}`);
  await saveSettings((current) => ({ ...cleared(current), ...choices }));
}

/** Back to the defaults, so that nothing of the old choices shines through. */
function cleared(current: object): object {
  return Object.fromEntries(choiceNames.filter((name) => name in current).map((name) => [name, undefined]));
}

/** Erase all that Scrubline stores in this browser: settings, recent look-ups, imported files. */
export async function eraseAll(): Promise<void> {
  await browser.storage.local.clear();
  await browser.storage.session?.clear();
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases) if (name) indexedDB.deleteDatabase(name);
}
