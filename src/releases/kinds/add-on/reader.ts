import { ImportProblem } from '../../problem';
import { headOf } from '../../source/head';
import { lines } from '../../source/lines';
import type { KindReader, SourceFile } from '../../types';
import { RowReader } from '../fields';
import { rowsBelowHeader } from '../sheet-rows';
import { type LineLayout, lineLayout, readLine } from './fixed-width';
import { addOnHeader, namedAddOn, recognizeAddOn } from './recognize';
import type { AddOnRow } from './row';

/** NCCI add-on code edits of Medicare: the workbook, the same as text with tabs, or the fixed-width text. */
export const addOn: KindReader<AddOnRow> = {
  kind: 'add-on',
  holdsCpt: true,
  recognize: recognizeAddOn,
  named: namedAddOn,
  rows: addOnRows,
  table: {
    key: 'addOn',
    keyWidth: 5,
    columns: {
      addOn: 'text',
      type: 'count',
      addOnDeleted: 'day',
      primary: 'choice',
      primaryDeleted: 'day',
      effective: 'day',
      deleted: 'day',
      notes: 'choice',
    },
    groupOf: (code) => code.slice(0, 3),
    groupsPerBlock: 32,
  },
};

async function* addOnRows(file: SourceFile): AsyncGenerator<readonly AddOnRow[]> {
  const layout = lineLayout((await headOf(file)).text);
  let count = 0;
  for await (const rows of layout ? rowsOfText(file, layout) : rowsOfSheet(file)) {
    count += rows.length;
    yield rows;
  }
  if (count === 0) throw new ImportProblem('empty', { file: file.name });
}

async function* rowsOfSheet(file: SourceFile): AsyncGenerator<readonly AddOnRow[]> {
  for await (const batch of rowsBelowHeader(file, addOnHeader)) {
    yield batch.map(({ row, cells }) => {
      const read = new RowReader(file.name, row);
      const [type = '', addOnCode = '', addOnDeleted = '', primary = '', ...rest] = cells;
      const [primaryDeleted = '', effective = '', deleted = '', notes = ''] = rest;
      return {
        addOn: read.code('Add-On_Code', addOnCode),
        type: Number(read.match('AOC_Edit_Type', type.trim(), /^[123]$/)),
        addOnDeleted: read.julianDay('AOC_DelDT', addOnDeleted),
        primary: read.code('Primary_Code', primary),
        primaryDeleted: read.julianDay('Primary_Code_DelDT', primaryDeleted),
        effective: read.julianDay('AOC_Edit_EffDT', effective),
        deleted: read.julianDay('AOC_Edit_DelDT', deleted),
        notes: notes.trim(),
      };
    });
  }
}

async function* rowsOfText(file: SourceFile, layout: LineLayout): AsyncGenerator<readonly AddOnRow[]> {
  for await (const { first, lines: batch } of lines(file)) {
    yield batch.flatMap((line, index) =>
      line.trim() === '' ? [] : readLine(line, layout, new RowReader(file.name, first + index)),
    );
  }
}
