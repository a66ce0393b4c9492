import { type Bench, type Figure, median, ratio } from './bench';
import { type BenchFiles, benchFiles } from './releases/files';
import { type Lab, openLab } from './releases/lab';

const ROUNDS = { orders: 5, ptp: 3 };
const HEAP_EVERY_MS = 40;

interface Took {
  readonly ms: number;
}
interface Stored {
  readonly bytes: number;
  readonly active: number;
}

/** Imports in a worker of Chromium into IndexedDB, each beside streaming and splitting the same bytes into lines. */
export const importBench: Bench = {
  name: 'import',
  async run() {
    const files = await benchFiles();
    const lab = await openLab();
    try {
      return [...(await orders(lab, files)), ...(await edits(lab, files))];
    } finally {
      await lab.close();
      files.remove();
    }
  },
};

async function orders(lab: Lab, { orders: years, origin }: BenchFiles): Promise<Figure[]> {
  const [year = '', before] = years;
  const times = await timed(lab, [year], ROUNDS.orders);
  const one = await lab.call<Stored>('storedBytes');
  const figures = [
    figure(
      'import-icd10cm',
      ratio(times.ours, times.lines),
      6,
      '× splitting lines',
      times.ours,
      note(times, origin),
    ),
    figure('stored-icd10cm', one.bytes / 1e6, 1.2, 'MB', [one.bytes / 1e6], origin),
  ];
  if (before !== undefined) {
    await lab.call('importFiles', [before]);
    const two = await lab.call<Stored>('storedBytes');
    figures.push(figure('stored-two-years', two.bytes / 1e6, 1.4, 'MB', [two.bytes / 1e6], origin));
  }
  await lab.call('clear');
  return figures;
}

async function edits(lab: Lab, { ptp, ptpVaried, origin }: BenchFiles): Promise<Figure[]> {
  const times = await timed(lab, ptp, ROUNDS.ptp);
  const stored = await lab.call<Stored>('storedBytes');
  await lab.call('clear');
  const bytes = stored.bytes / stored.active;
  const placeholders = ptpVaried === null ? origin : `${origin}; its effective days are placeholders`;
  const figures = [
    figure(
      'import-ptp',
      ratio(times.ours, times.lines),
      4,
      '× splitting lines',
      times.ours,
      note(times, origin),
    ),
    figure(
      'import-ptp-heap',
      Math.max(...times.peaks),
      150,
      'MB at its peak',
      times.peaks,
      'objects and buffers of the worker',
    ),
    figure('stored-ptp', bytes, 3, 'bytes an active pair', [bytes], placeholders),
  ];
  if (ptpVaried !== null) {
    await lab.call('importFiles', await ptpVaried());
    const varied = await lab.call<Stored>('storedBytes');
    const value = varied.bytes / varied.active;
    figures.push(
      figure(
        'stored-ptp-days',
        value,
        3,
        'bytes an active pair',
        [value],
        'with days as various as published',
      ),
    );
    await lab.call('clear');
  }
  return figures;
}

/** In turns, so that what else the machine does hits both; what was stored is cleared before each import. */
async function timed(lab: Lab, files: readonly string[], rounds: number) {
  const lines: number[] = [];
  const ours: number[] = [];
  const peaks: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    lines.push((await lab.call<Took>('splitLines', files)).ms);
    await lab.call('clear');
    const [took, peak] = await withPeak(lab, lab.call<Took>('importFiles', files));
    ours.push(took.ms);
    peaks.push(peak);
  }
  return { lines: lines.slice(1), ours: ours.slice(1), peaks: peaks.slice(1) };
}

async function withPeak<T>(lab: Lab, work: Promise<T>): Promise<[T, number]> {
  let peak = 0;
  let over = false;
  const done = work.finally(() => {
    over = true;
  });
  while (!over) {
    peak = Math.max(peak, await lab.heap.used());
    await Promise.race([done, new Promise((next) => setTimeout(next, HEAP_EVERY_MS))]);
  }
  return [await done, peak];
}

function note(times: { lines: readonly number[]; ours: readonly number[] }, origin: string): string {
  return `${origin}; medians ${median(times.ours).toFixed(0)} and ${median(times.lines).toFixed(0)} ms`;
}

function figure(
  name: string,
  value: number,
  goal: number,
  unit: string,
  samples: readonly number[],
  words: string,
): Figure {
  return { name, value, goal, better: 'lower', unit, samples, note: words };
}
