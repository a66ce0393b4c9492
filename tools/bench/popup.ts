import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExtensionBrowser, launchExtension } from '../browser/extension-browser';
import { ensureBuild } from '../build/ensure-build';
import { type Bench, median, ratio } from './bench';

const ROUNDS = 15;

/** The least a popup can be: one field, no script, no style. */
const EMPTY =
  '<!doctype html><html lang="en"><title>Empty</title><input autofocus role="combobox" aria-label="x">';

/**
 * Notes, in milliseconds since the navigation began, when the page's own field (a combobox, drawn and with its
 * listeners) has the focus, and when a frame with it has been painted.
 */
const WATCH = `
  globalThis.ready = new Promise((done) => {
    const look = () => {
      if (document.activeElement?.getAttribute('role') !== 'combobox') return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    };
    look();
  });
`;

async function timeOf(extension: ExtensionBrowser, path: string): Promise<number> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 400, height: 560 });
  await page.goto(extension.pageUrl(path));
  const ms = await page.evaluate(() => (globalThis as unknown as { ready: Promise<number> }).ready);
  await page.close();
  return ms;
}

/** How long the popup takes until one can type and be answered, against a popup with nothing in it, side by side. */
export const popupBench: Bench = {
  name: 'popup',
  async run() {
    const build = mkdtempSync(join(tmpdir(), 'scrubline-popup-'));
    cpSync(await ensureBuild('chrome'), build, { recursive: true });
    writeFileSync(join(build, 'empty.html'), EMPTY);
    const extension = await launchExtension({ build });
    try {
      await extension.context.addInitScript(WATCH);
      const ours: number[] = [];
      const empty: number[] = [];
      // In turns, so that what else the machine does hits both; the first of each fills caches and is dropped.
      for (let round = 0; round <= ROUNDS; round += 1) {
        empty.push(await timeOf(extension, 'empty.html'));
        ours.push(await timeOf(extension, 'popup.html'));
      }
      const [samples, yardstick] = [ours.slice(1), empty.slice(1)];
      return [
        {
          name: 'popup-interactive',
          value: ratio(samples, yardstick),
          goal: 2,
          better: 'lower',
          unit: '× an empty popup',
          samples,
          note: `medians ${median(samples).toFixed(0)} and ${median(yardstick).toFixed(0)} ms`,
        },
      ];
    } finally {
      await extension.close();
    }
  },
};
