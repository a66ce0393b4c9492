import { ImportProblem } from '../../problem';
import type { RowReader } from '../fields';
import { buildRow } from './build-row';
import type { HcpcsRecord } from './record';
import type { HcpcsRow } from './row';

/** Puts the records of one code together: the first carries its fields, those after it more of the long description. */
export class RecordJoiner {
  readonly #seen = new Set<string>();
  #first: { record: HcpcsRecord; read: RowReader } | null = null;
  #more: string[] = [];
  #sequence = 0;

  constructor(readonly file: string) {}

  /** Takes the next record; answers the row before it when that is complete. */
  add(record: HcpcsRecord, read: RowReader): HcpcsRow | null {
    const sequence = Number(read.match('sequence', record.sequence, /^\d{1,5}$/));
    if (record.id === '4' || record.id === '8') {
      this.#continue(record, sequence, read);
      return null;
    }
    read.match('record identification', record.id, /^[37]$/);
    if (sequence !== 100) throw read.bad('sequence', record.sequence);
    const key = record.code;
    if (this.#seen.has(key)) {
      throw new ImportProblem('duplicate', { file: this.file, row: read.row }, { code: key });
    }
    this.#seen.add(key);
    const before = this.end();
    this.#first = { record, read };
    this.#more = [];
    this.#sequence = sequence;
    return before;
  }

  /** The row whose records have been added last; null when there was none. */
  end(): HcpcsRow | null {
    return this.#first ? buildRow(this.#first.record, this.#more, this.#first.read) : null;
  }

  #continue(record: HcpcsRecord, sequence: number, read: RowReader): void {
    const first = this.#first?.record;
    const fits = first?.code === record.code && Number(first.id) + 1 === Number(record.id);
    if (!fits) throw read.bad('code', record.code);
    if (sequence !== this.#sequence + 100) throw read.bad('sequence', record.sequence);
    this.#sequence = sequence;
    this.#more.push(record.long);
  }
}
