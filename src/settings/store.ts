import { browser } from 'wxt/browser';
import { defaultSettings } from './defaults';
import type { Settings } from './schema';
import { type ChoiceName, type Choices, choiceNames, readChoices, toStore } from './stored';

const KEY = 'settings';
/** The policy that held last, where it can be read at once. Not a choice: never exported. */
const LAST_POLICY = 'lastPolicy';

/** Choices fixed by an organization's policy; empty where there is none (Firefox throws then). */
async function policy(): Promise<Choices> {
  try {
    return readChoices(await browser.storage.managed.get(null)).choices;
  } catch {
    return {};
  }
}

async function stored(): Promise<Choices> {
  const held = await browser.storage.local.get(KEY);
  return readChoices(held[KEY]).choices;
}

/** The settings that hold now: defaults, under the user's choices, under the organization's policy. */
export async function loadSettings(): Promise<Settings> {
  const [chosen, fixed] = await Promise.all([stored(), policy()]);
  return { ...defaultSettings, ...chosen, ...fixed };
}

/** Names of the settings that a policy fixes: screens show them as not changeable. */
export async function fixedByPolicy(): Promise<readonly ChoiceName[]> {
  const fixed = await policy();
  return choiceNames.filter((name) => Object.hasOwn(fixed, name));
}

/** Changes in one page wait for each other, so that two quick ones do not read the same old state. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Save a change. A function gets the newest settings, for changes that depend on them. */
export function saveSettings(change: Choices | ((current: Settings) => Choices)): Promise<void> {
  return inTurn(async () => {
    const before = await stored();
    const patch = typeof change === 'function' ? change({ ...defaultSettings, ...before }) : change;
    await browser.storage.local.set({ [KEY]: toStore({ ...before, ...patch }) });
  });
}

/** Hear the settings whenever they change, in any tab or page, until the signal aborts. */
export function watchSettings(heard: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if ((area === 'local' && KEY in changes) || area === 'managed') void loadSettings().then(heard);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/**
 * Hear the settings at once and whenever they change, until the signal aborts. Browsers take two seconds after their start
 * to know an organization's policy; until then the one that held last is taken for it. Where none ever did, it is waited
 * for: nothing runs that a policy might forbid.
 */
export async function followSettings(
  heard: (settings: Settings) => void,
  signal: AbortSignal,
): Promise<void> {
  watchSettings(heard, signal);
  const asked = policy();
  const { [KEY]: chosen, [LAST_POLICY]: last } = await browser.storage.local.get([KEY, LAST_POLICY]);
  if (signal.aborted) return;
  if (last !== undefined)
    heard({ ...defaultSettings, ...readChoices(chosen).choices, ...readChoices(last).choices });
  const fixed = await asked;
  if (signal.aborted || JSON.stringify(fixed) === JSON.stringify(last)) return;
  await browser.storage.local.set({ [LAST_POLICY]: fixed });
  heard(await loadSettings());
}
