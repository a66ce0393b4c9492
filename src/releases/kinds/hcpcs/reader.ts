import { ImportProblem } from '../../problem';
import { lines } from '../../source/lines';
import { wrappingOf } from '../../source/magic';
import type { KindReader, SourceFile } from '../../types';
import { RowReader } from '../fields';
import { rowsBelowHeader } from '../sheet-rows';
import { RecordJoiner } from './join-records';
import { hcpcsHeader, namedHcpcs, recognizeHcpcs } from './recognize';
import { recordOfCells, recordOfLine } from './record';
import type { HcpcsRow } from './row';

/** HCPCS Level II of CMS, as fixed-width text or workbook: codes and modifiers in one table. */
export const hcpcs: KindReader<HcpcsRow> = {
  kind: 'hcpcs',
  holdsCpt: false,
  recognize: recognizeHcpcs,
  named: namedHcpcs,
  rows: hcpcsRows,
  table: {
    key: 'code',
    keyWidth: 5,
    columns: {
      code: 'text',
      type: 'choice',
      long: 'text',
      short: 'text',
      pricing: 'list',
      multiplePricing: 'choice',
      coverageManual: 'list',
      carriersManual: 'list',
      statute: 'choice',
      labCertifications: 'list',
      crossReferences: 'list',
      coverage: 'choice',
      ascGroup: 'choice',
      ascEffective: 'day',
      mogGroup: 'choice',
      mogPolicy: 'choice',
      mogEffective: 'day',
      processingNote: 'choice',
      betos: 'choice',
      serviceTypes: 'list',
      anesthesiaUnits: 'count',
      added: 'day',
      changed: 'day',
      terminated: 'day',
      action: 'choice',
    },
    groupOf: (code) => code.slice(0, 3),
    groupsPerBlock: 16,
    sameAs: { short: 'long' },
  },
};

async function* hcpcsRows(file: SourceFile): AsyncGenerator<readonly HcpcsRow[]> {
  const joiner = new RecordJoiner(file.name);
  const isWorkbook = (await wrappingOf(file)) === 'zip';
  for await (const batch of isWorkbook ? sheetRecords(file) : textRecords(file)) {
    const rows: HcpcsRow[] = [];
    for (const { row, record } of batch) {
      const done = joiner.add(record, new RowReader(file.name, row));
      if (done) rows.push(done);
    }
    if (rows.length > 0) yield rows;
  }
  const last = joiner.end();
  if (!last) throw new ImportProblem('empty', { file: file.name });
  yield [last];
}

async function* textRecords(file: SourceFile) {
  for await (const { first, lines: batch } of lines(file)) {
    yield batch.flatMap((line, index) =>
      line.trim() === '' ? [] : { row: first + index, record: recordOfLine(line) },
    );
  }
}

async function* sheetRecords(file: SourceFile) {
  for await (const batch of rowsBelowHeader(file, hcpcsHeader)) {
    yield batch.map(({ row, cells }) => ({ row, record: recordOfCells(cells) }));
  }
}
