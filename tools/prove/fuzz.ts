import { importReleases } from '../../src/releases';
import { blockNames, createMemoryStore, type SetStore } from '../../src/releases/stored';
import { rangedOf } from '../../tests/support/releases/files';
import { workbook } from '../../tests/support/releases/workbook';
import { DIAGNOSIS_SAMPLES } from './diagnosis-samples';
import { fuzzCase } from './fuzz-case';
import { PROCEDURE_SAMPLES } from './procedure-samples';
import { csvCells, type Sample } from './sample';

export const SAMPLES: readonly Sample[] = [...DIAGNOSIS_SAMPLES, ...PROCEDURE_SAMPLES];

export interface FuzzResult {
  readonly imported: number;
  readonly refused: number;
  readonly failures: readonly string[];
}

/** Drops `count` mutated files of a kind; the n-th one's seed is `seed + n`. */
export async function fuzz(sample: Sample, seed: number, count: number): Promise<FuzzResult> {
  const fresh = await storeWith(sample);
  const result = { imported: 0, refused: 0, failures: [] as string[] };
  for (let at = 0; at < count; at += 1) {
    try {
      result[await fuzzCase(sample, await fresh(), seed + at)] += 1;
    } catch (error) {
      result.failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  return result;
}

/** A store that holds the release of a sample as it should be, made anew each time it is asked for. */
export async function storeWith(sample: Sample): Promise<() => Promise<SetStore>> {
  const full = createMemoryStore();
  const bytes = sample.isWorkbook
    ? await workbook('Sheet1', csvCells(sample.text) ?? [])
    : new Uint8Array(Buffer.from(sample.text, sample.encoding));
  const others = sample.others.map(({ name, text }) =>
    rangedOf(name, new Uint8Array(Buffer.from(text, 'latin1'))),
  );
  const files = [rangedOf(sample.name, bytes), ...others];
  const outcomes = await importReleases({ files, store: full, accepted: true });
  if (!outcomes.every(({ state }) => state === 'imported')) {
    throw new Error(`the sample of ${sample.kind} itself is refused: ${JSON.stringify(outcomes)}`);
  }
  const sets = await full.sets();
  const names = sets.flatMap(blockNames);
  const blocks = (await full.blocks(names)).flatMap((block, at) =>
    block === null ? [] : { name: names[at] ?? '', bytes: block },
  );
  return async () => {
    const store = createMemoryStore();
    await store.change(async (change) => {
      await change.put(blocks);
      await change.commit({ add: sets, remove: [] });
    });
    return store;
  };
}
