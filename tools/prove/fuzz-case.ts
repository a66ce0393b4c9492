import { importReleases, type Outcome } from '../../src/releases';
import type { Row, SetManifest, SetStore } from '../../src/releases/stored';
import type { SourceFile } from '../../src/releases/types';
import { rangedOf } from '../../tests/support/releases/files';
import { workbook } from '../../tests/support/releases/workbook';
import { rowsOf } from '../codes/set-rows';
import { damaged, decoded, encoded, WRAPPINGS, wrapped } from './mutate-bytes';
import { TEXT_CHANGES } from './mutate-text';
import { csvCells, type Sample } from './sample';
import { type Seeded, seeded } from './seeded';

/** A mutated file and what a careful reader finds in it. */
interface Mutated {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: readonly string[] | null;
}

export type Verdict = 'imported' | 'refused';

/**
 * Drops one mutated file on a store that holds its release already.
 *
 * @returns what became of it
 * @throws Error saying what must never happen: another error than ImportProblem, a wrong import, a changed store
 */
export async function fuzzCase(sample: Sample, store: SetStore, seed: number): Promise<Verdict> {
  const mutated = await mutate(sample, seeded(seed));
  try {
    return await judge(sample, store, mutated);
  } catch (error) {
    throw new Error(
      `${sample.kind}, seed ${seed} (${mutated.what}): ${error instanceof Error && error.stack !== undefined ? error.stack.split('\n').slice(0, 4).join('\n') : error}`,
    );
  }
}

async function judge(sample: Sample, store: SetStore, mutated: Mutated): Promise<Verdict> {
  const before = new Map((await store.sets()).map((set) => [set.id, JSON.stringify(set)]));
  const files: SourceFile[] = [rangedOf(mutated.name, mutated.bytes), ...othersOf(sample)];
  const outcomes = await importReleases({ files, store, accepted: true });
  const stored = new Map((await store.sets()).map((set) => [set.id, set]));
  const allowed = new Set(
    outcomes.flatMap((outcome) => (outcome.state === 'imported' ? outcome.set.id : [])),
  );
  for (const id of new Set([...before.keys(), ...stored.keys()])) {
    const same = JSON.stringify(stored.get(id)) === before.get(id);
    if (!same && !allowed.has(id)) throw new Error(`the store changed: ${id}`);
  }
  const own = outcomes.filter((outcome) => outcome.files.some((file) => file.startsWith(mutated.name)));
  if (own.length === 0) throw new Error('nothing was said of the file');
  for (const outcome of own) checkWords(outcome);
  const taken = own.find((outcome) => outcome.state === 'imported' || outcome.state === 'same');
  if (taken === undefined || !('set' in taken)) return 'refused';
  const set = stored.get(taken.set.id);
  if (set === undefined) throw new Error(`${taken.set.id} is said to be stored and is not`);
  await compare(sample, store, set, mutated, taken.files);
  return 'imported';
}

function checkWords(outcome: Outcome): void {
  if (outcome.state !== 'problem') return;
  if (outcome.problem.place.file === '') throw new Error('a problem that names no file');
}

async function compare(
  sample: Sample,
  store: SetStore,
  set: SetManifest,
  mutated: Mutated,
  files: readonly string[],
): Promise<void> {
  const wanted = wantedRows(sample, mutated, files);
  if (wanted === null) throw new Error('imported what no careful reader can read');
  const found: string[] = [];
  for await (const row of rowsOf(store, set)) {
    const line = sample.line(row as Row);
    if (line !== '') found.push(line);
  }
  if (sample.isProse) {
    const strange = found.find((line) => !wanted.includes(line));
    if (strange !== undefined) throw new Error(`a row that is not in the file: ${strange}`);
    return;
  }
  wanted.sort();
  found.sort();
  const at = wanted.findIndex((line, index) => line !== found[index]);
  if (at >= 0 || wanted.length !== found.length) {
    throw new Error(`wrong rows: ${found.length} for ${wanted.length}; "${found[at]}" for "${wanted[at]}"`);
  }
}

function wantedRows(sample: Sample, { rows }: Mutated, files: readonly string[]): string[] | null {
  if (rows === null) return null;
  const others = sample.others.flatMap(({ name, text, sameRelease }) =>
    sameRelease && files.includes(name) ? (sample.read(text) ?? []) : [],
  );
  return [...rows, ...others].filter((line) => line !== '');
}

function othersOf(sample: Sample): SourceFile[] {
  return sample.others.map(({ name, text }) => rangedOf(name, new Uint8Array(Buffer.from(text, 'latin1'))));
}

async function mutate(sample: Sample, random: Seeded): Promise<Mutated> {
  const names = Object.keys(TEXT_CHANGES);
  const changes = random.below(3) === 0 ? [random.pick(names), random.pick(names)] : [random.pick(names)];
  const text = changes.reduce(
    (changed, name) => TEXT_CHANGES[name]?.(changed, random) ?? changed,
    sample.text,
  );
  const written = sample.isWorkbook ? await asWorkbook(text) : encoded(text, sample, random);
  const broken = random.below(10) === 0;
  const bytes = broken ? damaged(written.bytes, random) : written.bytes;
  const name = random.below(8) === 0 ? renamed(sample.name, random) : sample.name;
  const wrapping =
    random.below(400) === 0 ? 'bomb' : random.below(4) > 0 ? 'plain' : random.pick(WRAPPINGS.slice(0, 6));
  return {
    what: [...changes, written.how, ...(broken ? ['bytes damaged'] : []), wrapping, name].join(', '),
    name,
    bytes: await wrapped(bytes, name, wrapping, random),
    rows: sample.read(sample.isWorkbook ? text : decoded(bytes)),
  };
}

async function asWorkbook(text: string): Promise<{ how: string; bytes: Uint8Array }> {
  return { how: 'workbook', bytes: await workbook('Sheet1', csvCells(text) ?? []) };
}

/** A file of another release, or of one nobody can tell. */
function renamed(name: string, random: Seeded): string {
  const digits = () => String(random.below(10));
  return random.pick([
    name.replace(/\d(?=\D*$)/, digits()),
    name.replace(/\d/g, digits),
    'download.txt',
    name.replace(/\.\w+$/, ''),
  ]);
}
