import type { Field, Row, TableSpec } from '../types';
import { dayNumber, EMPTY, LIST_SEPARATOR } from './layout';

const utf8 = new TextEncoder();

/** Packs rows, sorted by key, into the bytes of one block (before deflating); see layout.ts. */
export function writeBlock<R extends Row>(rows: readonly R[], spec: TableSpec<R>): Uint8Array {
  const parts = [u32(rows.length), keyPlanes(rows, spec)];
  for (const [name, type] of Object.entries(spec.columns)) {
    if (name === spec.key) continue;
    const twin = spec.sameAs?.[name];
    const values = rows.map(
      twin === undefined
        ? (row): Field => row[name] ?? null
        : (row): Field => {
            const value = row[name] ?? null;
            return value === row[twin] ? '' : value === '' ? EMPTY : value;
          },
    );
    if (type === 'text') parts.push(...texts(values.map(asText)));
    else if (type === 'list') parts.push(...texts(values.map(joined)));
    else if (type === 'choice') parts.push(...choices(values.map((value) => String(value ?? ''))));
    else if (type === 'count') parts.push(planes(values.map(counted), 4));
    else
      parts.push(
        planes(
          values.map((value) => (typeof value === 'string' ? dayNumber(value) : 0)),
          2,
        ),
      );
  }
  return concat(parts);
}

function keyPlanes<R extends Row>(rows: readonly R[], { key, keyWidth }: TableSpec<R>): Uint8Array {
  const bytes = new Uint8Array(rows.length * keyWidth).fill(0x20);
  rows.forEach((row, index) => {
    const text = String(row[key]);
    if (text.length > keyWidth) throw new RangeError(`key longer than ${keyWidth}: ${text}`);
    for (let at = 0; at < text.length; at += 1) bytes[at * rows.length + index] = text.charCodeAt(at);
  });
  return bytes;
}

const asText = (value: Field) => (typeof value === 'string' ? value : String(value ?? ''));

function counted(value: Field): number {
  if (typeof value !== 'number') return 0;
  if (!Number.isInteger(value) || value < 0 || value >= 0xffffffff)
    throw new RangeError(`no count: ${value}`);
  return value + 1;
}

function joined(value: Field): string {
  return Array.isArray(value) ? value.join(LIST_SEPARATOR) : '';
}

function texts(values: readonly string[]): Uint8Array[] {
  const all = values.join('');
  const bytes = utf8.encode(all);
  // Most titles are ASCII: then a text is as many bytes as it has characters, and nothing is encoded twice.
  const ascii = bytes.length === all.length;
  const lengths = values.map((value) => (ascii ? value.length : utf8.encode(value).length));
  return [planes(lengths, 3), u32(bytes.length), bytes];
}

function choices(values: readonly string[]): Uint8Array[] {
  const numbers = new Map<string, number>();
  const picked = values.map((value) => {
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    return known;
  });
  if (numbers.size > 0xffff) throw new RangeError('more than 65,535 choices in a block');
  const list = [...numbers.keys()].map((text) => utf8.encode(text));
  return [u16(list.length), ...list.flatMap((text) => [u16(text.length), text]), planes(picked, 2)];
}

function planes(values: readonly number[], width: number): Uint8Array {
  const count = values.length;
  const bytes = new Uint8Array(count * width);
  const most = 2 ** (8 * width) - 1;
  for (let index = 0; index < count; index += 1) {
    const value = values[index] ?? 0;
    if (value > most) throw new RangeError(`${value} needs more than ${width} bytes`);
    bytes[index] = value;
    // Most numbers fit a byte: the planes above it are zero already.
    for (let plane = 1, rest = value >>> 8; rest > 0; plane += 1, rest >>>= 8)
      bytes[plane * count + index] = rest;
  }
  return bytes;
}

const u16 = (value: number) => {
  if (value > 0xffff) throw new RangeError(`${value} needs more than 2 bytes`);
  return Uint8Array.of(value & 255, value >> 8);
};
const u32 = (value: number) =>
  Uint8Array.of(value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24);

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
