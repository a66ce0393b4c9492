import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ExtensionBrowser, launchExtension } from '../../browser/extension-browser';
import { ensureBuild } from '../../build/ensure-build';
import { bundle } from '../isolated-world';

/** An extension whose worker does nothing but answer: what a message costs whatever is done with it. */
export function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'scrubline-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'worker.js'),
    'chrome.runtime.onMessage.addListener((message, sender, reply) => { reply({ ok: true }); });\n',
  );
  return folder;
}

/** The production build in a browser of its own, every file imported as the options page does. */
export async function withEverythingImported(files: readonly string[]): Promise<ExtensionBrowser> {
  const extension = await launchExtension({ build: await ensureBuild('chrome') });
  const page = await extension.context.newPage();
  await page.goto(extension.pageUrl('manifest.json'));
  // Through the debugger, as pages of an extension run no scripts but their own.
  const session = await extension.context.newCDPSession(page);
  await session.send('Runtime.evaluate', {
    expression: `${await bundle('releases.ts')};globalThis.bench = bench;`,
  });
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true });
    document.body.append(input);
  });
  await page.setInputFiles('input', [...files]);
  await page.evaluate(() => {
    const { bench } = globalThis as unknown as { bench: { importFiles(files: File[]): Promise<unknown> } };
    return bench.importFiles([...(document.querySelector('input')?.files ?? [])]);
  });
  await page.close();
  return extension;
}

/** Milliseconds from asking to the answer, the worker being stopped (`cold`) or running. */
export async function askTime(extension: ExtensionBrowser, message: unknown, cold: boolean): Promise<number> {
  const page = extension.context.pages()[0];
  if (!page) throw new Error('the extension has no page');
  if (cold) await stopWorkers(extension, page);
  return page.evaluate(async (asked) => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
      }
    ).chrome;
    const began = performance.now();
    const answer = await runtime.sendMessage(asked);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return performance.now() - began;
  }, message);
}

async function stopWorkers(extension: ExtensionBrowser, page: Page): Promise<void> {
  const session = await extension.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const stopped = new Promise<void>((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.every(({ runningStatus }) => runningStatus === 'stopped')) done();
    });
  });
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
