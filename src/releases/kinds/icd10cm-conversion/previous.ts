/** A code, dotted or not; `I63.-` and `R11-` stand for anything beneath. Chapter letters of every year. */
const CODE = /^([A-Z][0-9A-Z]{2})\.?([0-9A-Z]{0,4})(-?)$/;

/** What the table writes around codes in its third column. */
const WORDS = /^(?:an?\s+)?codes?\s+(?:in|from)(?:\s+categor(?:y|ies))?\s+/i;

/**
 * The third column of a conversion table, taken apart: what a claim held before, in alternatives. Undotted.
 *
 *   `C50.919, C50.929`        any of          → C50919 · C50929
 *   `E11.69 and R40.20`       a combination   → E1169+R4020
 *   `H02.101-H02.106; H02.109` a range, or    → H02101-H02106 · H02109
 *   `I63.- and P91.88`        anything beneath → I63-+P9188
 *   `None`                    nothing         → (empty)
 *
 * A list that ends in "and" (`A, B and C`) is one combination. Null when anything else is found.
 */
export function readPrevious(cell: string): readonly string[] | null {
  const text = cell.trim();
  if (text === '' || /^none$/i.test(text)) return [];
  const isCombination = /\s(?:and|&)\s/i.test(text);
  const parts = text.split(/\s*[,;]\s*|\s+(?:and|&)\s+/i).filter((part) => part !== '');
  const read = parts.map((part) => readPart(part.replace(WORDS, '').trim()));
  if (!read.every((part) => part !== null)) return null;
  return isCombination ? [read.join('+')] : read;
}

function readPart(part: string): string | null {
  const [start = '', end, ...more] = part.split(/-(?=[A-Z])/);
  const first = undottedCode(start);
  if (first === null || more.length > 0) return null;
  if (end === undefined) return first;
  const last = undottedCode(end);
  return last === null ? null : `${first}-${last}`;
}

/** Undotted and upper case, a dash at its end kept; null for what is no code. */
export function undottedCode(text: string): string | null {
  const match = CODE.exec(text.trim().toUpperCase());
  return match === null ? null : `${match[1]}${match[2]}${match[3]}`;
}
