/** Reading stored sets, and nothing of importing them: what the background takes from this folder. */
export { ImportProblem } from './problem';
export { type BlockCache, createBlockCache } from './read/block-cache';
export { eachBlock, eachRow, type LoadedTable, loadTable } from './read/table';
export { type SetManifest, setBytes, setId } from './set';
export { createIndexedDbStore } from './store/indexed-db-store';
export { createMemoryStore } from './store/memory-store';
export type { SetStore } from './store/types';
export type { ReleaseKind, ReleaseName, Setting } from './types';
