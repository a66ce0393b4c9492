import { ImportProblem } from '../../problem';
import { headOf } from '../../source/head';
import { lines } from '../../source/lines';
import type { ColumnType, KindReader, SourceFile } from '../../types';
import { RowReader } from '../fields';
import { rowsBelowHeader } from '../sheet-rows';
import { feeHeader, LAYOUTS } from './columns';
import { namedFeeSchedule, recognizeFeeSchedule } from './recognize';
import { type FeeCells, type FeeRow, feeRow } from './row';
import { cellsOfLine, SHORTEST_LINE, TEXT_HEADER } from './text-line';

const CHOICES = Object.fromEntries(
  LAYOUTS[32].flatMap((name) => (name === null || name === 'code' ? [] : [[name, 'choice']])),
) as Record<Exclude<keyof FeeRow, 'code'>, ColumnType>;

/** The relative value file of the Medicare physician fee schedule: CSV, workbook or fixed-width text. */
export const feeSchedule: KindReader<FeeRow> = {
  kind: 'fee-schedule',
  holdsCpt: true,
  recognize: recognizeFeeSchedule,
  named: namedFeeSchedule,
  rows: feeRows,
  table: {
    key: 'code',
    keyWidth: 5,
    columns: { code: 'text', ...CHOICES },
    groupOf: (code) => code.slice(0, 3),
    groupsPerBlock: 48,
  },
};

async function* feeRows(file: SourceFile): AsyncGenerator<readonly FeeRow[]> {
  const isText = TEXT_HEADER.test((await headOf(file)).text);
  let count = 0;
  for await (const rows of isText ? rowsOfText(file) : rowsOfSheet(file)) {
    count += rows.length;
    yield rows;
  }
  if (count === 0) throw new ImportProblem('empty', { file: file.name });
}

async function* rowsOfSheet(file: SourceFile): AsyncGenerator<readonly FeeRow[]> {
  let layout: (typeof LAYOUTS)[32] = [];
  const isHeader = (cells: readonly string[]) => {
    const width = feeHeader(cells);
    if (width !== null) layout = LAYOUTS[width];
    return width;
  };
  for await (const batch of rowsBelowHeader(file, isHeader)) {
    yield batch.map(({ row, cells }) => {
      const found: Record<string, string> = { pricing: '' };
      for (const [at, name] of layout.entries()) if (name !== null) found[name] = cells[at] ?? '';
      return feeRow(found as FeeCells, new RowReader(file.name, row));
    });
  }
}

async function* rowsOfText(file: SourceFile): AsyncGenerator<readonly FeeRow[]> {
  for await (const { first, lines: batch } of lines(file)) {
    yield batch.flatMap((line, index) => {
      if (line.trim() === '' || TEXT_HEADER.test(line)) return [];
      const row = first + index;
      if (line.length < SHORTEST_LINE) {
        throw new ImportProblem('truncated', { file: file.name, row }, { characters: String(line.length) });
      }
      return feeRow(cellsOfLine(line), new RowReader(file.name, row));
    });
  }
}
