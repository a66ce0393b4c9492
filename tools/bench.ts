/** `npm run bench -- [--only NAME] [--json]`: each figure with its goal. Ratios and medians, from one run. */
import { parseArgs } from 'node:util';
import type { Bench, Figure } from './bench/bench';
import { importBench } from './bench/import';
import { liveBench } from './bench/live';
import { lookupBench } from './bench/lookup';
import { popupBench } from './bench/popup';
import { readingBench } from './bench/reading';
import { searchBench } from './bench/search';
import { sizesBench } from './bench/sizes';
import { tooltipBench } from './bench/tooltip';
import { rulesBench } from './rules/rules-bench';
import { run } from './run';

const BENCHES: readonly Bench[] = [
  readingBench,
  liveBench,
  tooltipBench,
  popupBench,
  rulesBench,
  searchBench,
  sizesBench,
  importBench,
  lookupBench,
];

function line(figure: Figure): string {
  const met = figure.better === 'lower' ? figure.value <= figure.goal : figure.value >= figure.goal;
  const cells = [
    met ? '✓' : '✗',
    figure.name.padEnd(24),
    figure.value.toFixed(2).padStart(10),
    `${figure.better === 'lower' ? '≤' : '≥'} ${figure.goal}`.padEnd(10),
    figure.unit,
    figure.note ?? '',
  ];
  return cells.join('  ').trimEnd();
}

await run(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'boolean' } } });
  const only = values.only;
  const chosen = only === undefined ? BENCHES : BENCHES.filter((bench) => bench.name.includes(only));
  if (chosen.length === 0)
    throw new Error(`No bench is named ${only}; there are ${BENCHES.map((one) => one.name).join(', ')}.`);
  const figures: Figure[] = [];
  for (const bench of chosen) {
    const measured = await bench.run();
    figures.push(...measured);
    if (!values.json) process.stdout.write(`${measured.map(line).join('\n')}\n`);
  }
  if (values.json) {
    const entries = figures.map(({ name, ...rest }) => [name, rest]);
    process.stdout.write(`${JSON.stringify(Object.fromEntries(entries))}\n`);
  }
});
