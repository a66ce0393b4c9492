import { chromium } from 'playwright-core';
import { findBrowser } from '../../browser/find.mjs';
import { bundle } from '../isolated-world';
import { type HeapWatch, watchHeap } from './heap';

const ADDRESS = 'https://bench.scrubline.test/';

/** A worker in Chromium with tests/bench/world/releases.ts in it, and files of this machine to hand to it. */
export interface Lab {
  /** Calls an exported function of the script in the worker; `files` are its first argument when given. */
  call<Value>(name: string, files?: readonly string[]): Promise<Value>;
  readonly heap: HeapWatch;
  close(): Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const browser = await chromium.launch({
    executablePath: await findBrowser('chromium'),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<input type="file" multiple>' }),
  );
  await page.goto(ADDRESS);
  const answer = `;onmessage = async ({ data: { name, args } }) => {
    try { postMessage({ value: await bench[name](...args) }); } catch (error) { postMessage({ error: String(error?.stack ?? error) }); }
  };`;
  await page.evaluate(
    (script) => {
      const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
      Object.assign(globalThis, { worker: new Worker(url) });
    },
    (await bundle('releases.ts')) + answer,
  );
  const lab = {
    async call<Value>(name: string, files?: readonly string[]): Promise<Value> {
      await page.setInputFiles('input', [...(files ?? [])]);
      const { value, error } = await page.evaluate(
        ([what, withFiles, single]) =>
          new Promise<{ value?: unknown; error?: string }>((done) => {
            const { worker } = globalThis as unknown as { worker: Worker };
            const picked = [...(document.querySelector('input')?.files ?? [])];
            worker.onmessage = ({ data }) => done(data);
            worker.postMessage({ name: what, args: withFiles ? [single ? picked[0] : picked] : [] });
          }),
        [name, files !== undefined, name === 'lookUps'] as const,
      );
      if (error !== undefined) throw new Error(`${name}: ${error}`);
      return value as Value;
    },
  };
  return { ...lab, heap: await watchHeap(browser, ADDRESS), close: () => browser.close() };
}
