import { describe, expect, it } from 'vitest';
import { fuzz, SAMPLES } from '../../../../tools/prove/fuzz';
import { killInStore } from '../../../../tools/prove/kill';

/** `npm run prove` drops ten thousand files a kind; here is a sample of them, another one each day. */
const SEED = Number(process.env.SCRUBLINE_SEED ?? Math.floor(Date.now() / 86_400_000));
const COUNT = 12;

describe(`a sample of npm run prove, seed ${SEED} (SCRUBLINE_SEED sets it)`, { timeout: 60_000 }, () => {
  it.each(SAMPLES.map((sample) => [sample.kind, sample] as const))(
    'mutated files of %s are imported rightly or refused in words, and change nothing else',
    async (_kind, sample) => {
      expect((await fuzz(sample, SEED * 1000, COUNT)).failures).toEqual([]);
    },
  );

  it('an import stopped at any store operation leaves the earlier release serving', async () => {
    expect(await killInStore(SEED, 10)).toBe(10);
  });
});
