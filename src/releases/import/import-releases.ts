import { KINDS } from '../kinds';
import { ImportProblem } from '../problem';
import { blockNames, type SetManifest, setBytes, setId } from '../set';
import { readSetFile } from '../set-file';
import { watched } from '../source';
import { rangesOf } from '../source/ranges';
import type { SetChange, SetStore } from '../store/types';
import type { ReleaseName, SourceFile } from '../types';
import { look } from './look';
import { Meter, type Progress } from './meter';
import { factsOf, type Outcome, problemOf } from './outcome';
import { planJobs, type ReleaseJob } from './plan';
import type { Answers } from './recognize-file';
import { orderOf, writeAddenda } from './write-addenda';
import { storedName, type Work, writeRelease } from './write-release';

export interface ImportOptions {
  readonly files: readonly SourceFile[];
  readonly store: SetStore;
  /** The AMA notice was accepted: kinds that hold CPT codes may be imported. */
  readonly accepted: boolean;
  readonly answers?: Answers;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Imports every release in the dropped files, each by itself and at once: what fails leaves the store as it was and
 * does not keep the others out. Never throws for anything a file may hold.
 *
 * @returns one outcome a release, and one for each file that is none
 */
export async function importReleases(options: ImportOptions): Promise<readonly Outcome[]> {
  const found = await look(options.files, options);
  const { jobs, otherForms, incomplete } = planJobs(found.known);
  const outcomes: Outcome[] = [...found.outcomes];
  if (otherForms.length > 0) {
    outcomes.push({ state: 'skipped', why: 'other-form', files: otherForms.map(({ name }) => name) });
  }
  for (const { job, problem } of incomplete) outcomes.push(failed(job, problem));
  const work = { signal: options.signal, meter: meterOf(options, jobs) };
  for (const file of found.sets) outcomes.push(...(await importSets(file, options)));
  for (const job of jobs) {
    work.meter.begin(job.release, bytesOf(job));
    outcomes.push(await importJob(job, options, work));
    work.meter.end();
  }
  return outcomes;
}

function meterOf({ onProgress }: ImportOptions, jobs: readonly ReleaseJob[]): Meter {
  return new Meter(
    jobs.reduce((sum, job) => sum + bytesOf(job), 0),
    (progress) => onProgress?.(progress),
  );
}

function bytesOf(job: ReleaseJob): number {
  return job.files.reduce((sum, { size }) => sum + (size ?? 0), 0);
}

async function importJob(job: ReleaseJob, options: ImportOptions, work: Work): Promise<Outcome> {
  const { store } = options;
  const isAddenda = job.release.kind === 'icd10cm-addenda';
  const release = storedName(isAddenda ? orderOf(job.release) : job.release);
  const files = job.files.map(({ name }) => name);
  if (job.kind.holdsCpt && !options.accepted) return { state: 'needs-notice', release, files };
  try {
    return await store.change(async (change) => {
      const before = (await store.sets()).find(({ id }) => id === setId(release));
      // The year as published says more than the year as inferred from its addenda.
      if (isAddenda && before?.files.some(({ rows }) => rows === before.rows)) {
        return { state: 'skipped', why: 'has-order-file', files };
      }
      const stoppable = stoppedBy(change, options.signal, files[0] ?? '');
      const set = isAddenda
        ? await writeAddenda(store, stoppable, job, work)
        : await writeRelease(stoppable, job, work);
      return commit(stoppable, set, before, release, files);
    });
  } catch (error) {
    return failed({ ...job, release: { ...job.release, ...release } }, problemOf(error));
  }
}

async function commit(
  change: SetChange,
  set: SetManifest,
  before: SetManifest | undefined,
  release: ReleaseName,
  files: readonly string[],
): Promise<Outcome> {
  const same = before !== undefined && isSame(before, set);
  if (!same) await change.commit({ add: [set], remove: [] });
  return {
    state: same ? 'same' : 'imported',
    release,
    files,
    set: { id: set.id, rows: set.rows, bytes: setBytes(set) },
  };
}

/** Blocks are named by what they hold. */
function isSame(one: SetManifest, two: SetManifest): boolean {
  const content = (set: SetManifest) =>
    JSON.stringify([blockNames(set), set.shape, set.fileOrder, set.from, set.to]);
  return content(one) === content(two);
}

/** Canceling takes effect until the moment a set is committed. */
function stoppedBy(change: SetChange, signal: AbortSignal | undefined, file: string): SetChange {
  const ask = () => {
    if (signal?.aborted) throw new ImportProblem('canceled', { file });
  };
  return {
    sizes: () => change.sizes(),
    async put(blocks) {
      ask();
      await change.put(blocks);
    },
    async commit(what) {
      ask();
      await change.commit(what);
    },
  };
}

function failed({ kind, release, files }: ReleaseJob, problem: ImportProblem): Outcome {
  return {
    state: 'problem',
    kind: kind.kind,
    release,
    files: files.map(({ name }) => name),
    problem: factsOf(problem),
  };
}

/** Sets that were compiled before, by the command line or on another computer. */
async function importSets(file: SourceFile, options: ImportOptions): Promise<readonly Outcome[]> {
  const { store, signal, accepted } = options;
  try {
    const ranges = await rangesOf(watched(file, signal ? { signal } : {}));
    const { sets, blocks } = await readSetFile(file.name, await ranges.read(0, ranges.size));
    const named = (set: SetManifest): ReleaseName => storedName(set);
    const waiting = accepted ? [] : sets.filter(({ kind }) => holdsCpt(kind));
    const add = sets.filter((set) => !waiting.includes(set));
    const before = new Map((await store.sets()).map((set) => [set.id, set]));
    await store.change(async (change) => {
      const stoppable = stoppedBy(change, signal, file.name);
      const needed = new Set(add.flatMap(blockNames));
      await stoppable.put([...blocks].flatMap(([name, bytes]) => (needed.has(name) ? { name, bytes } : [])));
      await stoppable.commit({ add, remove: [] });
    });
    return [
      ...waiting.map((set): Outcome => ({ state: 'needs-notice', release: named(set), files: [file.name] })),
      ...add.map((set): Outcome => {
        const known = before.get(set.id);
        return {
          state: known !== undefined && isSame(known, set) ? 'same' : 'imported',
          release: named(set),
          files: [file.name],
          set: { id: set.id, rows: set.rows, bytes: setBytes(set) },
        };
      }),
    ];
  } catch (error) {
    const problem = factsOf(problemOf(error));
    return [{ state: 'problem', kind: null, release: null, files: [file.name], problem }];
  }
}

function holdsCpt(kind: SetManifest['kind']): boolean {
  return KINDS.some((reader) => reader.kind === kind && reader.holdsCpt);
}
