import Papa from 'papaparse';
import { ImportProblem } from '../problem';
import type { FileHead, SourceFile } from '../types';
import { TextReader } from './decode';
import { firstBytes, wrappingOf } from './magic';
import { delimiterOf } from './records';
import { openWorkbook } from './workbook/open-workbook';
import { sheetRecords } from './workbook/sheet-records';

const HEAD_BYTES = 64 * 1024;
const HEAD_RECORDS = 20;

/**
 * The beginning of a file: 64 KiB of text, or 20 rows of a workbook's first sheet. What is no text has no text.
 *
 * @throws ImportProblem `bad-workbook`, `bad-zip`, `too-large`
 */
export async function headOf(file: SourceFile): Promise<FileHead> {
  const { name, size } = file;
  if ((await wrappingOf(file)) === 'zip') return { name, size, text: '', ...(await firstRows(file)) };
  const text = beginningOf(await firstBytes(file, HEAD_BYTES), name);
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: HEAD_RECORDS });
  return { name, size, text, records: data, sheet: null };
}

/** The last character may be cut, so the end of the text is not asked for. */
function beginningOf(bytes: Uint8Array, name: string): string {
  const reader = new TextReader(name);
  try {
    const text = reader.decode(bytes);
    return bytes.length < HEAD_BYTES ? text + reader.end() : text;
  } catch (error) {
    if (error instanceof ImportProblem && error.reason === 'not-text') return '';
    throw error;
  }
}

async function firstRows(file: SourceFile): Promise<Pick<FileHead, 'records' | 'sheet'>> {
  const workbook = await openWorkbook(file);
  const rows: (readonly string[])[] = [];
  for await (const { records } of sheetRecords(workbook)) {
    rows.push(...records.slice(0, HEAD_RECORDS - rows.length));
    if (rows.length >= HEAD_RECORDS) break;
  }
  return { records: rows, sheet: workbook.sheet.name };
}
