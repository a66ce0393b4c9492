import type { ValueKind } from '../types';
import { parsePointers } from './code-cells';
import { parseDates } from './dates';
import { parseMoney } from './money';
import { PIECES } from './printed';

/** A value that stands between separators beside a code. */
export interface PrintedValue {
  readonly kind: ValueKind;
  readonly value: string;
}

const POINTER = /^(?:dx\s*)?(?:ptrs?|pointers?|dx)\.?\s*[:#]?\s*([A-L1-9](?:[\s,:]*[A-L1-9])*)$/i;
const UNITS =
  /^(?:(?:units?|qty)\s*[:#]?\s*|[x×]\s?)(\d{1,3}(?:\.\d+)?)$|^(\d{1,3}(?:\.\d+)?)\s?(?:units?|UN)$/i;
const POS = /^pos\s*[:#]?\s*(\d{2})$/i;
const ADJUSTMENT = /^(CO|PR|OA|PI|CR)[- ]?(\d{1,3})$/;

/**
 * What the pieces of a line printed between separators say (`2026-06-01 · 99213-25 · ptr 1 · ×1 · $50.00`), when they
 * are those of one service line: a pointer, a count or an adjustment beside a date or an amount. Null for other texts.
 */
export function printedLine(text: string): readonly PrintedValue[] | null {
  if (text.length > 200) return null;
  const parted = text.split(PIECES);
  const pieces = parted.length < 3 ? piecesApart(text) : parted;
  const found: PrintedValue[] = [];
  for (const piece of pieces) {
    const one = pieceValue(piece.trim());
    if (one && !found.some(({ kind }) => kind === one.kind && kind !== 'adjustment')) found.push(one);
  }
  const of = (...kinds: ValueKind[]): boolean => found.some(({ kind }) => kinds.includes(kind));
  return of('pointer', 'units', 'adjustment', 'pos') && of('dos', 'charge') ? found : null;
}

const BEGINS = /^\s*(?:\(?\d{1,2}[.):]\s+)?(?:\d{4}[\dFTU]|[A-Z]\d{4})(?![\dA-Za-z])/;
/** The same pieces where nothing parts them but their place: `70551 26 ×1 $402.00 CO-45`. */
const PIECE =
  /(?<![A-Za-z])[x×]\s?\d{1,3}(?![\d.])|(?<![\w.])(?:(?:units?|qty)\s*[:#]?\s*\d{1,3}|\d{1,3}\s?units?|(?:CO|PR|OA|PI|CR)[- ]?\d{1,3}|pos\s*[:#]?\s*\d{2}|ptrs?\s*[:#]?\s*[A-L1-9]{1,4}|\d{1,4}[/-]\d{1,2}[/-]\d{1,4})(?![\w.])|(?<![\w.-])\$?\d[\d,]*\.\d\d(?!\d)/gi;
/** More words than a short description has: a sentence. */
const MOST_WORDS = 8;

/** The pieces of a line that begins with its code and stands in cells of its own, with nothing drawn between them. */
function piecesApart(text: string): string[] {
  if (!BEGINS.test(text) || /[a-z]{3}[.?!]\s*$/.test(text)) return [];
  const words = text.replace(PIECE, ' ').match(/[A-Za-z]{3,}/g)?.length ?? 0;
  return words > MOST_WORDS ? [] : (text.match(PIECE) ?? []);
}

function pieceValue(piece: string): PrintedValue | null {
  const pointer = POINTER.exec(piece)?.[1];
  const letters = pointer === undefined ? null : parsePointers(pointer);
  if (letters !== null) return { kind: 'pointer', value: letters };
  const units = UNITS.exec(piece);
  if (units) return { kind: 'units', value: String(Number(units[1] ?? units[2])) };
  const pos = POS.exec(piece)?.[1];
  if (pos !== undefined) return { kind: 'pos', value: pos };
  const adjustment = ADJUSTMENT.exec(piece);
  if (adjustment) return { kind: 'adjustment', value: `${adjustment[1]}-${adjustment[2]}` };
  if (/^\d[\d/-]{5,9}$/.test(piece)) {
    const [date] = parseDates(piece);
    return date === undefined ? null : { kind: 'dos', value: date };
  }
  const money = /^\$?\d[\d,]*\.\d\d$/.test(piece) ? parseMoney(piece) : null;
  return money === null ? null : { kind: 'charge', value: money };
}
