/** Fails when the content script outgrows its budget: it is loaded into every frame of every portal page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureBuild } from '../build/ensure-build';
import { run } from '../run';

const CONTENT_SCRIPT_BUDGET = 45_000;

await run(async () => {
  for (const browser of ['chrome', 'firefox'] as const) {
    const build = await ensureBuild(browser);
    const size = (file: string) => gzipSync(readFileSync(join(build, file))).length;
    const contentScript = size('content-scripts/overlay.js');
    process.stdout.write(
      `${browser}: content script ${contentScript} B gzipped (budget ${CONTENT_SCRIPT_BUDGET}), background ${size('background.js')} B\n`,
    );
    if (contentScript > CONTENT_SCRIPT_BUDGET) {
      throw new Error(
        `${browser}: the content script is ${contentScript - CONTENT_SCRIPT_BUDGET} B over its budget.`,
      );
    }
  }
});
