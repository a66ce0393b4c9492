import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { Protocol, RequestName } from '../../src/messages';
import { findBrowser } from './find.mjs';

interface ExtensionApi {
  runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; reply?: unknown; error?: string } | undefined>;
  };
  tabs: { query(query: { url: string }): Promise<{ id?: number }[]> };
}

/** Chromium with the unpacked extension, and a page of the extension's own to talk to it through. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** `chrome-extension://ID/…` */
  pageUrl(path: string): string;
  /** Ask the background as the popup would. */
  ask<Name extends RequestName>(
    name: Name,
    request: Protocol[Name]['request'],
  ): Promise<Protocol[Name]['reply']>;
  /** The tab a page stands in. */
  tabOf(page: Page): Promise<number>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly build: string;
  readonly headless?: boolean;
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { width: number; height: number };
}

const WORKER_PATIENCE_MS = 30_000;

/** A build that Chromium refuses starts no worker and says so only in its log. */
async function startedWorker(context: BrowserContext, build: string): Promise<Worker> {
  try {
    return await context.waitForEvent('serviceworker', { timeout: WORKER_PATIENCE_MS });
  } catch {
    await context.close();
    throw new Error(
      `Chromium did not start the extension in ${build}. Run it with --enable-logging=stderr to see what it refuses in the manifest.`,
    );
  }
}

/**
 * A build loaded from the command line is installed anew at every start, and its welcome page comes to the front whenever
 * the worker gets to it. A page behind another gets no frames, so it must have come and gone before any page is opened.
 */
async function seeOffWelcome(context: BrowserContext, desk: Page, url: string): Promise<void> {
  const welcome =
    context.pages().find((page) => page !== desk) ??
    (await context.waitForEvent('page', { timeout: WORKER_PATIENCE_MS }));
  await welcome.waitForURL(url, { waitUntil: 'commit' });
  await welcome.close();
}

/** Start Chromium with the build loaded. Throws what to do when no Chromium is found. */
export async function launchExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const headless = options.headless ?? true;
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: await findBrowser('chromium'),
    headless,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1280, height: 900 },
    args: [
      ...(headless ? ['--headless=new'] : []),
      '--no-sandbox',
      `--disable-extensions-except=${options.build}`,
      `--load-extension=${options.build}`,
      '--disable-background-networking',
      '--disable-component-update',
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await startedWorker(context, options.build));
  const extensionId = new URL(worker.url()).host;
  const pageUrl = (path: string) => `chrome-extension://${extensionId}/${path}`;
  const desk = context.pages()[0] ?? (await context.newPage());
  await desk.goto(pageUrl('manifest.json'));
  if (existsSync(join(options.build, 'welcome.html')))
    await seeOffWelcome(context, desk, pageUrl('welcome.html'));

  async function ask<Name extends RequestName>(
    name: Name,
    request: Protocol[Name]['request'],
  ): Promise<Protocol[Name]['reply']> {
    const answer = await desk.evaluate(
      (message) => (globalThis as unknown as { chrome: ExtensionApi }).chrome.runtime.sendMessage(message),
      { scrubline: name, request },
    );
    if (!answer?.ok) throw new Error(`${name}: ${answer?.error ?? 'the extension did not answer'}`);
    return answer.reply as Protocol[Name]['reply'];
  }

  async function tabOf(page: Page): Promise<number> {
    const url = page.url().replace(/#.*$/, '');
    const tabs = await desk.evaluate(
      (query) => (globalThis as unknown as { chrome: ExtensionApi }).chrome.tabs.query(query),
      { url },
    );
    const id = tabs.at(-1)?.id;
    if (id === undefined) throw new Error(`No tab shows ${url}; does the build match its host?`);
    return id;
  }

  return { context, extensionId, pageUrl, ask, tabOf, close: () => context.close() };
}
