import { browser } from 'wxt/browser';

/**
 * Sites beyond the bundled portals run by optional host permission. Registered scripts are cleared when the
 * extension updates, and an update is not injected into tabs already open, so both are done again here.
 */
const REGISTRATION = 'scrubline-sites';
const SCRIPT = '/content-scripts/overlay.js';

async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const bundled = new Set(
    browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []),
  );
  return origins.filter((origin) => origin.startsWith('http') && !bundled.has(origin));
}

async function register(): Promise<void> {
  const matches = await grantedSites();
  await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] }).catch(() => undefined);
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      matches,
      js: [SCRIPT],
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

async function injectIntoOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: [SCRIPT] })
      .catch(() => undefined); // a tab that went away, or a page no extension may touch
  }
}

/** Keep run-time registrations in step with the permissions the user granted. */
export function keepSitesRegistered(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void register().then(() => injectIntoOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(() => void register());
  browser.runtime.onInstalled.addListener(() => {
    const bundled =
      browser.runtime.getManifest().content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
    void register()
      .then(grantedSites)
      .then((granted) => injectIntoOpenTabs([...bundled, ...granted]));
  });
  browser.runtime.onStartup.addListener(() => void register());
}
