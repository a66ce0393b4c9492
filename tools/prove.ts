/**
 * `npm run prove -- [--kind KIND] [--seed N] [--count N]`: what no import may ever do. Ten thousand mutated files a kind,
 * then imports stopped at a hundred random points, in the store and as a worker in Chromium. `--kind kill` does the
 * latter alone. The same seed drops the same files.
 */
import { parseArgs } from 'node:util';
import { fuzz, SAMPLES } from './prove/fuzz';
import { killInStore } from './prove/kill';
import { killInChromium } from './prove/kill-in-chromium';
import { officialSamples } from './prove/official-samples';
import type { Sample } from './prove/sample';
import { run } from './run';

const say = (line: string) => process.stdout.write(`${line}\n`);

await run(async () => {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string' },
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '10000' },
    },
  });
  const [seed, count] = [Number(values.seed), Number(values.count)];
  const samples = SAMPLES.filter(({ kind }) => values.kind === undefined || kind === values.kind);
  const kinds = [...SAMPLES.map(({ kind }): string => kind), 'kill'];
  if (values.kind !== undefined && !kinds.includes(values.kind)) {
    throw new Error(`--kind ${values.kind}: one of ${kinds.join(', ')}`);
  }
  let failures = 0;
  const drop = async (sample: Sample, times: number) => {
    const result = await fuzz(sample, seed, times);
    failures += result.failures.length;
    say(
      `${sample.kind.padEnd(20)} ${times} of ${sample.name}, seed ${seed}: ${result.imported} imported, ${result.refused} refused, ${result.failures.length} wrong`,
    );
    for (const failure of result.failures.slice(0, 5)) say(failure);
  };
  for (const sample of samples) await drop(sample, count);
  const official = officialSamples(samples);
  if (official.length === 0) say('official files: skipped (SCRUBLINE_OFFICIAL names their folder)');
  for (const sample of official) await drop(sample, Math.ceil(count / 500));
  if (values.kind === undefined || values.kind === 'kill') {
    const times = Math.min(100, count);
    say(
      `kill: ${await killInStore(seed, times)} of ${times} imports stopped at a store operation, seed ${seed}`,
    );
    say(
      `kill: ${await killInChromium(seed, times)} of ${times} workers ended at work in Chromium, seed ${seed}`,
    );
  }
  if (failures > 0) throw new Error(`${failures} wrong`);
});
