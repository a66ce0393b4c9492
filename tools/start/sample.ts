/**
 * Opens the sample portal with the production build. With a display the browser stays open until it is closed;
 * headless, the report is printed and a screenshot saved.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { accessibleText } from '../browser/accessible-text';
import { buildForHosts } from '../browser/build-copy';
import { launchExtension } from '../browser/extension-browser';
import { chromiumBuild } from '../build/ensure-build';
import { describeReport } from '../pages/describe-report';
import { openPage, settledReport } from '../pages/read-pages';
import { run } from '../run';

const SAMPLE = {
  name: 'sample portal',
  file: resolve('tools/start/sample-portal.html'),
  url: 'https://portal.scrubline.test/claims/new',
  settleMs: 0,
  gold: null,
};

const CARD_PATIENCE_MS = 15_000;

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The card stands in a closed shadow root: the accessibility tree is where it can be seen from outside. */
async function cardShown(page: Page): Promise<void> {
  const deadline = Date.now() + CARD_PATIENCE_MS;
  while (!/workstation|angiography/i.test(await accessibleText(page))) {
    if (Date.now() > deadline) throw new Error('The card of the focused field never came up.');
  }
}

await run(async () => {
  const { values } = parseArgs({ options: { headless: { type: 'boolean' } } });
  const headless = values.headless === true || !hasDisplay;
  const build = buildForHosts(await chromiumBuild(), [new URL(SAMPLE.url).host]);
  const browser = await launchExtension({ build, headless });
  const page = await openPage(browser, SAMPLE);
  const report = await settledReport(browser, await browser.tabOf(page), 0, false);
  process.stdout.write(`${describeReport(SAMPLE.name, report)}\n`);
  if (!headless) {
    process.stdout.write('\nThe browser stays open; close it or press Ctrl+C to end.\n');
    await new Promise<void>((closed) => browser.context.on('close', () => closed()));
    return;
  }
  const screenshot = resolve('screenshots/sample-portal.png');
  mkdirSync(resolve('screenshots'), { recursive: true });
  // Field focus opens the card, so that the screenshot shows marks and a finding.
  await page.locator('#line-2-procedure').focus();
  await cardShown(page);
  await page.screenshot({ path: screenshot });
  process.stdout.write(`\nScreenshot: ${screenshot}\n`);
  await browser.close();
});
