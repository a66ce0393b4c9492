import { packTable } from '../packed/pack-table';
import type { BlockShape } from '../packed/read-block';
import type { SetManifest } from '../set';
import type { SetChange } from '../store/types';
import { writeSet } from '../store/write-set';
import type { ReleaseName, Row, TableSpec } from '../types';

/** What reading needs of a table, as its manifest keeps it. */
export function shapeOf<R extends Row>(spec: TableSpec<R>): BlockShape & NonNullable<SetManifest['shape']> {
  return {
    key: spec.key,
    keyWidth: spec.keyWidth,
    columns: Object.entries(spec.columns)
      .filter(([name]) => name !== spec.key)
      .map(([name, type]): [string, typeof type] => [name, type]),
    sameAs: { ...spec.sameAs },
  };
}

/** Writes all rows of a release, in the order of the file, as a set; the manifest is still to be committed. */
export function writeTableSet<R extends Row>(
  change: SetChange,
  release: ReleaseName & { readonly kind: SetManifest['kind'] },
  spec: TableSpec<R>,
  rows: readonly R[],
  files: SetManifest['files'],
  options: {
    readonly counts?: SetManifest['counts'];
    /** Told after each block. */
    readonly onPacked?: (rows: number) => void;
  } = {},
): Promise<SetManifest> {
  return writeSet(change, release, async (sink) => {
    const { fileOrder } = await packTable(rows, spec, async (block) => {
      await sink.block(block);
      options.onPacked?.(block.rows);
    });
    const { counts = {} } = options;
    return { shape: shapeOf(spec), fileOrder: [...fileOrder], counts, files };
  });
}
