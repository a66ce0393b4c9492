import { type Bench, type Figure, median, ratio } from './bench';
import { claimTablePage } from './claim-table';
import { benchBrowser, bundle } from './isolated-world';

const SAMPLES = 5;
const LARGE = 120_000;

interface Walk {
  ms: number;
  nodes: number;
}

interface Cost {
  ms: number;
  longestTask: number;
  mentions: number;
  lines: number;
}

/** Slope of log(cost) over log(size): 1 is linear. */
function exponent(points: readonly { size: number; ms: number }[]): number {
  const xs = points.map((point) => Math.log(point.size));
  const ys = points.map((point) => Math.log(point.ms));
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const meanX = mean(xs);
  const meanY = mean(ys);
  const top = xs.reduce((sum, x, index) => sum + (x - meanX) * ((ys[index] ?? 0) - meanY), 0);
  return top / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
}

/** Reading a long page to its last claim, against a bare walk of it. */
export const readingBench: Bench = {
  name: 'reading',
  async run(): Promise<Figure[]> {
    const script = await bundle('reading.ts');
    const browser = await benchBrowser();
    const walks: number[] = [];
    const costs: Cost[] = [];
    const html = claimTablePage(LARGE);
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      // Walk and reading each on a fresh document, so that neither warms the other's nodes.
      const bare = await browser.fresh(html, script);
      walks.push((await bare.evaluate<Walk>('bareWalk()')).ms);
      await bare.page.close();
      const world = await browser.fresh(html, script);
      costs.push(await world.evaluate<Cost>('readAll()'));
      await world.page.close();
    }
    const sizes: { size: number; ms: number }[] = [];
    for (const size of [10_000, 50_000, LARGE, 200_000]) {
      const page = claimTablePage(size);
      const runs: number[] = [];
      for (let sample = 0; sample < 3; sample += 1) {
        const world = await browser.fresh(page, script);
        runs.push((await world.evaluate<Cost>('readAll()')).ms);
        await world.page.close();
      }
      sizes.push({ size, ms: median(runs) });
    }
    await browser.close();
    const read = costs.map((cost) => cost.ms);
    const first = costs[0];
    return [
      {
        name: 'read-120k',
        value: ratio(read, walks),
        goal: 6,
        better: 'lower',
        unit: '× a bare walk',
        samples: read,
        note: `${first?.mentions} mentions, ${first?.lines} lines; walk ${median(walks).toFixed(1)} ms, reading ${median(read).toFixed(1)} ms`,
      },
      {
        name: 'longest-task',
        value: median(costs.map((cost) => cost.longestTask)),
        goal: 50,
        better: 'lower',
        unit: 'ms',
        samples: costs.map((cost) => cost.longestTask),
      },
      {
        name: 'growth-exponent',
        value: exponent(sizes),
        goal: 1.05,
        better: 'lower',
        unit: '',
        samples: sizes.map((one) => one.ms),
        note: sizes.map((one) => `${one.size}: ${one.ms.toFixed(0)} ms`).join(', '),
      },
    ];
  },
};
