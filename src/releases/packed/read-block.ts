import type { ColumnType, Field, Row } from '../types';
import { EMPTY, isoDay, LIST_SEPARATOR } from './layout';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What reading needs of a table: it stands in the set's manifest, so that old sets stay readable. */
export interface BlockShape {
  readonly key: string;
  readonly keyWidth: number;
  /** In the order in which they are stored, without the key. */
  readonly columns: readonly (readonly [name: string, type: ColumnType])[];
  readonly sameAs: Readonly<Record<string, string>>;
}

/** One block, searched in place. */
export interface OpenBlock {
  readonly rows: number;
  key(index: number): string;
  /** Index of the first row whose key is not less than the given one; `rows` when there is none. */
  seek(key: string): number;
  field(index: number, column: string): Field;
  row(index: number): Row;
}

type Column = (index: number) => Field;

/** Opens an inflated block (layout.ts). Throws RangeError when its bytes end too early. */
export function openBlock(bytes: Uint8Array, shape: BlockShape): OpenBlock {
  const cursor = new Cursor(bytes);
  const rows = cursor.u32();
  const keys = cursor.take(rows * shape.keyWidth);
  const columns = new Map<string, Column>();
  for (const [name, type] of shape.columns) columns.set(name, readColumn(cursor, type, rows));
  if (cursor.left !== 0) throw new RangeError(`${cursor.left} bytes too many`);

  const key = (index: number) => {
    let text = '';
    for (let at = 0; at < shape.keyWidth; at += 1) {
      const char = keys[at * rows + index] ?? 0x20;
      if (char === 0x20) break;
      text += String.fromCharCode(char);
    }
    return text;
  };
  const padded = new Uint8Array(shape.keyWidth);
  const isBefore = (index: number) => {
    for (let at = 0; at < padded.length; at += 1) {
      const mine = keys[at * rows + index] ?? 0x20;
      const other = padded[at] ?? 0x20;
      if (mine !== other) return mine < other;
    }
    return false;
  };
  const field = (index: number, column: string): Field => {
    const value = columns.get(column)?.(index) ?? null;
    const twin = shape.sameAs[column];
    if (twin === undefined) return value;
    return value === '' ? (columns.get(twin)?.(index) ?? null) : value === EMPTY ? '' : value;
  };
  return {
    rows,
    key,
    seek(wanted) {
      for (let at = 0; at < padded.length; at += 1) {
        padded[at] = at < wanted.length ? Math.min(wanted.charCodeAt(at), 255) : 0x20;
      }
      let low = 0;
      let high = rows;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (isBefore(middle)) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    field,
    row(index) {
      const row: Record<string, Field> = { [shape.key]: key(index) };
      for (const [name] of shape.columns) row[name] = field(index, name);
      return row;
    },
  };
}

function readColumn(cursor: Cursor, type: ColumnType, rows: number): Column {
  switch (type) {
    case 'text':
      return readTexts(cursor, rows);
    case 'list': {
      const text = readTexts(cursor, rows);
      return (index) => {
        const joined = text(index);
        return joined === '' ? [] : joined.split(LIST_SEPARATOR);
      };
    }
    case 'choice': {
      const list = Array.from({ length: cursor.u16() }, () => utf8.decode(cursor.take(cursor.u16())));
      const number = readPlanes(cursor, rows, 2);
      return (index) => list[number(index)] ?? '';
    }
    case 'count': {
      const number = readPlanes(cursor, rows, 4);
      return (index) => {
        const value = number(index);
        return value === 0 ? null : value - 1;
      };
    }
    case 'day': {
      const number = readPlanes(cursor, rows, 2);
      return (index) => {
        const value = number(index);
        return value === 0 ? null : isoDay(value);
      };
    }
  }
}

/**
 * What is built when a text is first asked for: where each begins, and one text of all, of which single ones are slices.
 * Where not every byte is a character, each is decoded by itself.
 */
function readTexts(cursor: Cursor, rows: number): (index: number) => string {
  const length = readPlanes(cursor, rows, 3);
  const bytes = cursor.take(cursor.u32());
  let starts: Uint32Array | null = null;
  let all: string | null = null;
  return (index) => {
    if (starts === null) {
      starts = new Uint32Array(rows + 1);
      for (let at = 0; at < rows; at += 1) starts[at + 1] = (starts[at] ?? 0) + length(at);
      const text = utf8.decode(bytes);
      all = text.length === bytes.length ? text : null;
    }
    if (all !== null) return all.slice(starts[index], starts[index + 1]);
    return utf8.decode(bytes.subarray(starts[index], starts[index + 1]));
  };
}

function readPlanes(cursor: Cursor, rows: number, width: number): (index: number) => number {
  const bytes = cursor.take(rows * width);
  return (index) => {
    let value = 0;
    for (let plane = width - 1; plane >= 0; plane -= 1)
      value = value * 256 + (bytes[plane * rows + index] ?? 0);
    return value;
  };
}

class Cursor {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  get left(): number {
    return this.bytes.length - this.#at;
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new RangeError('the block ends too early');
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  u16(): number {
    const [low = 0, high = 0] = this.take(2);
    return low + high * 256;
  }

  u32(): number {
    return this.u16() + this.u16() * 65_536;
  }
}
