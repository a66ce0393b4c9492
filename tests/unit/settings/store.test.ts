import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser';

const fake = vi.hoisted(() => ({ current: undefined as unknown as ReturnType<typeof fakeBrowser> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return fake.current.browser;
  },
}));

const {
  defaultSettings,
  fixedByPolicy,
  followSettings,
  loadSettings,
  muteFinding,
  muteTopics,
  saveSettings,
  unmuteFinding,
  watchSettings,
} = await import('../../../src/settings');

const stored = async () => (await fake.current.browser.storage.local.get('settings')).settings;

beforeEach(() => {
  fake.current = fakeBrowser();
});

describe('settings', () => {
  it('are the defaults before anything was chosen', async () => {
    expect(await loadSettings()).toEqual(defaultSettings);
  });

  it('store only what differs from the defaults', async () => {
    await saveSettings({ theme: 'dark', textSize: 1 });
    expect(await stored()).toEqual({ version: 1, theme: 'dark' });
    await saveSettings({ theme: 'system' });
    expect(await stored()).toEqual({ version: 1 });
  });

  it('keep both of two changes made at once', async () => {
    await Promise.all([
      saveSettings({ theme: 'dark' }),
      saveSettings(({ focus }) => ({ focus: [...focus, 'uhc'] })),
      saveSettings(({ focus }) => ({ focus: [...focus, 'aetna'] })),
    ]);
    expect(await loadSettings()).toMatchObject({ theme: 'dark', focus: ['uhc', 'aetna'] });
  });

  it('keep what is readable of a corrupt store', async () => {
    await fake.current.browser.storage.local.set({
      settings: {
        version: 1,
        theme: 'purple',
        textSize: 1.5,
        focus: ['uhc', 7],
        mutedTopics: { aetna: ['units'], cigna: ['nonsense'] },
        mutedRules: [{ rule: 'a', payer: '*' }, 'broken'],
      },
    });
    expect(await loadSettings()).toEqual({
      ...defaultSettings,
      textSize: 1.5,
      focus: ['uhc'],
      mutedTopics: { aetna: ['units'] },
      mutedRules: [{ rule: 'a', payer: '*' }],
    });
  });

  it('are overridden by a policy, without writing it to the user’s own choices', async () => {
    fake.current.setPolicy({ minSeverity: 'warning', theme: 'no such theme' });
    await saveSettings({ minSeverity: 'error', theme: 'dark' });
    expect(await loadSettings()).toMatchObject({ minSeverity: 'warning', theme: 'dark' });
    expect(await fixedByPolicy()).toEqual(['minSeverity']);
    fake.current.setPolicy(null);
    expect(await loadSettings()).toMatchObject({ minSeverity: 'error' });
  });

  it('tell who watches, until that one leaves', async () => {
    const leaving = new AbortController();
    const heard = new Promise((resolve) => watchSettings(resolve, leaving.signal));
    await saveSettings({ theme: 'dark' });
    expect(await heard).toMatchObject({ theme: 'dark' });
    leaving.abort();
    expect(fake.current.listenerCount()).toBe(0);
  });
});

describe('muting from a finding', () => {
  const finding = { rule: '3d-with-cta', topic: 'bundling', payer: 'uhc' } as const;

  it('silences one rule for one payer, and undoes exactly that', async () => {
    await muteFinding({ ...finding, payer: 'aetna' }, 'rule');
    await muteFinding(finding, 'rule');
    await muteFinding(finding, 'rule');
    expect((await loadSettings()).mutedRules).toEqual([
      { rule: '3d-with-cta', payer: 'aetna' },
      { rule: '3d-with-cta', payer: 'uhc' },
    ]);
    await unmuteFinding(finding, 'rule');
    expect((await loadSettings()).mutedRules).toEqual([{ rule: '3d-with-cta', payer: 'aetna' }]);
  });

  it('silences a topic; a claim without a payer has the row of its own', async () => {
    await muteFinding({ ...finding, payer: null }, 'topic');
    expect((await loadSettings()).mutedTopics).toEqual({ unknown: ['bundling'] });
    await unmuteFinding({ ...finding, payer: null }, 'topic');
    expect(await stored()).toEqual({ version: 1 });
  });

  it('switches a whole column as one change', async () => {
    await muteTopics(['uhc', 'aetna'], ['units'], true);
    expect((await loadSettings()).mutedTopics).toEqual({ uhc: ['units'], aetna: ['units'] });
    await muteTopics(['uhc', 'aetna'], ['units'], false);
    expect((await loadSettings()).mutedTopics).toEqual({});
  });
});

describe('settings that a page follows', () => {
  /** Follows until the policy is known; what was heard, by theme. */
  function follow() {
    const heard: string[] = [];
    const leaving = new AbortController();
    const done = followSettings(({ theme }) => heard.push(theme), leaving.signal);
    return { heard, done, leaving };
  }

  it('wait for the policy where none was ever known: it might forbid to run', async () => {
    await saveSettings({ theme: 'dark' });
    const policyComes = fake.current.holdPolicyBack();
    fake.current.setPolicy({ theme: 'light' });
    const { heard, done } = follow();
    await vi.waitFor(() => expect(fake.current.listenerCount()).toBe(1));
    expect(heard).toEqual([]);
    policyComes();
    await done;
    expect(heard).toEqual(['light']);
  });

  it('hold at once under the policy that held last, and are heard once while it stays', async () => {
    fake.current.setPolicy({ theme: 'light' });
    await follow().done;
    await saveSettings({ theme: 'dark' });
    const policyComes = fake.current.holdPolicyBack();
    const { heard, done } = follow();
    await vi.waitFor(() => expect(heard).toEqual(['light']));
    policyComes();
    await done;
    expect(heard).toEqual(['light']);
  });

  it('are heard again when the policy is another one by now', async () => {
    fake.current.setPolicy({ theme: 'light' });
    await follow().done;
    fake.current.setPolicy({ theme: 'dark' });
    const { heard, done } = follow();
    await done;
    expect(heard).toEqual(['light', 'dark']);
  });

  it('follow a browser without policies, and changes, until the page leaves', async () => {
    fake.current.setPolicy(null);
    await follow().done;
    const { heard, done, leaving } = follow();
    await done;
    await saveSettings({ theme: 'dark' });
    await vi.waitFor(() => expect(heard).toEqual(['system', 'dark']));
    leaving.abort();
    await saveSettings({ theme: 'light' });
    expect(heard).toEqual(['system', 'dark']);
  });
});
