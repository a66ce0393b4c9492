import {
  createBlockCache,
  eachPtpRow,
  eachRow,
  loadPtp,
  loadTable,
  type Row,
  type SetManifest,
  type SetStore,
} from '../../src/releases/stored';

/** Every row of a set, ascending by its key. */
export function rowsOf(store: SetStore, set: SetManifest): AsyncIterable<Row> {
  const cache = createBlockCache(store);
  return set.kind === 'ptp' ? eachPtpRow(cache, set) : eachRow(cache, set);
}

/** Rows of a key; of PTP edits the key is a pair, `36000/99213`. */
export async function rowsOfKey(store: SetStore, set: SetManifest, key: string): Promise<readonly Row[]> {
  const cache = createBlockCache(store);
  if (set.kind !== 'ptp') return (await loadTable(cache, set, [key])).find(key);
  const [column1 = '', column2 = ''] = key.split('/');
  return (await loadPtp(cache, set, [column1])).rowsOf(column1, column2);
}

/** The field that rows of a set stand in order of. */
export function keyOf(set: SetManifest, row: Row): string {
  return set.kind === 'ptp' ? `${row.column1}${row.column2}` : String(row[set.shape?.key ?? '']);
}
