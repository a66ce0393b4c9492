import { ImportProblem } from '../../problem';
import { chunks } from '../../source/chunks';
import { records } from '../../source/records';
import type { SourceFile } from '../../types';
import { isCutOff } from '../fields';
import { MOST_ROWS } from './layout';
import { isHeading, parseCells } from './parse-cells';
import { parseLine } from './parse-line';
import type { PtpRows } from './rows';

const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const LONGEST_LINE = 64 * 1024;
const MOST_HEADINGS = 40;

const latin1 = new TextDecoder('windows-1252');

/** Reads one part of a release into `rows`. Throws ImportProblem naming row and field. */
export async function parseFile(file: SourceFile, rows: PtpRows): Promise<void> {
  const before = rows.count;
  const reader = new PartReader(file.name, rows);
  const plain = await isTabbedText(file);
  if (plain === null) {
    for await (const { first, records: batch } of records(file)) {
      for (const [index, cells] of batch.entries()) reader.cells(cells, first + index);
    }
  } else {
    for await (const chunk of chunks(file)) reader.feed(chunk, plain);
    reader.end();
  }
  if (rows.count === before) throw new ImportProblem('empty', { file: file.name });
}

/** The byte that ends its lines; null when it is to be read cell by cell: a workbook, other text, other separators. */
async function isTabbedText(file: SourceFile): Promise<number | null> {
  for await (const chunk of chunks(file)) {
    const head = chunk.subarray(0, 4096);
    if (head.includes(0) || !head.includes(TAB)) return null;
    return head.includes(LF) ? LF : CR;
  }
  return null;
}

/** Cuts bytes into lines, and gives those that are not exactly as published to the careful reader. */
class PartReader {
  #rest = new Uint8Array(0);
  #row = 0;
  #headings = 0;
  #hasEdits = false;

  constructor(
    readonly file: string,
    readonly rows: PtpRows,
  ) {}

  feed(chunk: Uint8Array, ending: number): void {
    let start = 0;
    if (this.#rest.length > 0) {
      const end = chunk.indexOf(ending);
      const line = joined(this.#rest, end < 0 ? chunk : chunk.subarray(0, end));
      if (end < 0) {
        this.#keep(line);
        return;
      }
      this.#line(line, 0, line.length);
      start = end + 1;
    }
    for (let end = chunk.indexOf(ending, start); end >= 0; end = chunk.indexOf(ending, start)) {
      this.#line(chunk, start, end);
      start = end + 1;
    }
    this.#keep(chunk.slice(start));
  }

  /** The last line, when nothing ends it: it may be cut off. */
  end(): void {
    const line = this.#rest;
    if (line.length === 0) return;
    this.#rest = new Uint8Array(0);
    const notes = this.rows.notes.notes.length;
    this.#line(line, 0, line.length);
    const rationales = this.rows.notes.notes.map(({ rationale }) => rationale);
    const last = rationales.at(-1);
    if (this.rows.notes.notes.length > notes && last !== undefined && isCutOff(last, rationales)) {
      throw new ImportProblem('truncated', { file: this.file, row: this.#row }, { value: last });
    }
  }

  cells(cells: readonly string[], row: number): void {
    this.#row = row;
    if (cells.every((cell) => cell.trim() === '')) return;
    if (!this.#hasEdits && isHeading(cells)) {
      this.#headings += 1;
      if (this.#headings > MOST_HEADINGS) throw new ImportProblem('not-recognized', { file: this.file });
      return;
    }
    parseCells(cells, this.file, row, this.rows);
    this.#hasEdits = true;
  }

  #keep(rest: Uint8Array<ArrayBuffer>): void {
    if (rest.length > LONGEST_LINE) {
      throw new ImportProblem(
        'too-large',
        { file: this.file, row: this.#row + 1 },
        { characters: `${rest.length}` },
      );
    }
    this.#rest = rest;
  }

  #line(bytes: Uint8Array, start: number, end: number): void {
    this.#row += 1;
    if (parseLine(bytes, start, end, this.rows)) {
      this.#hasEdits = true;
    } else {
      this.#carefully(latin1.decode(bytes.subarray(start, end)));
    }
    if (this.rows.count > MOST_ROWS) {
      throw new ImportProblem('too-large', { file: this.file, row: this.#row }, { rows: `${MOST_ROWS}` });
    }
  }

  /** Line ends may be mixed: a line may hold others. */
  #carefully(text: string): void {
    const lines = text.replace(/^\n|\r$/g, '').split(/\r\n?|\n/);
    const first = this.#row;
    for (const [index, line] of lines.entries()) this.cells(line.split('\t'), first + index);
    this.#row = first + lines.length - 1;
  }
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}
