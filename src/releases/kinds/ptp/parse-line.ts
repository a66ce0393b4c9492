import { DIGIT } from './code-numbers';
import type { PtpRows } from './rows';

const TAB = 0x09;
const CR = 0x0d;
const SPACE = 0x20;
const STAR = 0x2a;
const ZERO = 0x30;

/**
 * Reads a line that is exactly as published into `rows`: two codes, flag, two dates, indicator and rationale between tabs.
 * Answers false, with nothing added, for any other: header lines, blanks around a field, what is wrong. Works on bytes,
 * as a release has 2.5 million lines.
 */
export function parseLine(bytes: Uint8Array, start: number, lineEnd: number, rows: PtpRows): boolean {
  const end = bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
  // Two codes, an effective date, a star for the deletion and an indicator, with their tabs, take 26 bytes.
  if (end - start < 27 || bytes[start + 5] !== TAB || bytes[start + 11] !== TAB) return false;
  const first = codeAt(bytes, start);
  const second = codeAt(bytes, start + 6);
  if (first < 0 || second < 0) return false;
  let at = start + 12;
  const prior = bytes[at] === STAR ? 256 : 0;
  if (prior > 0) at += 1;
  if (bytes[at] !== TAB || bytes[at + 9] !== TAB) return false;
  const effective = dayAt(bytes, at + 1, rows);
  at += 10;
  let deletion = 0;
  if (bytes[at] === STAR) at += 1;
  else {
    deletion = dayAt(bytes, at, rows);
    if (deletion === 0) return false;
    at += 8;
  }
  const indicator = bytes[at + 1] ?? 0;
  const fits = indicator === ZERO || indicator === ZERO + 1 || indicator === ZERO + 9;
  if (effective === 0 || bytes[at] !== TAB || !fits || bytes[at + 2] !== TAB) return false;
  at += 3;
  let note = rows.notes.find(indicator + prior, bytes, at, end);
  if (note < 0) {
    if (!isPlain(bytes, at, end)) return false;
    note = rows.notes.add(indicator + prior, bytes.subarray(at, end));
  }
  const column1 = rows.codes.of(first);
  const column2 = rows.codes.of(second);
  if (note < 0 || column1 < 0 || column2 < 0) return false;
  rows.add(column1, column2, effective, deletion, note);
  return true;
}

/** Value to base 36; -1 when a byte is no digit or capital letter. */
function codeAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let index = at; index < at + 5; index += 1) {
    const digit = DIGIT[bytes[index] ?? 0] ?? 255;
    if (digit === 255) return -1;
    value = value * 36 + digit;
  }
  return value;
}

/** Number of the day written YYYYMMDD; 0 when it is none. */
function dayAt(bytes: Uint8Array, at: number, rows: PtpRows): number {
  const year = number(bytes, at, 4);
  const month = number(bytes, at + 4, 2);
  const day = number(bytes, at + 6, 2);
  return rows.days.of(year, month, day);
}

function number(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = at; index < at + width; index += 1) {
    const digit = (bytes[index] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** A rationale is there, and holds no tab, quote or control character: those are for the careful reader. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  if (start === end || bytes[start] === SPACE || bytes[end - 1] === SPACE) return false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < SPACE || byte === 0x22) return false;
  }
  return true;
}
