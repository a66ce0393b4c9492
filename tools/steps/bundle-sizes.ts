/**
 * Fails when a script that runs in pages outgrows what it was last recorded at. The content script is loaded into every
 * frame of every portal page; the parts of it that come late, only where they are needed. Goals are in docs/FIGURES.md;
 * lower a ceiling with every cut.
 */

import { ensureBuild } from '../build/ensure-build';
import { pageScripts } from '../build/page-scripts';
import { run } from '../run';

await run(async () => {
  const outgrown: string[] = [];
  for (const browser of ['chrome', 'firefox'] as const) {
    const build = await ensureBuild(browser);
    for (const { name, size, ceiling } of pageScripts(build)) {
      process.stdout.write(`${browser}: ${name} ${size} B gzipped (ceiling ${ceiling})\n`);
      if (size > ceiling) outgrown.push(`${browser}: the ${name} is ${size - ceiling} B over its ceiling.`);
    }
  }
  if (outgrown.length > 0) throw new Error(outgrown.join('\n'));
});
