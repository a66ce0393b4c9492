import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../browser/find.mjs';

/** Bundle one script of `tests/bench/world` as the content script is bundled: minified, one IIFE. */
export async function bundle(entry: string, minify = true): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'scrubline-bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    resolve: { alias: { '#i18n': resolve('tests/support/i18n.ts') } },
    build: {
      outDir,
      minify,
      lib: {
        entry: resolve('tests/bench/world', entry),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'bench.js',
      },
    },
  });
  return readFileSync(join(outDir, 'bench.js'), 'utf8');
}

/** A page with an isolated world of its own, as content scripts have. */
export interface World {
  readonly page: Page;
  readonly session: CDPSession;
  /** Run an expression in the isolated world; promises are awaited. */
  evaluate<Value>(expression: string): Promise<Value>;
}

/** Chromium for benches: `fresh` gives a new document with the bundled script already run in its isolated world. */
export async function benchBrowser(): Promise<{
  fresh(html: string, script: string): Promise<World>;
  close(): Promise<void>;
}> {
  const browser = await chromium.launch({
    executablePath: await findBrowser('chromium'),
    args: ['--no-sandbox', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  return {
    async fresh(html, script) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.route('**/*', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      await page.goto('https://bench.scrubline.test/');
      // The page's own first layout and paint are not our cost: two frames, so that they are over.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
      );
      const session = await page.context().newCDPSession(page);
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'bench',
      });
      const evaluate = async <Value>(expression: string): Promise<Value> => {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
          expression,
          contextId: executionContextId,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails)
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value as Value;
      };
      if (script !== '') await evaluate(`${script};0`);
      return { page, session, evaluate };
    },
    close: () => browser.close(),
  };
}
