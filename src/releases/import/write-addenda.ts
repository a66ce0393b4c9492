import { applyAddenda, readAddenda } from '../kinds/icd10cm-addenda';
import { icd10cmOrder, type OrderRow } from '../kinds/icd10cm-order';
import { ImportProblem } from '../problem';
import { createBlockCache } from '../read/block-cache';
import { type SetManifest, setId } from '../set';
import type { SetChange, SetStore } from '../store/types';
import type { ReleaseName } from '../types';
import type { ReleaseJob } from './plan';
import { rowsInFileOrder } from './stored-order';
import { type Work, watchedBy } from './write-release';
import { writeTableSet } from './write-table-set';

/** The order file that an addenda file makes. */
export function orderOf(addenda: ReleaseName): ReleaseName & { readonly kind: 'icd10cm-order' } {
  const { label, setting, from, to } = addenda;
  return { kind: 'icd10cm-order', label, setting, from, to };
}

/**
 * Makes a fiscal year of the stored year before and its addenda; totals are checked on both sides.
 *
 * @throws ImportProblem `needs-year` (details `missing`: the year to import first), `totals-differ`
 */
export async function writeAddenda(
  store: SetStore,
  change: SetChange,
  job: ReleaseJob,
  work: Work,
): Promise<SetManifest> {
  const [file] = job.files;
  const { table } = icd10cmOrder;
  if (file === undefined || table === null) throw new RangeError('addenda without a file');
  const addenda = await readAddenda(watchedBy(file, work));
  if (addenda.to.label !== job.release.label) {
    const details = { named: job.release.label, holds: addenda.to.label };
    throw new ImportProblem('needs-year', { file: file.name }, details);
  }
  const before = await storedOrder(store, addenda.from.label);
  if (before === null) {
    throw new ImportProblem('needs-year', { file: file.name }, { missing: addenda.from.label });
  }
  const rows = applyAddenda(before, addenda);
  work.meter.readRows(rows.length);
  return writeTableSet(
    change,
    orderOf(job.release),
    table,
    rows,
    [{ name: file.name, bytes: file.size ?? 0, rows: addenda.changes.length }],
    {
      counts: { billable: rows.reduce((sum, { billable }) => sum + billable, 0) },
      onPacked: (count) => work.meter.packedRows(count),
    },
  );
}

async function storedOrder(store: SetStore, label: string): Promise<readonly OrderRow[] | null> {
  const id = setId({ kind: 'icd10cm-order', label, setting: null });
  const set = (await store.sets()).find((known) => known.id === id);
  return set === undefined ? null : rowsInFileOrder<OrderRow>(createBlockCache(store), set);
}
