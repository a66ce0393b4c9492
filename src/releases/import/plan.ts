import { ImportProblem } from '../problem';
import { setId } from '../set';
import type { SourceFile } from '../types';
import type { KnownFile } from './recognize-file';

/** Files of one release, in the order of their parts. */
export interface ReleaseJob {
  readonly release: KnownFile['release'];
  readonly kind: KnownFile['kind'];
  readonly files: readonly SourceFile[];
}

export interface Plan {
  /** In the order of work. */
  readonly jobs: readonly ReleaseJob[];
  /** The same release in another form, which need not be read. */
  readonly otherForms: readonly SourceFile[];
  readonly incomplete: readonly { readonly job: ReleaseJob; readonly problem: ImportProblem }[];
}

/**
 * Groups files by release. A release comes whole or not at all: part of the edits would look like all of them, and a
 * claim would be called clean that is not.
 */
export function planJobs(known: readonly KnownFile[]): Plan {
  const groups = grouped(known, ({ release }) => setId(release));
  const plan = {
    jobs: [] as ReleaseJob[],
    otherForms: [] as SourceFile[],
    incomplete: [] as Plan['incomplete'][number][],
  };
  for (const group of groups.values()) {
    const chosen = chooseForms(group);
    plan.otherForms.push(...group.filter((file) => !chosen.includes(file)).map(({ file }) => file));
    const job = jobOf(chosen);
    const missing = missingParts(chosen);
    if (missing.length === 0) plan.jobs.push(job);
    else plan.incomplete.push({ job, problem: partsMissing(job, missing) });
  }
  plan.jobs.sort((one, two) => rank(one) - rank(two) || order(one).localeCompare(order(two)));
  return plan;
}

/**
 * One file a part. A text is read many times as fast as a workbook, and is what the workbook was made from. Where the
 * parts of a kind that has them are not numbered, every file is one.
 */
function chooseForms(group: readonly KnownFile[]): KnownFile[] {
  const byPart = grouped(group, ({ kind, release, file }) =>
    kind.pack !== undefined && release.part === null ? file.name : String(release.part ?? ''),
  );
  return [...byPart.entries()]
    .sort(([one], [two]) => one.localeCompare(two))
    .flatMap(([, forms]) => forms.find(({ file }) => !/\.xlsx$/i.test(file.name)) ?? forms[0] ?? []);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function jobOf(files: readonly KnownFile[]): ReleaseJob {
  const [first] = files;
  if (first === undefined) throw new RangeError('a release without files');
  return { release: first.release, kind: first.kind, files: files.map(({ file }) => file) };
}

function missingParts(files: readonly KnownFile[]): number[] {
  const parts = files[0]?.release.parts ?? null;
  if (parts === null) return [];
  const there = new Set(files.map(({ release }) => release.part));
  if (there.has(null)) return [];
  return Array.from({ length: parts }, (_, at) => at + 1).filter((part) => !there.has(part));
}

function partsMissing({ release, files }: ReleaseJob, missing: readonly number[]): ImportProblem {
  return new ImportProblem(
    'parts-missing',
    { file: files[0]?.name ?? '' },
    { release: release.label, missing: missing.join(', '), parts: String(release.parts) },
  );
}

/** Years before the addenda that start from them. */
function rank({ release }: ReleaseJob): number {
  if (release.kind === 'icd10cm-order') return 0;
  return release.kind === 'icd10cm-addenda' ? 1 : 2;
}

function order({ release }: ReleaseJob): string {
  return `${release.from ?? ''} ${release.kind} ${release.label}`;
}
