import type { SourceFile } from '../types';
import { csvRecords, type Delimiter } from './csv';
import type { Encoding } from './decode';
import { wrappingOf } from './magic';
import { texts } from './texts';
import { openWorkbook } from './workbook/open-workbook';
import { sheetRecords } from './workbook/sheet-records';

/** Rows of cells as texts. Days are ISO, numbers as they are written in JavaScript, empty cells ''. */
export interface RecordBatch {
  /** Row of the first record, 1-based and without gaps, as a spreadsheet counts: an empty row is a record too. */
  readonly first: number;
  readonly records: readonly (readonly string[])[];
}

/**
 * The rows of a CSV or tab-separated file, or of a workbook's first sheet, some thousand at a time.
 *
 * @throws ImportProblem naming the row: `bad-row` (a quote without end), `bad-workbook`, `too-large`, `not-text`
 */
export async function* records(
  file: SourceFile,
  options: { readonly delimiter?: Delimiter; readonly encoding?: Encoding } = {},
): AsyncGenerator<RecordBatch, void, undefined> {
  if ((await wrappingOf(file)) === 'zip') {
    yield* sheetRecords(await openWorkbook(file));
    return;
  }
  const delimiter = options.delimiter ?? delimiterOf(await beginning(file));
  yield* csvRecords(file, { delimiter, encoding: options.encoding });
}

/** A tab in any of the first lines tells; publishers' commas stand within titles as well. */
export function delimiterOf(text: string): Delimiter {
  return text.slice(0, 4096).includes('\t') ? '\t' : ',';
}

async function beginning(file: SourceFile): Promise<string> {
  let text = '';
  for await (const piece of texts(file)) {
    text += piece;
    if (text.length >= 4096) break;
  }
  return text;
}
