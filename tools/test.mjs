/**
 * `npm test`: everything CI runs. `npm run check` (`--check`): types, lint, arrows, data and unit tests only.
 * Plain JavaScript without dependencies, because it also installs what is missing.
 */
import { prepare } from './steps/prepare.mjs';
import { runSteps } from './steps/run-steps.mjs';

const quick = process.argv.includes('--check');

const CHECKS = [
  { name: 'data', command: ['tsx', 'tools/data/check.ts'] },
  { name: 'generated types', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'arrows', command: ['depcruise', 'src', 'entrypoints'] },
  { name: 'unit tests', command: ['vitest', 'run', '--project', 'unit'] },
];

const BROWSERS = [
  { name: 'real-browser tests', command: ['vitest', 'run', '--project', 'browser'] },
  { name: 'Chromium build', command: ['wxt', 'build', '--mv3'] },
  { name: 'Firefox build', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'bundle sizes', command: ['tsx', 'tools/steps/bundle-sizes.ts'] },
  { name: 'end-to-end tests', command: ['playwright', 'test'] },
  { name: 'labelled pages', command: ['tsx', 'tools/steps/labelled-pages.ts'] },
];

await prepare({ browsers: quick ? [] : ['chromium', 'firefox'] });
process.exitCode = runSteps(quick ? CHECKS : [...CHECKS, ...BROWSERS]);
