import { ImportProblem } from '../../problem';
import type { BlockSink, SetFacts } from '../../store/write-set';
import type { SourceFile } from '../../types';
import { codeOf } from './code-numbers';
import { MOST_IN_GROUP, ROWS_A_BLOCK, TABLES } from './layout';
import { parseFile } from './parse-file';
import { PtpRows } from './rows';
import { byFrequency, orderOf, rankCodes } from './sort-rows';
import { writeTables } from './tables';
import { writeBlock } from './write-block';

/**
 * Imports all parts of one release, given in any order, and hands its blocks to `sink` one at a time. Holds ten bytes a
 * row and no text. Progress and canceling are the files' own (`watched`). Throws ImportProblem naming row and field.
 */
export async function packPtp(files: readonly SourceFile[], sink: BlockSink): Promise<SetFacts> {
  const rows = new PtpRows();
  const read: SetFacts['files'] = [];
  for (const file of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const before = rows.count;
    await parseFile(file, rows);
    read.push({ name: file.name, bytes: file.size ?? 0, rows: rows.count - before });
  }
  const { ranks, ascending } = rankCodes(rows.codes.values);
  const order = orderOf(rows, ranks);
  const days = byFrequency(countDays(rows));
  const notes = byFrequency(countNotes(rows));
  const ofDays = days.order.map((number) => rows.days.days[number] ?? 0);
  const ofNotes = notes.order.map((number) => rows.notes.notes[number] ?? NO_NOTE);
  await sink.extra(TABLES, writeTables(ascending, ofDays, ofNotes));

  const dayPlace = (number: number) => (number === 0 ? 0 : (days.places[number - 1] ?? 0) + 1);
  for (const { start, groups } of cut(rows, ranks, order, read[0]?.name ?? '')) {
    const count = groups.reduce((sum, group) => sum + group.rows, 0);
    const columns = {
      groups,
      steps: new Uint16Array(count),
      effective: new Uint16Array(count),
      deletion: new Uint16Array(count),
      note: new Uint16Array(count),
    };
    let at = 0;
    for (const group of groups) {
      let before = 0;
      for (const end = at + group.rows; at < end; at += 1) {
        const index = order === null ? start + at : (order[start + at] ?? 0);
        const column2 = ranks[rows.column2.at(index)] ?? 0;
        columns.steps[at] = column2 - before;
        before = column2;
        columns.effective[at] = dayPlace(rows.effective.at(index));
        columns.deletion[at] = dayPlace(rows.deletion.at(index));
        columns.note[at] = notes.places[rows.note.at(index)] ?? 0;
      }
    }
    const first = codeOf(ascending[groups[0]?.code ?? 0] ?? 0);
    await sink.block({ first, rows: count, bytes: writeBlock(columns) });
  }
  return { shape: null, fileOrder: [], counts: { active: rows.active }, files: read };
}

const NO_NOTE = { indicator: '', priorTo1996: '', rationale: '' };

/** Whole groups, block by block: where a block starts in the order, and how many rows of which code it has. */
function* cut(rows: PtpRows, ranks: Uint16Array, order: Uint32Array | null, file: string) {
  let start = 0;
  let groups: { code: number; rows: number }[] = [];
  for (let at = 0; at < rows.count; at += 1) {
    const code = ranks[rows.column1.at(order === null ? at : (order[at] ?? 0))] ?? 0;
    const group = groups.at(-1);
    if (group?.code === code) {
      group.rows += 1;
      if (group.rows > MOST_IN_GROUP)
        throw new ImportProblem('too-large', { file }, { rows: `${group.rows}` });
      continue;
    }
    if (at - start >= ROWS_A_BLOCK) {
      yield { start, groups };
      start = at;
      groups = [];
    }
    groups.push({ code, rows: 1 });
  }
  yield { start, groups };
}

function countDays(rows: PtpRows): Uint32Array {
  const counts = new Uint32Array(rows.days.days.length + 1);
  for (let index = 0; index < rows.count; index += 1) {
    const [effective, deletion] = [rows.effective.at(index), rows.deletion.at(index)];
    counts[effective] = (counts[effective] ?? 0) + 1;
    counts[deletion] = (counts[deletion] ?? 0) + 1;
  }
  return counts.subarray(1);
}

function countNotes(rows: PtpRows): Uint32Array {
  const counts = new Uint32Array(rows.notes.notes.length);
  for (let index = 0; index < rows.count; index += 1) {
    const note = rows.note.at(index);
    counts[note] = (counts[note] ?? 0) + 1;
  }
  return counts;
}
