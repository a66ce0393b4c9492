import { isoDay } from '../../packed/layout';
import { codeOf } from './code-numbers';
import type { Note } from './note-numbers';

/** What the numbers in a set's blocks mean. */
export interface PtpTables {
  /** Number of a code; -1 when no edit has it. */
  numberOf(code: string): number;
  code(number: number): string;
  /** ISO; null for 0. */
  day(number: number): string | null;
  note(number: number): Note;
}

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** The bytes of the extra `tables`; see layout.ts. */
export function writeTables(
  codes: readonly number[],
  days: readonly number[],
  notes: readonly Note[],
): Uint8Array {
  const parts: Uint8Array[] = [u32(codes.length), utf8.encode(codes.map(codeOf).join(''))];
  parts.push(u16(days.length), ...days.map(u16), u16(notes.length));
  for (const { indicator, priorTo1996, rationale } of notes) {
    const bytes = utf8.encode(rationale);
    parts.push(utf8.encode(`${indicator}${priorTo1996 || ' '}`), u16(bytes.length), bytes);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Opens the extra `tables`. Codes are searched where they stand. Throws RangeError when its bytes end too early. */
export function openTables(bytes: Uint8Array): PtpTables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = view.getUint32(0, true);
  const codes = bytes.subarray(4, 4 + count * 5);
  let at = 4 + count * 5;
  const days = Array.from({ length: view.getUint16(at, true) }, (_, index) =>
    isoDay(view.getUint16(at + 2 + index * 2, true)),
  );
  at += 2 + days.length * 2;
  const notes: Note[] = [];
  const noteCount = view.getUint16(at, true);
  at += 2;
  for (let index = 0; index < noteCount; index += 1) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > bytes.length) throw new RangeError('the tables end too early');
    notes.push({
      indicator: String.fromCharCode(view.getUint8(at)),
      priorTo1996: view.getUint8(at + 1) === 0x2a ? '*' : '',
      rationale: text.decode(bytes.subarray(at + 4, at + 4 + length)),
    });
    at += 4 + length;
  }
  const blank: Note = { indicator: '', priorTo1996: '', rationale: '' };
  return {
    numberOf: (code) => searchCodes(codes, count, code),
    code: (number) => text.decode(codes.subarray(number * 5, number * 5 + 5)),
    day: (number) => (number === 0 ? null : (days[number - 1] ?? null)),
    note: (number) => notes[number] ?? blank,
  };
}

function searchCodes(codes: Uint8Array, count: number, code: string): number {
  if (code.length !== 5) return -1;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareAt(codes, middle * 5, code);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

function compareAt(codes: Uint8Array, start: number, code: string): number {
  for (let at = 0; at < 5; at += 1) {
    const difference = (codes[start + at] ?? 0) - code.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return 0;
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, value >>> 8);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}
