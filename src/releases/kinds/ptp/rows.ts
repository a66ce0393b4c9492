import { isoDay } from '../../packed/layout';
import { CodeNumbers, codeOf } from './code-numbers';
import { DayNumbers } from './day-numbers';
import { MOST_NAMES } from './layout';
import { NoteNumbers } from './note-numbers';
import type { PtpRow } from './row';

const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;

/** A column that grows without ever being copied. */
class Column {
  readonly #chunks: Uint16Array[] = [];

  set(index: number, value: number): void {
    let chunk = this.#chunks[index >>> CHUNK_BITS];
    if (chunk === undefined) {
      chunk = new Uint16Array(CHUNK);
      this.#chunks.push(chunk);
    }
    chunk[index & (CHUNK - 1)] = value;
  }

  at(index: number): number {
    return this.#chunks[index >>> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0;
  }
}

/** Rows as they come in: ten bytes each, no text. */
export class PtpRows {
  readonly codes = new CodeNumbers(MOST_NAMES);
  readonly days = new DayNumbers();
  readonly notes = new NoteNumbers(MOST_NAMES);
  readonly column1 = new Column();
  readonly column2 = new Column();
  readonly effective = new Column();
  readonly deletion = new Column();
  readonly note = new Column();
  count = 0;
  active = 0;

  add(column1: number, column2: number, effective: number, deletion: number, note: number): void {
    const { count } = this;
    this.column1.set(count, column1);
    this.column2.set(count, column2);
    this.effective.set(count, effective);
    this.deletion.set(count, deletion);
    this.note.set(count, note);
    if (deletion === 0) this.active += 1;
    this.count = count + 1;
  }

  /** A row as an object. */
  row(index: number): PtpRow {
    const note = this.notes.notes[this.note.at(index)];
    const day = (number: number) => isoDay(this.days.days[number - 1] ?? 0);
    const deletion = this.deletion.at(index);
    return {
      column1: codeOf(this.codes.values[this.column1.at(index)] ?? 0),
      column2: codeOf(this.codes.values[this.column2.at(index)] ?? 0),
      priorTo1996: note?.priorTo1996 ?? '',
      effective: day(this.effective.at(index)),
      deletion: deletion === 0 ? null : day(deletion),
      indicator: note?.indicator ?? '',
      rationale: note?.rationale ?? '',
    };
  }
}
