import { browser } from 'wxt/browser';

/**
 * Sites beyond the bundled portals run by optional host permission. Registered scripts are cleared when the
 * extension updates, and an update is not injected into tabs already open, so both are done again here.
 */
const REGISTRATION = 'scrubline-sites';
const SCRIPT = '/content-scripts/overlay.js';
/** How marks look. Present from the start: adopting a sheet later makes Chromium recompute the whole page's style. */
const STYLE = '/content-scripts/overlay.css';

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
      css: [STYLE],
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
    const target = { tabId: id, allFrames: true };
    await browser.scripting.insertCSS({ target, files: [STYLE] }).catch(() => undefined);
    await browser.scripting.executeScript({ target, files: [SCRIPT] }).catch(() => undefined); // a tab that went away, or a page no extension may touch
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
