import { readFileSync } from 'node:fs';
import { pageWork } from '../../tests/bench/world/page-work';
import { type Bench, type Figure, median, ratio } from './bench';
import { claimTablePage } from './claim-table';
import { benchBrowser, bundle, type World } from './isolated-world';

const SAMPLES = 5;
const LARGE = 120_000;
/** 5,000 rows of six cells. */
const BUSY = 30_000;
const TURNS = 5;
const PAUSE_MS = 400;
/** Rows that a page shows before and after it shows all. */
const SHORT_ROWS = 500;

/** The page with the style sheet that the manifest brings before the page is built. */
function styledPage(textNodes: number): string {
  const sheet = readFileSync('src/overlay/marks.css', 'utf8');
  return claimTablePage(textNodes).replace('</head>', `<style>${sheet}</style></head>`);
}

type Browser = Awaited<ReturnType<typeof benchBrowser>>;

/** Marks, heap and what a page feels while Scrubline lives on it. */
export const liveBench: Bench = {
  name: 'live',
  async run(): Promise<Figure[]> {
    const script = await bundle('session.ts');
    const walk = await bundle('walk-only.ts');
    const browser = await benchBrowser();
    const figures = [
      await firstMarks(browser, script, walk),
      await slowdown(browser, script),
      ...(await heap(browser, script)),
      await besideMarkJs(browser),
    ];
    await browser.close();
    return figures;
  },
};

async function firstMarks(browser: Browser, script: string, walkScript: string): Promise<Figure> {
  const html = styledPage(LARGE);
  const walks: number[] = [];
  const marks: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    walks.push(
      (await once(browser, html, walkScript, (world) => world.evaluate<{ ms: number }>('bareWalk()'))).ms,
    );
    const cost = await once(browser, html, script, (world) =>
      world.evaluate<{ firstMarksMs: number }>('startSession()'),
    );
    marks.push(cost.firstMarksMs);
  }
  return {
    name: 'first-marks',
    value: ratio(marks, walks),
    goal: 1,
    better: 'lower',
    unit: '× a bare walk',
    samples: marks,
    note: `marks after ${median(marks).toFixed(1)} ms, walk ${median(walks).toFixed(1)} ms`,
  };
}

/** The page's own work to the end of the next frame, with ÷ without; turns of both alternate. */
async function slowdown(browser: Browser, script: string): Promise<Figure> {
  const html = styledPage(BUSY);
  const times = { with: [] as number[], without: [] as number[] };
  for (let sample = 0; sample < SAMPLES * 2; sample += 1) {
    const side = sample % 2 === 0 ? 'with' : 'without';
    const turns = await once(browser, html, script, async (world) => {
      if (side === 'with') await world.evaluate('startSession()');
      else await world.page.waitForTimeout(PAUSE_MS);
      const taken: number[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        taken.push(await world.page.evaluate(pageWork, turn));
        await world.page.waitForTimeout(PAUSE_MS);
      }
      return taken;
    });
    times[side].push(median(turns));
  }
  return {
    name: 'page-slowdown',
    value: ratio(times.with, times.without),
    goal: 1.05,
    better: 'lower',
    unit: '× without',
    samples: times.with,
    note: `600 DOM operations and 2,000 text updates on 5,000 rows: ${median(times.with).toFixed(1)} ms with, ${median(times.without).toFixed(1)} ms without, to the end of the next frame`,
  };
}

/**
 * What Scrubline holds, in the turns of a portal's page: at work on a short table, then on the long one, then on the
 * short one again. The start is taken at work, because code that never ran is not compiled and weighs nothing; how
 * much that is stands in the note.
 */
async function heap(browser: Browser, script: string): Promise<Figure[]> {
  const held: number[] = [];
  const left: number[] = [];
  const idle: number[] = [];
  for (let sample = 0; sample < 3; sample += 1) {
    await once(browser, styledPage(LARGE), script, async (world) => {
      await world.page.evaluate(shorten, SHORT_ROWS);
      const before = await usedHeap(world);
      await world.evaluate('startSession()');
      const start = await usedHeap(world);
      await world.page.evaluate(lengthen);
      await settled(world);
      const full = await usedHeap(world);
      await world.page.evaluate(shorten, SHORT_ROWS);
      await settled(world);
      const after = await usedHeap(world);
      held.push((full - before) / 1e6);
      left.push(after / start);
      idle.push(start - before);
    });
  }
  return [
    {
      name: 'heap-120k',
      value: median(held),
      goal: 40,
      better: 'lower',
      unit: 'MB',
      samples: held,
      note: 'script heap after garbage collection, wrappers of the page’s nodes included',
    },
    {
      name: 'heap-after-drop',
      value: median(left),
      goal: 1.1,
      better: 'lower',
      unit: '× at the start',
      samples: left,
      note: `once all rows but ${SHORT_ROWS} left the page, against those ${SHORT_ROWS} alone; being at work on them takes ${(median(idle) / 1e6).toFixed(1)} MB over a script that never ran`,
    },
  ];
}

async function settled(world: World): Promise<void> {
  await world.page.waitForTimeout(PAUSE_MS);
  await world.evaluate('heldNow()');
}

type Kept = typeof globalThis & { rowsKept?: Element[] };

/** Takes all rows but the first ones out of the page's table. The first time the page keeps them for later. */
function shorten(count: number): void {
  const rows = [...document.querySelectorAll('tbody tr')].slice(count);
  for (const row of rows) row.remove();
  const kept = globalThis as Kept;
  kept.rowsKept = kept.rowsKept ? [] : rows;
}

function lengthen(): void {
  const body = document.querySelector('tbody');
  for (const row of (globalThis as Kept).rowsKept ?? []) body?.append(row);
  (globalThis as Kept).rowsKept = [];
}

async function usedHeap(world: World): Promise<number> {
  // One collection can leave what weak references let go to the next.
  for (let round = 0; round < 3; round += 1) {
    await world.session.send('HeapProfiler.collectGarbage');
    await world.page.waitForTimeout(50);
  }
  return (await world.session.send('Runtime.getHeapUsage')).usedSize;
}

/** mark.js and Scrubline on 2,000 rows; on 20,000 mark.js takes half an hour. */
async function besideMarkJs(browser: Browser): Promise<Figure> {
  const html = claimTablePage(12_000);
  const [theirs, ours] = [await bundle('mark-js.ts'), await bundle('reading.ts')];
  const marked: number[] = [];
  const read: number[] = [];
  for (let sample = 0; sample < 3; sample += 1) {
    marked.push(
      (await once(browser, html, theirs, (world) => world.evaluate<{ ms: number }>('markAll()'))).ms,
    );
    read.push((await once(browser, html, ours, (world) => world.evaluate<{ ms: number }>('readAll()'))).ms);
  }
  return {
    name: 'beside-mark-js',
    value: ratio(read, marked),
    goal: 1,
    better: 'lower',
    unit: '× mark.js',
    samples: read,
    note: `2,000 rows: mark.js wraps matches in ${median(marked).toFixed(0)} ms, Scrubline reads to the last claim in ${median(read).toFixed(0)} ms`,
  };
}

async function once<Result>(
  browser: Browser,
  html: string,
  script: string,
  work: (world: World) => Promise<Result>,
): Promise<Result> {
  const world = await browser.fresh(html, script);
  const result = await work(world);
  await world.page.close();
  return result;
}
