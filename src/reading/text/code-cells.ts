import { type Code, canonicalIcd, parseProcedure } from '../../codes';

/** A code in a cell or field that is meant for codes: place in the text, canonical form, what is attached. */
export interface CellCode {
  readonly start: number;
  /** End of code with what is attached to it. */
  readonly end: number;
  readonly code: Code;
  readonly modifiers: readonly string[];
  readonly units: number | null;
  /** Pointer letter written before a diagnosis (`A. M54.50`), else null. */
  readonly pointer: string | null;
  /** false for a string in a diagnosis cell that has no ICD-10-CM form. */
  readonly wellFormed: boolean;
  readonly closesRange: boolean;
}

const BETWEEN =
  /^\s*(?:[,;/&|+\n]|and\b|[-–‑—]|to\b|thru\b|through\b)?\s*(?:0\d{3}(?![0-9A-Za-z])\s*[/|-]?\s*)?/;

const memos: Map<string, CellCode[] | null>[] = [];

/** Lets go of what is remembered of cells. */
export function forgetCodeCells(): void {
  for (const memo of memos) memo.clear();
}

/** Remembers what cells of equal text hold: tables repeat themselves. */
function remembered(read: (text: string) => CellCode[] | null): (text: string) => CellCode[] | null {
  const memo = new Map<string, CellCode[] | null>();
  memos.push(memo);
  return (text) => {
    const known = memo.get(text);
    if (known !== undefined) return known;
    const found = read(text);
    if (text.length > 80) return found;
    if (memo.size > 5000) memo.clear();
    memo.set(text, found);
    return found;
  };
}

/**
 * The procedures of a procedure cell: `99213-25`, `22612, 22840`, `HC:99213:25`, `036415`, `7637726`,
 * `0320 / 76377`, `76377 - our words`. Null when the cell begins with something else.
 */
export const procedureCell = remembered((text) => {
  let from = /^\s*(?:0\d{3}\s*[/|:-]\s*)?/.exec(text)?.[0].length ?? 0;
  const found: CellCode[] = [];
  while (from < text.length) {
    const one = parseProcedure(text.slice(from), { column: true });
    if (!one) break;
    const before = found.length === 0 ? '' : text.slice(found.at(-1)?.end ?? 0, from);
    found.push({
      start: from + one.start,
      end: from + one.wholeEnd,
      code: one.code,
      modifiers: one.modifiers,
      units: one.units,
      pointer: null,
      wellFormed: true,
      closesRange: /^\s*(?:[-–‑—]|to|thru|through)\s*$/.test(before),
    });
    const end = from + one.wholeEnd;
    from = end + (BETWEEN.exec(text.slice(end))?.[0].length ?? 0);
    if (from === end) break;
  }
  return found.length > 0 ? found : null;
});

const DIAGNOSIS =
  /(?:^|[\s,;/|([+&:.])(?:([A-L]|1[0-2]|[1-9])[.):]\s*)?([A-Za-z](?:\d[0-9A-Ka-k]|[AaBb]\d)(?:\.[0-9A-Za-z]{1,4}|[0-9A-Za-z]{1,4})?)(?=$|[\s,;/|)\]+&:]|[.-](?![0-9A-Za-z])|-\s)/g;
/** Something typed where a diagnosis belongs that is none: digits, or letters and digits mixed. */
const NEARLY = /^(?=.*\d)[A-Z0-9]{1,3}(?:\.[A-Z0-9]{1,4}|[A-Z0-9]{1,5})$/i;

/** The diagnoses of a diagnosis cell: `T84498A, Z96641`, `A. M54.50  B. M48.061`, `M17.11 Osteoarthritis`. */
export const diagnosisCell = remembered((text) => {
  const found: CellCode[] = [];
  DIAGNOSIS.lastIndex = 0;
  for (let match = DIAGNOSIS.exec(text); match; match = DIAGNOSIS.exec(text)) {
    const token = match[2] ?? '';
    const icd = canonicalIcd(token);
    const end = match.index + match[0].length;
    if (icd === null) continue;
    const gap = text.slice(found.at(-1)?.end ?? 0, end - token.length);
    // After words of a description only a dotted code, or one after a separator, is meant as a code.
    const afterWords = /[A-Za-z]{3}/.test(gap) && !/[,;/|\n([:]\s*(?:\w{1,2}[.):]\s*)?$/.test(gap);
    if (afterWords && !token.includes('.')) continue;
    found.push({
      start: end - token.length,
      end,
      code: { system: 'icd10cm', code: icd },
      modifiers: [],
      units: null,
      pointer: pointerLetter(match[1]),
      wellFormed: true,
      closesRange: /^\s*(?:[-–‑—]|to|thru|through)\s*$/.test(gap),
    });
  }
  if (found.length > 0) return found;
  const nearly = text.trim();
  if (nearly.length < 3 || nearly.length > 8 || !NEARLY.test(nearly)) return null;
  const start = text.indexOf(nearly);
  return [
    {
      start,
      end: start + nearly.length,
      code: { system: 'icd10cm', code: nearly.toUpperCase() },
      modifiers: [],
      units: null,
      pointer: null,
      wellFormed: false,
      closesRange: false,
    },
  ];
});

/** `2` → `B`, `c` → `C`; null for anything else. */
export function pointerLetter(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^[A-L]$/i.test(text)) return text.toUpperCase();
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 12 ? String.fromCharCode(64 + number) : null;
}

/** Pointers as letters: `ABCD`, `A, B`, `1:2:3`, `1 2 3 4`, `1234`; null when the text is something else. */
export function parsePointers(text: string): string | null {
  const clean = text.trim().toUpperCase();
  if (
    clean === '' ||
    clean.length > 30 ||
    !/^(?:[A-L]+|\d{1,8}|(?:[A-L]|\d{1,2})(?:[\s,;:/|&+-]+(?:[A-L]|\d{1,2}))+)$/.test(clean)
  )
    return null;
  const parts = /^(?:10|11)$/.test(clean)
    ? [clean]
    : /^[A-L]+$|^\d+$/.test(clean)
      ? [...clean]
      : clean.split(/[\s,;:/|&+-]+/);
  const letters = parts.map(pointerLetter);
  return letters.every((letter) => letter !== null) ? letters.join('') : null;
}
