import type { SetManifest } from '../set';

/** A block as stored. */
export interface StoredBlock {
  readonly name: string;
  /** Deflated. */
  readonly bytes: Uint8Array;
}

/** Sets and their blocks. Blocks are named by content, so sets share what they have in common. */
export interface SetStore {
  /** Manifests of all sets; one that cannot be read is left out, as if it were not there. */
  sets(): Promise<readonly SetManifest[]>;
  /** Blocks that are there, in the order asked for; null for one that is not. */
  blocks(names: readonly string[]): Promise<readonly (Uint8Array | null)[]>;
  /**
   * Change the store. One change at a time across all pages of the extension; a change that throws, is killed or runs
   * out of disk leaves every set as it was, and what it left behind is swept by the next.
   */
  change<T>(work: (change: SetChange) => Promise<T>): Promise<T>;
}

/** Within a change: blocks are put first, invisibly; `commit` makes all of it count at once. */
export interface SetChange {
  /** Stored bytes of all blocks that are there already, by name. */
  sizes(): Promise<ReadonlyMap<string, number>>;
  put(blocks: readonly StoredBlock[]): Promise<void>;
  /** Adds (or replaces) and removes sets in one step. Throws ImportProblem `damaged` when a block of one is missing. */
  commit(change: { readonly add: readonly SetManifest[]; readonly remove: readonly string[] }): Promise<void>;
}
