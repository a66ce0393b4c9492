import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ current: undefined as unknown as ReturnType<typeof fakeBrowser> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const { defaultSettings, exportSettings, importSettings, loadSettings, rememberLookup, saveSettings } =
  await import('../../../src/settings');

beforeEach(() => {
  fake.current = fakeBrowser();
});

describe('export and import', () => {
  it('take the choices to another browser, in place of those there', async () => {
    await saveSettings({ theme: 'dark', focus: ['uhc'] });
    await rememberLookup('76377');
    const file = await exportSettings();
    expect(file).not.toContain('76377');

    fake.current = fakeBrowser();
    await saveSettings({ textSize: 2 });
    await importSettings(file);
    expect(await loadSettings()).toEqual({ ...defaultSettings, theme: 'dark', focus: ['uhc'] });
  });

  it.each([
    ['not json', 'not JSON'],
    ['[]', 'not exported by Scrubline'],
    ['{"kind":"scrubline-settings","settings":{"theme":"purple"}}', 'theme'],
    ['{"kind":"scrubline-settings","settings":5}', 'settings'],
  ])('refuse %s, say why, and change nothing', async (file, reason) => {
    await saveSettings({ theme: 'dark' });
    await expect(importSettings(file)).rejects.toThrow(reason);
    expect(await loadSettings()).toEqual({ ...defaultSettings, theme: 'dark' });
  });
});
