import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuild } from '../build/ensure-build';
import type { Bench } from './bench';

/** Bundle sizes of the production build. */
export const sizesBench: Bench = {
  name: 'sizes',
  async run() {
    const build = await ensureBuild('chrome');
    const size = gzipSync(readFileSync(join(build, 'content-scripts/overlay.js'))).length / 1000;
    return [
      { name: 'content-script', value: size, goal: 45, better: 'lower', unit: 'kB gzipped', samples: [size] },
    ];
  },
};
