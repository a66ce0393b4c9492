import { ensureBuild } from '../build/ensure-build';
import { pageScripts } from '../build/page-scripts';
import type { Bench } from './bench';

const CONTENT_SCRIPT_GOAL_KB = 45;

/** Sizes of the scripts of the production build that run in pages. */
export const sizesBench: Bench = {
  name: 'sizes',
  async run() {
    const build = await ensureBuild('chrome');
    return pageScripts(build).map(({ name, size, ceiling }, index) => ({
      name: name.replaceAll(' ', '-'),
      value: size / 1000,
      // The late parts have no goal of their own: not to grow.
      goal: index === 0 ? CONTENT_SCRIPT_GOAL_KB : ceiling / 1000,
      better: 'lower' as const,
      unit: 'kB gzipped',
      samples: [size / 1000],
    }));
  },
};
