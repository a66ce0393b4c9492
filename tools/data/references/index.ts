import type { Dataset } from '../../../src/knowledge/dataset';
import type { Names } from '../names';
import type { Problem } from '../problem';
import { checkEntries, type PlacedEntry } from './entries';
import { createIndex } from './lookup-index';
import { checkNames } from './names';
import { checkTables } from './tables';

export type { PlacedEntry } from './entries';
export { checkSources } from './sources';

/** Every reference between data files that points at nothing, and every diagnosis that no release knows. */
export function checkReferences(dataset: Dataset, placed: readonly PlacedEntry[], names: Names): Problem[] {
  const index = createIndex(dataset);
  return [...checkEntries(index, placed), ...checkTables(index), ...checkNames(index, names)];
}
