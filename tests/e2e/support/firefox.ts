import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../../tools/browser/find.mjs';
import { ensureBuild } from '../../../tools/build/ensure-build';

const EXTENSION = 'scrubline@scrubline.example';
/** Firefox draws a random host for extension pages; pinned here so that the popup can be opened. */
const HOST = '6d9f3a2e-7c1b-4f57-9a6e-5c0f5c0f5c0f';

/** Firefox with a fresh profile takes its time on a busy machine. */
const START_MS = 60_000;

/** A page of the extension's own. Puppeteer loses sight of it (it runs in another process), raw BiDi does not. */
export interface ExtensionPage {
  evaluate(expression: string): Promise<unknown>;
  type(text: string): Promise<void>;
  /** What is seen of it, as a PNG. */
  screenshot(): Promise<Buffer>;
}

export interface Firefox {
  readonly browser: Browser;
  openExtensionPage(path: string): Promise<ExtensionPage>;
  /** Serve a page of `tests/e2e/pages` at this address and open it. */
  open(name: string, url: string): Promise<Page>;
}

/** Real Firefox with the production build, driven over WebDriver BiDi. */
export async function launchFirefox(): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findBrowser('firefox'),
    headless: true,
    timeout: START_MS,
    // Without it BiDi refuses to open extension pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: HOST }) },
  });
  await browser.installExtension(await ensureBuild('firefox'));
  await seeOffWelcome(browser);
  return {
    browser,
    openExtensionPage: (path) => openExtensionPage(browser, `moz-extension://${HOST}/${path}`),
    async open(name, url) {
      const page = await browser.newPage();
      const body = readFileSync(resolve('tests/e2e/pages', `${name}.html`), 'utf8');
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.url() === url) {
          void request.respond({ contentType: 'text/html; charset=utf-8', body });
        } else {
          void request.respond({ status: 204, body: '' });
        }
      });
      await page.goto(url);
      return page;
    },
  };
}

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** The welcome page comes to the front some time after the installation. A page behind another gets no frames. */
async function seeOffWelcome(browser: Browser): Promise<void> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const welcome = async () => {
    const { result } = await connection.send('browsingContext.getTree', { maxDepth: 0 });
    const tabs = result.contexts as { context: string; url: string }[];
    return tabs.find(({ url }) => url === `moz-extension://${HOST}/welcome.html`)?.context;
  };
  await expect.poll(welcome, { timeout: START_MS }).toBeDefined();
  await connection.send('browsingContext.close', { context: await welcome() });
}

async function openExtensionPage(browser: Browser, url: string): Promise<ExtensionPage> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const created = await connection.send('browsingContext.create', { type: 'tab' });
  const context = created.result.context;
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' });
  const evaluate = async (expression: string) => {
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    return (result.result as { value?: unknown } | undefined)?.value;
  };
  // While the tab goes from its empty page to this one, and from process to process, there may be nobody to ask.
  await expect(async () => {
    expect(await evaluate('[document.readyState, location.href].join(" ")')).toBe(`complete ${url}`);
  }).toPass({ timeout: START_MS });
  return {
    evaluate,
    async screenshot() {
      const { result } = await connection.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(String(result.data), 'base64');
    },
    async type(text) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await connection.send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keys', actions }],
      });
    },
  };
}
