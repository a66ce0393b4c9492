import type { KindReader, SourceFile } from '../../types';
import { packPtp } from './pack';
import { parseFile } from './parse-file';
import { namedPtp, recognizePtp } from './recognize';
import type { PtpRow } from './row';
import { PtpRows } from './rows';

const BATCH = 4_096;

/** NCCI Procedure-to-Procedure edits of Medicare: four parts a setting, tab-separated text or workbook. */
export const ptp: KindReader<PtpRow> = {
  kind: 'ptp',
  holdsCpt: true,
  recognize: recognizePtp,
  named: namedPtp,
  rows: ptpRows,
  table: null,
  pack: packPtp,
};

async function* ptpRows(file: SourceFile): AsyncGenerator<readonly PtpRow[]> {
  const rows = new PtpRows();
  await parseFile(file, rows);
  for (let at = 0; at < rows.count; at += BATCH) {
    const size = Math.min(BATCH, rows.count - at);
    yield Array.from({ length: size }, (_, index) => rows.row(at + index));
  }
}
