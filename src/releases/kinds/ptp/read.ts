import { ImportProblem } from '../../problem';
import type { BlockCache } from '../../read/block-cache';
import { blockOf } from '../../read/table';
import type { SetManifest } from '../../set';
import { TABLES } from './layout';
import { openPtpBlock, type PtpBlock } from './open-block';
import { isInForce, type PtpRow } from './row';
import { openTables, type PtpTables } from './tables';

/** The edits of some codes, loaded: asked without waiting. */
export interface LoadedPtp {
  readonly set: SetManifest;
  /**
   * Edits among these codes, both ways round, that are in force on the day (null: that have not ended). Complete for the
   * codes that were loaded.
   */
  pairsAmong(codes: readonly string[], dos: string | null): readonly PtpRow[];
  /** Every row of a pair, whatever its days, in the order of the files. */
  rowsOf(column1: string, column2: string): readonly PtpRow[];
}

/** Loads the blocks that hold the edits of these codes as column one. Throws ImportProblem `damaged`. */
export async function loadPtp(
  cache: BlockCache,
  set: SetManifest,
  codes: readonly string[],
): Promise<LoadedPtp> {
  const indexes = [...new Set(codes.map((code) => blockOf(set, code)))].filter((index) => index >= 0);
  const [tables, blocks] = await Promise.all([loadTables(cache, set), loadBlocks(cache, set, indexes)]);
  const opened = new Map(indexes.map((index, at) => [index, blocks[at]]));
  const blockFor = (code: string) => opened.get(blockOf(set, code));

  const rowsAmong = (
    column1: string,
    wanted: Uint16Array,
    keep: (row: PtpRow) => boolean,
    into: PtpRow[],
  ) => {
    const block = blockFor(column1);
    const group = block?.groupOf(tables.numberOf(column1)) ?? -1;
    if (!block || group < 0) return;
    block.match(group, wanted, (row, code) => {
      const found = rowAt(block, row, column1, tables.code(code), tables);
      if (keep(found)) into.push(found);
    });
  };
  return {
    set,
    pairsAmong(among, dos) {
      const known = [...new Set(among)].filter((code) => tables.numberOf(code) >= 0);
      const wanted = Uint16Array.from(known, (code) => tables.numberOf(code)).sort();
      const rows: PtpRow[] = [];
      for (const code of known) rowsAmong(code, wanted, (row) => isInForce(row, dos), rows);
      return rows;
    },
    rowsOf(column1, column2) {
      const number = tables.numberOf(column2);
      const rows: PtpRow[] = [];
      if (number >= 0) rowsAmong(column1, Uint16Array.of(number), () => true, rows);
      return rows;
    },
  };
}

/** Every row of a set, ascending by column one and two. */
export async function* eachPtpRow(cache: BlockCache, set: SetManifest): AsyncGenerator<PtpRow> {
  const tables = await loadTables(cache, set);
  for (const index of set.blocks.keys()) {
    const [block] = await loadBlocks(cache, set, [index]);
    if (!block) continue;
    for (let group = 0; group < block.groups; group += 1) {
      const column1 = tables.code(block.groupCode(group));
      const rows: PtpRow[] = [];
      block.walk(group, (row, code) => {
        rows.push(rowAt(block, row, column1, tables.code(code), tables));
      });
      yield* rows;
    }
  }
}

function rowAt(block: PtpBlock, row: number, column1: string, column2: string, tables: PtpTables): PtpRow {
  const { priorTo1996, indicator, rationale } = tables.note(block.note(row));
  return {
    column1,
    column2,
    priorTo1996,
    effective: tables.day(block.effective(row)) ?? '',
    deletion: tables.day(block.deletion(row)),
    indicator,
    rationale,
  };
}

async function loadTables(cache: BlockCache, set: SetManifest): Promise<PtpTables> {
  const name = set.extras[TABLES]?.name;
  if (name === undefined) throw new ImportProblem('damaged', { file: set.id });
  const [tables] = await cache.open([name], (bytes) => whole(set, () => openTables(bytes)));
  if (!tables) throw new ImportProblem('damaged', { file: set.id });
  return tables;
}

function loadBlocks(cache: BlockCache, set: SetManifest, indexes: readonly number[]) {
  const names = indexes.flatMap((index) => set.blocks[index]?.name ?? []);
  return cache.open(names, (bytes) => whole(set, () => openPtpBlock(bytes)));
}

function whole<T>(set: SetManifest, open: () => T): T {
  try {
    return open();
  } catch {
    throw new ImportProblem('damaged', { file: set.id });
  }
}
