import { ImportProblem } from '../../problem';
import { LIMITS } from '../limits';
import type { RecordBatch } from '../records';
import type { XmlParser } from '../xml';
import { cellDay, cellNumber, cellText } from './cell-text';
import type { Workbook } from './open-workbook';
import { local } from './parts';

const NO_CELLS: readonly string[] = [];

/** Gathers the rows of a sheet from its XML's events (ECMA-376, 18.3.1). */
export class SheetReader {
  /** The row being read, 1-based. */
  row = 0;
  /** Whether the XML held a sheet at all. */
  seen = false;
  private first = 1;
  private records: (readonly string[])[] = [];
  private cells: string[] = [];
  private column = 0;
  private type = '';
  private style = 0;
  private value = '';
  private inValue = false;

  constructor(private readonly workbook: Workbook) {}

  wire(parser: XmlParser): void {
    parser.on('opentag', ({ name, attributes }) => this.open(local(name), attributes));
    parser.on('text', (text) => {
      if (this.inValue) this.value += text;
    });
    parser.on('closetag', ({ name }) => this.close(local(name)));
  }

  /** Rows since the last call. */
  take(): RecordBatch {
    const batch = { first: this.first, records: this.records };
    this.first += this.records.length;
    this.records = [];
    return batch;
  }

  private open(tag: string, attributes: Record<string, string>): void {
    if (tag === 'c') this.openCell(attributes);
    else if (tag === 'v' || tag === 't') this.inValue = true;
    else if (tag === 'row') this.openRow(attributes.r);
    else if (tag === 'sheetData') this.seen = true;
  }

  private openRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    if (!Number.isInteger(row) || row <= this.row) throw this.bad('bad-workbook', { row: String(number) });
    if (row > LIMITS.sheetRows) throw this.bad('too-large', { row: String(row) });
    for (let skipped = this.row + 1; skipped < row; skipped += 1) this.records.push(NO_CELLS);
    this.row = row;
    this.cells = [];
    this.column = -1;
  }

  private openCell({ r, t = 'n', s }: Record<string, string>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (!(this.column >= 0 && this.column < LIMITS.sheetColumns))
      throw this.bad('bad-workbook', { cell: r ?? '' });
    this.type = t;
    this.style = s === undefined ? 0 : Number(s);
    this.value = '';
  }

  private close(tag: string): void {
    this.inValue = false;
    if (tag === 'c') this.closeCell();
    else if (tag === 'row') this.records.push(this.cells);
  }

  private closeCell(): void {
    if (this.value.length > LIMITS.cellChars) {
      throw this.bad('too-large', { characters: String(this.value.length) });
    }
    if (this.value === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.text();
  }

  private text(): string {
    const { value } = this;
    if (this.type === 's') {
      const shared = this.workbook.strings[Number(value)];
      if (shared === undefined) throw this.bad('bad-workbook', { 'shared text': value });
      return shared;
    }
    if (this.type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (this.type === 'd') return value.slice(0, 10);
    if (this.type !== 'n') return cellText(value);
    if (this.workbook.dateStyles.has(this.style)) return cellDay(value, this.workbook.from1904);
    return cellNumber(value);
  }

  private bad(reason: 'bad-workbook' | 'too-large', details: Record<string, string>): ImportProblem {
    return new ImportProblem(reason, { file: this.workbook.file, row: this.row }, details);
  }
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
