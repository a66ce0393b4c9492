/**
 * `npm start [-- --headless]`: install what is missing, build, and open a browser with the extension on a sample
 * portal page. Without a display, or with `--headless`: print what was found and save a screenshot.
 */
import { prepare } from './steps/prepare.mjs';
import { runSteps } from './steps/run-steps.mjs';

await prepare({ browsers: ['chromium'] });
process.exitCode = runSteps(
  [{ name: 'sample portal', command: ['tsx', 'tools/start/sample.ts', ...process.argv.slice(2)] }],
  {
    quiet: true,
  },
);
