import { test as base, type Page } from '@playwright/test';
import type { PageReport } from '../../../src/messages';
import { type ExtensionBrowser, launchExtension } from '../../../tools/browser/extension-browser';
import { ensureBuild } from '../../../tools/build/ensure-build';
import { settledReport } from '../../../tools/pages/read-pages';

export interface ShownPage {
  readonly html: string;
  /** Sent with the page, e.g. a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Other documents of the same site, by path: frames. */
  readonly frames?: Readonly<Record<string, string>>;
}

export interface SharedPortal {
  /** Serve this page at an address of a known portal, wait until it is read, and bring it to the front. */
  show(shown: ShownPage | string): Promise<Page>;
  report(page: Page): Promise<PageReport>;
  /** What the browser does when the user presses the shortcut of a command. Chromium takes no shortcuts from tests. */
  command(name: string): Promise<void>;
  readonly extension: ExtensionBrowser;
}

const ORIGIN = 'https://apps.availity.com';
let pages = 0;

async function show(extension: ExtensionBrowser, shown: ShownPage): Promise<Page> {
  const { html, headers = {}, frames = {} } = shown;
  const page = await extension.context.newPage();
  pages += 1;
  const url = `${ORIGIN}/web/claims/${pages}`;
  await page.route('**/*', (route) => {
    const asked = route.request().url();
    const body = asked === url ? html : frames[new URL(asked).pathname];
    return body === undefined
      ? route.fulfill({ status: 204, body: '' })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body, headers });
  });
  await page.goto(url);
  await page.bringToFront();
  await settledReport(extension, await extension.tabOf(page), 0, false);
  return page;
}

/** Many pages in one Chromium with the production build: for tests that leave nothing behind but an open page. */
export const test = base.extend<{ portal: SharedPortal }, { shared: ExtensionBrowser }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from it
    async ({}, use) => {
      const extension = await launchExtension({ build: await ensureBuild('chrome') });
      await use(extension);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  portal: async ({ shared }, use) => {
    const opened: Page[] = [];
    await use({
      extension: shared,
      async show(shown) {
        const page = await show(shared, typeof shown === 'string' ? { html: shown } : shown);
        opened.push(page);
        return page;
      },
      report: async (page) => settledReport(shared, await shared.tabOf(page), 0, false),
      async command(name) {
        const [worker] = shared.context.serviceWorkers();
        if (!worker) throw new Error('the extension has no worker');
        await worker.evaluate((command) => {
          const { commands } = (
            globalThis as unknown as {
              chrome: { commands: { onCommand: { dispatch(name: string): void } } };
            }
          ).chrome;
          commands.onCommand.dispatch(command);
        }, name);
      },
    });
    for (const page of opened) await page.close();
  },
});

export { expect } from '@playwright/test';
