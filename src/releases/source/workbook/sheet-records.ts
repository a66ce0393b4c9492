import { ImportProblem } from '../../problem';
import type { RecordBatch } from '../records';
import { parseXml } from '../xml';
import { bad, memberTexts, type Workbook } from './open-workbook';
import { SheetReader } from './sheet-reader';

/** Rows of a workbook's first sheet as cells' texts, batch by batch; rows that are not written come empty. */
export async function* sheetRecords(workbook: Workbook): AsyncGenerator<RecordBatch, void, undefined> {
  const reader = new SheetReader(workbook);
  const place = () => ({ file: workbook.file, row: reader.row });
  const pieces = memberTexts(workbook.sheet.member, workbook.file);
  for await (const _piece of parseXml(pieces, { ...bad(workbook.file), where: place }, (parser) =>
    reader.wire(parser),
  )) {
    const batch = reader.take();
    if (batch.records.length > 0) yield batch;
  }
  if (!reader.seen) throw new ImportProblem('bad-workbook', { file: workbook.file }, { what: 'no rows' });
}
