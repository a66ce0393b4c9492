/** Control characters stand as `_x000D_` in a workbook's texts (ECMA-376, 22.9.2.19). */
export function cellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A stored number as JavaScript writes it: Excel stores 0.29 as 0.28999999999999998. */
export function cellNumber(text: string): string {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : String(number);
}

const DAY = 86_400_000;
const LAST_DAY = 2_958_465;

/**
 * The ISO day of a date cell, its time of day left out; the number itself where it is no day. Day 1 is 1900-01-01, and
 * day 60 a 29th of February that never was.
 */
export function cellDay(text: string, from1904: boolean): string {
  const serial = Math.floor(Number(text));
  if (text.trim() === '' || !(serial >= (from1904 ? 0 : 1) && serial <= LAST_DAY)) return cellNumber(text);
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(first + serial * DAY).toISOString().slice(0, 10);
}
