import { ImportProblem } from '../problem';
import type { SetManifest } from '../set';
import { watched } from '../source';
import { LIMITS } from '../source/limits';
import type { SetChange } from '../store/types';
import { writeSet } from '../store/write-set';
import type { Field, ReleaseName, Row, SourceFile } from '../types';
import type { Meter } from './meter';
import type { ReleaseJob } from './plan';
import { writeTableSet } from './write-table-set';

/** What goes with every piece of work: how it is stopped and whom it tells. */
export interface Work {
  readonly signal?: AbortSignal | undefined;
  readonly meter: Meter;
}

/** Kinds that are stored; addenda become an order file first. */
export type StoredName = ReleaseName & { readonly kind: SetManifest['kind'] };

/** The name without what only a file of it has. */
export function storedName({ kind, label, setting, from, to }: ReleaseName): StoredName {
  if (kind === 'icd10cm-addenda') throw new RangeError('addenda are no set of their own');
  return { kind, label, setting, from, to };
}

/**
 * Reads a release's files and writes its blocks; the manifest is still to be committed.
 *
 * @throws ImportProblem of the first thing wrong
 */
export async function writeRelease(change: SetChange, job: ReleaseJob, work: Work): Promise<SetManifest> {
  const { kind } = job;
  const files = job.files.map((file) => watchedBy(file, work));
  const name = storedName(job.release);
  if (kind.pack !== undefined) {
    const { pack } = kind;
    return writeSet(change, name, (sink) =>
      pack(files, {
        extra: (role, bytes) => sink.extra(role, bytes),
        async block(block) {
          await sink.block(block);
          work.meter.packedRows(block.rows);
        },
      }),
    );
  }
  if (kind.table === null) throw new RangeError(`${kind.kind} is neither a table nor packs itself`);
  const { rows, facts } = await readRows(job, files, work);
  return writeTableSet(change, name, kind.table, rows, facts, {
    counts: billableOf(rows),
    onPacked: (count) => work.meter.packedRows(count),
  });
}

async function readRows(job: ReleaseJob, files: readonly SourceFile[], { meter }: Work) {
  const rows: Row[] = [];
  const facts: SetManifest['files'] = [];
  for (const file of files) {
    const before = rows.length;
    for await (const batch of job.kind.rows(file, job.release)) {
      for (const row of batch) {
        capFields(row, file.name);
        rows.push(row);
      }
      meter.readRows(batch.length);
    }
    facts.push({ name: file.name, bytes: file.size ?? 0, rows: rows.length - before });
  }
  if (rows.length === 0) throw new ImportProblem('empty', { file: files[0]?.name ?? '' });
  return { rows, facts };
}

/** Kinds check what a field says; that it fits a block is the same for all. */
function capFields(row: Row, file: string): void {
  for (const field in row) {
    const value = row[field];
    if (typeof value === 'string' ? value.length > LIMITS.cellChars : isOverlong(value)) {
      throw new ImportProblem('too-large', { file, field }, { value: String(value) });
    }
  }
}

function isOverlong(value: Field | undefined): boolean {
  if (!Array.isArray(value)) return false;
  return value.length > LIMITS.listItems || value.some((text) => text.length > LIMITS.cellChars);
}

export function watchedBy(file: SourceFile, { signal, meter }: Work): SourceFile {
  return watched(file, { ...(signal ? { signal } : {}), onBytes: (bytes) => meter.readBytes(bytes) });
}

/** Codes that can be billed, where a kind tells headings from codes. */
function billableOf(rows: readonly Row[]): SetManifest['counts'] {
  if (typeof rows[0]?.billable !== 'number') return {};
  return { billable: rows.reduce((sum, { billable }) => sum + (billable === 1 ? 1 : 0), 0) };
}
