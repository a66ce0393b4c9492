import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { PageReport } from '../../../src/messages';
import { type ExtensionBrowser, launchExtension } from '../../../tools/browser/extension-browser';
import { ensureBuild } from '../../../tools/build/ensure-build';
import { settledReport } from '../../../tools/pages/read-pages';

export interface Portal {
  /** Serve `tests/e2e/pages/NAME.html` at this address and open it. */
  open(name: string, url: string): Promise<Page>;
  /** The settled report of a page. */
  report(page: Page): Promise<PageReport>;
}

interface Fixtures {
  extension: ExtensionBrowser;
  portal: Portal;
}

/** Each test has its own Chromium with the production build and a fresh profile. */
export const test = base.extend<Fixtures>({
  extension: async ({ colorScheme }, use) => {
    const extension = await launchExtension({
      build: await ensureBuild('chrome'),
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    await use(extension);
    await extension.close();
  },
  portal: async ({ extension }, use) => {
    await use({
      open: (name, url) => servePage(extension, name, url),
      report: async (page) => settledReport(extension, await extension.tabOf(page), 0, false),
    });
  },
});

export { expect } from '@playwright/test';

async function servePage(extension: ExtensionBrowser, name: string, url: string): Promise<Page> {
  const body = readFileSync(resolve('tests/e2e/pages', `${name}.html`), 'utf8');
  const page = await extension.context.newPage();
  const address = url.replace(/#.*$/, '');
  await page.route('**/*', (route) =>
    route.request().url().replace(/#.*$/, '') === address
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ status: 204, body: '' }),
  );
  await page.goto(url);
  await page.bringToFront();
  return page;
}
