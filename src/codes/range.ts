/** Splits a code into its letters and its number: `0554T` → ['', 554, 4 digits, 'T'], `A0021` → ['A', 21, 4 digits, '']. */
function parts(code: string): { prefix: string; number: number; width: number; suffix: string } | null {
  const match = /^([A-Z]?)(\d{4,5})([FTUM]?)$/.exec(code.trim().toUpperCase());
  if (!match) return null;
  const digits = match[2] ?? '';
  return { prefix: match[1] ?? '', number: Number(digits), width: digits.length, suffix: match[3] ?? '' };
}

/** The two ends of `from-to`, or of a single code; null when they are not codes of one family in rising order. */
function ends(range: string) {
  const [from, to = from] = range.split(/\s*(?:[-–—‑]|\bto\b|\bthrough\b)\s*/i);
  const low = from === undefined ? null : parts(from);
  const high = to === undefined ? null : parts(to);
  if (!low || !high) return null;
  const sameFamily = low.prefix === high.prefix && low.suffix === high.suffix && low.width === high.width;
  return sameFamily && low.number <= high.number ? { low, high } : null;
}

/** Every code of a procedure range, both ends included; empty when it is no range or longer than `limit`. */
export function expandRange(range: string, limit = 2000): string[] {
  const found = ends(range);
  if (!found || found.high.number - found.low.number >= limit) return [];
  const { low, high } = found;
  return Array.from({ length: high.number - low.number + 1 }, (_, step) => {
    return `${low.prefix}${String(low.number + step).padStart(low.width, '0')}${low.suffix}`;
  });
}

/** Whether a procedure code lies in `from-to` (or equals a single code). A letter at either end must be the same. */
export function inRange(code: string, range: string): boolean {
  const one = parts(code);
  const found = ends(range);
  if (!one || !found) return false;
  const { low, high } = found;
  if (one.prefix !== low.prefix || one.suffix !== low.suffix || one.width !== low.width) return false;
  return one.number >= low.number && one.number <= high.number;
}
