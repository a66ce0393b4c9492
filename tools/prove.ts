/** `npm run prove -- [--kind KIND] [--seed N] [--count N] [--only fuzz|kill]`: what no import may ever do. */
import { parseArgs } from 'node:util';
import { fuzz, SAMPLES } from './prove/fuzz';
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
  if (samples.length === 0)
    throw new Error(`--kind ${values.kind}: one of ${SAMPLES.map(({ kind }) => kind).join(', ')}`);
  let failures = 0;
  for (const sample of samples) {
    const result = await fuzz(sample, seed, count);
    failures += result.failures.length;
    say(
      `${sample.kind.padEnd(20)} ${count} files, seed ${seed}: ${result.imported} imported, ${result.refused} refused, ${result.failures.length} wrong`,
    );
    for (const failure of result.failures.slice(0, 5)) say(failure);
  }
  if (failures > 0) throw new Error(`${failures} wrong`);
});
