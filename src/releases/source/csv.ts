import Papa from 'papaparse';
import { ImportProblem } from '../problem';
import type { SourceFile } from '../types';
import type { Encoding } from './decode';
import { LIMITS } from './limits';
import type { RecordBatch } from './records';
import { texts } from './texts';

export type Delimiter = ',' | '\t';

/** What the parser gives back; its type in the package says `any`. */
interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** Records of a CSV or tab-separated file. Line ends within a quoted cell come as `\n`. */
export async function* csvRecords(
  file: SourceFile,
  options: { readonly delimiter: Delimiter; readonly encoding?: Encoding | undefined },
): AsyncGenerator<RecordBatch, void, undefined> {
  const parser = new Papa.Parser({ delimiter: options.delimiter, newline: '\n' });
  let rest = '';
  let first = 1;
  for await (const text of plainLineEnds(texts(file, options.encoding))) {
    rest += text;
    const { data, cursor } = parsed(parser, rest, true, file.name, first);
    rest = rest.slice(cursor);
    if (rest.length > LIMITS.recordChars) {
      throw new ImportProblem('bad-row', { file: file.name, row: first + data.length }, { what: 'no end' });
    }
    capCells(data, file.name, first);
    if (data.length > 0) yield { first, records: data };
    first += data.length;
  }
  if (rest === '') return;
  const { data } = parsed(parser, rest, false, file.name, first);
  capCells(data, file.name, first);
  if (data.length > 0) yield { first, records: data };
}

function parsed(
  parser: Papa.Parser,
  text: string,
  more: boolean,
  file: string,
  first: number,
): { readonly data: string[][]; readonly cursor: number } {
  const { data, errors, meta }: Parsed = parser.parse(text, 0, more);
  const [error] = errors;
  if (error !== undefined) {
    throw new ImportProblem('bad-row', { file, row: first + (error.row ?? 0) }, { what: error.code });
  }
  return { data, cursor: meta.cursor };
}

function capCells(records: readonly string[][], file: string, first: number): void {
  const at = records.findIndex((cells) => cells.some((cell) => cell.length > LIMITS.cellChars));
  if (at < 0) return;
  const field = String((records[at]?.findIndex((cell) => cell.length > LIMITS.cellChars) ?? 0) + 1);
  throw new ImportProblem('too-large', { file, row: first + at, field });
}

/** CRLF and CR to LF, so that a file of mixed line ends is read as editors show it. */
async function* plainLineEnds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held === '' ? text : text.slice(0, -1);
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
  if (held !== '') yield '\n';
}
