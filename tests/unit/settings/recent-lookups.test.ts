import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ current: undefined as unknown as ReturnType<typeof fakeBrowser> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const { clearRecentLookups, recentLookups, rememberLookup, saveSettings } = await import(
  '../../../src/settings'
);

beforeEach(() => {
  fake.current = fakeBrowser();
});

describe('recent look-ups', () => {
  it('are the newest first, each once', async () => {
    for (const code of ['0554T', '76377', '0554T']) await rememberLookup(code);
    expect(await recentLookups()).toEqual(['0554T', '76377']);
  });

  it('hold what was looked for, not what was passed while typing', async () => {
    for (const code of ['M54', 'M54.5', 'M54.50']) await rememberLookup(code);
    expect(await recentLookups()).toEqual(['M54.50']);
  });

  it('never hold anything but a code', async () => {
    for (const text of ['John Smith', '12/03/1961', 'W123456789', '']) await rememberLookup(text);
    expect(await recentLookups()).toEqual([]);
  });

  it('can be cleared, and are neither kept nor shown when turned off', async () => {
    await rememberLookup('0554T');
    await clearRecentLookups();
    expect(await recentLookups()).toEqual([]);
    await saveSettings({ recentLookups: false });
    expect(await rememberLookup('76377')).toBeNull();
    await saveSettings({ recentLookups: true });
    expect(await recentLookups()).toEqual([]);
  });

  it('do not grow without end', async () => {
    for (let code = 70010; code < 70060; code += 1) await rememberLookup(String(code));
    expect(await recentLookups()).toHaveLength(12);
  });
});
