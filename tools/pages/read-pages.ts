import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { PageReport } from '../../src/messages';
import { buildForHosts } from '../browser/build-copy';
import { type ExtensionBrowser, launchExtension } from '../browser/extension-browser';
import { chromiumBuild } from '../build/ensure-build';
import type { PageFile } from './find-pages';

const POLL_MS = 60;
/** A page counts as read when this many polls in a row say settled with the same content. */
const QUIET_POLLS = 2;
const PATIENCE_MS = 120_000;

export interface ReadPage {
  readonly page: PageFile;
  readonly report: PageReport;
}

/** Serve a page file at its own address; everything else the page asks for is answered empty. */
export async function openPage(browser: ExtensionBrowser, page: PageFile): Promise<Page> {
  const tab = await browser.context.newPage();
  const body = readFileSync(page.file, 'utf8');
  const address = page.url.replace(/#.*$/, '');
  await tab.route('**/*', (route) =>
    route.request().url().replace(/#.*$/, '') === address
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ status: 204, body: '' }),
  );
  await tab.goto(page.url, { waitUntil: 'load' });
  await tab.bringToFront();
  return tab;
}

function contentOf(report: PageReport): string {
  return JSON.stringify(report.frames.map((frame) => [frame.mentions.length, frame.claims, frame.findings]));
}

export async function settledReport(
  browser: ExtensionBrowser,
  tab: number,
  settleMs: number,
  evidence: boolean,
): Promise<PageReport> {
  const notBefore = Date.now() + settleMs;
  const giveUp = notBefore + PATIENCE_MS;
  let quiet = 0;
  let last = '';
  for (;;) {
    const asked = Date.now();
    const { report } = await browser.ask('report', { tab, evidence: false });
    const content = report?.settled ? contentOf(report) : '';
    quiet = content !== '' && content === last ? quiet + 1 : 0;
    last = content;
    const due = Date.now();
    if (report && quiet >= QUIET_POLLS && due >= notBefore) break;
    if (due > giveUp)
      throw new Error(report ? 'the page never settled' : 'Scrubline does not run on the page');
    // A long page's report takes a while to fetch; asking without a pause would slow what is waited for.
    const pause = Math.max(POLL_MS, 2 * (Date.now() - asked));
    await new Promise((resume) => setTimeout(resume, pause));
  }
  const { report } = await browser.ask('report', { tab, evidence });
  if (!report) throw new Error('the page went away while it was read');
  return report;
}

export interface ReadOptions {
  /** Fill in every mention's evidence. */
  readonly evidence?: boolean;
  /** Called while the page is still open, with its settled report. */
  readonly visit?: (
    browser: ExtensionBrowser,
    tab: Page,
    page: PageFile,
    report: PageReport,
  ) => Promise<void>;
}

/** Two browsers read at once: most of a page's time is spent waiting for it to settle. */
const BROWSERS = 2;

async function readOne(browser: ExtensionBrowser, page: PageFile, options: ReadOptions): Promise<ReadPage> {
  const tab = await openPage(browser, page);
  try {
    const id = await browser.tabOf(tab);
    const report = await settledReport(browser, id, page.settleMs, options.evidence ?? false);
    await options.visit?.(browser, tab, page, report);
    return { page, report };
  } catch (cause) {
    throw new Error(`${page.name}: ${cause instanceof Error ? cause.message : String(cause)}`);
  } finally {
    await tab.close();
  }
}

/** Read pages with the production build in headless Chromium; the answers stand in the order of the pages. */
export async function readPages(pages: readonly PageFile[], options: ReadOptions = {}): Promise<ReadPage[]> {
  const hosts = [...new Set(pages.map((page) => new URL(page.url).host))];
  const build = buildForHosts(await chromiumBuild(), hosts);
  const read = new Map<PageFile, ReadPage>();
  // One iterator for all browsers: each takes the next page that nobody reads yet.
  const left = pages.values();
  const readOn = async (): Promise<void> => {
    const browser = await launchExtension({ build });
    try {
      // A tab in the background gets no frames, so a browser reads one page at a time.
      for (const page of left) read.set(page, await readOne(browser, page, options));
    } finally {
      await browser.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(BROWSERS, pages.length) }, readOn));
  return pages.flatMap((page) => read.get(page) ?? []);
}
