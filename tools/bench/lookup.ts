import type { ExtensionBrowser } from '../browser/extension-browser';
import { launchExtension } from '../browser/extension-browser';
import { type Bench, type Figure, median, ratio } from './bench';
import { askTime, emptyExtension, withEverythingImported } from './releases/extension';
import { type BenchFiles, benchFiles } from './releases/files';
import { watchHeap } from './releases/heap';
import { openLab } from './releases/lab';

const COLD_ROUNDS = 9;
const CODES = ['M54.50', 'E11.9', 'S72.001A', 'J45.909', 'I10', 'A0080', 'J1100', '99213', '76377', '11010'];

/** Asking what was imported: in a warm worker, after a cold start, and what the service worker holds meanwhile. */
export const lookupBench: Bench = {
  name: 'lookup',
  async run() {
    const files = await benchFiles();
    try {
      return [...(await warm(files)), ...(await asExtension(files))];
    } finally {
      files.remove();
    }
  },
};

async function warm({ orders, ptp, origin }: BenchFiles): Promise<Figure[]> {
  const lab = await openLab();
  try {
    const order = orders.slice(0, 1);
    await lab.call('importFiles', order);
    const times = await lab.call<{ store: number; map: number }>('lookUps', order);
    await lab.call('importFiles', ptp);
    const claim = await lab.call<{ samples: readonly number[]; pairs: number }>('pairsOfClaim');
    return [
      figure(
        'lookup-warm',
        times.store / times.map,
        20,
        '× a Map get',
        [times.store / times.map],
        `${origin}; ${times.store.toFixed(0)} and ${times.map.toFixed(0)} ns`,
      ),
      figure(
        'lookup-pairs',
        median(claim.samples),
        2,
        'ms a 50-line claim',
        claim.samples,
        `${origin}; 1,225 pairs, ${claim.pairs} edits found`,
      ),
    ];
  } finally {
    await lab.close();
  }
}

async function asExtension({ all, origin }: BenchFiles): Promise<Figure[]> {
  const empty = await launchExtension({ build: emptyExtension() });
  const ours = await withEverythingImported(all);
  try {
    const times = { ours: [] as number[], empty: [] as number[] };
    const message = { scrubline: 'lookup', request: { query: 'M54.50', dos: null, payer: null } };
    for (let round = 0; round <= COLD_ROUNDS; round += 1) {
      times.empty.push(await askTime(empty, {}, true));
      times.ours.push(await askTime(ours, message, true));
    }
    const [samples, yardstick] = [times.ours.slice(1), times.empty.slice(1)];
    const heap = await heapOf(ours);
    return [
      figure(
        'lookup-cold',
        ratio(samples, yardstick),
        2,
        "× an empty worker's answer",
        samples,
        `${origin}; medians ${median(samples).toFixed(0)} and ${median(yardstick).toFixed(0)} ms, both workers stopped before`,
      ),
      figure(
        'worker-heap',
        heap,
        60,
        'MB',
        [heap],
        `${origin}; everything imported, after look-ups, a search and a claim`,
      ),
    ];
  } finally {
    await ours.close();
    await empty.close();
  }
}

/** After a day's kinds of questions, garbage collected. */
async function heapOf(extension: ExtensionBrowser): Promise<number> {
  for (const query of CODES) await extension.ask('lookup', { query, dos: '2026-08-01', payer: null });
  await extension.ask('search', { query: 'low back pain', limit: 10 });
  const lines = CODES.slice(5).map((code) => `${code} x1`);
  await extension.ask('claimText', { text: `DOS 2026-08-01\nDx M54.50\n${lines.join('\n')}`, payer: null });
  const browser = extension.context.browser();
  if (!browser) throw new Error('the browser gives no session');
  const heap = await watchHeap(browser, extension.extensionId);
  const used = await heap.used(true);
  await heap.detach();
  return used;
}

function figure(
  name: string,
  value: number,
  goal: number,
  unit: string,
  samples: readonly number[],
  note: string,
): Figure {
  return { name, value, goal, better: 'lower', unit, samples, note };
}
