/**
 * `npm run build -- [-b chrome|firefox] [--codes DIR]`: the extension for release. `--codes` takes along public-domain
 * sets that `npm run codes -- compile` made; a build without any is the usual one.
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundledSets, CODES_FOLDER } from './build/bundled-sets';
import { checkBundled } from './build/check-bundled';
import { run } from './run';

await run(async () => {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', short: 'b', default: 'chrome' },
      codes: { type: 'string' },
    },
  });
  const { browser, codes } = values;
  if (browser !== 'chrome' && browser !== 'firefox') throw new Error(`-b ${browser}: chrome or firefox`);
  if (codes !== undefined) {
    process.env[CODES_FOLDER] = resolve(codes);
    await checkBundled(codes);
    for (const { id } of bundledSets()) process.stdout.write(`bundled: ${id}\n`);
  }
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], { stdio: 'inherit' });
});
