import type { DiagnosisParts, LineParts } from './parts';
import type { Diagnosis } from './types';

/** Paper claims have A-L; an institutional claim may list more diagnoses, which no line can point to. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export function pointerLetter(position: number): string {
  return LETTERS[position] ?? LETTERS[LETTERS.length - 1] ?? 'Z';
}

/**
 * Pointers as portals write them, as letters in order: `ABCD`, `A,B`, `1:2:3`, `1 2`, `12` (diagnoses 1 and
 * 2: no line may point past 12, and X12 separates), `10`. Letters past L, 0 and numbers with a digit twice are none.
 */
export function parsePointers(text: string): readonly string[] {
  const found: string[] = [];
  for (const token of text.toUpperCase().split(/[^A-Z0-9]+/)) {
    if (/^[A-L]+$/.test(token)) found.push(...token);
    else if (/^(1[0-2])$/.test(token) && token !== '12' && token !== '11') found.push(letterOf(token));
    else if (/^(?!.*(\d).*\1)[1-9]+$/.test(token)) found.push(...[...token].map(letterOf));
  }
  return [...new Set(found)];
}

function letterOf(number: string): string {
  return pointerLetter(Number(number) - 1);
}

/**
 * The diagnoses of a claim with their letters: the letter shown, else the next free one in order of first
 * appearance. A code shown again elsewhere (a line's own column, a summary) is the same diagnosis; a code
 * shown under two letters is kept twice, because that is an error worth telling.
 */
export function letterDiagnoses(listed: readonly DiagnosisParts[], lines: readonly LineParts[]): Diagnosis[] {
  const found: { code: string; pointer: string | null; wellFormed: boolean; mentions: number[] }[] = [];
  const add = (one: DiagnosisParts): void => {
    const same = found.find(
      (other) =>
        other.code === one.code &&
        (one.pointer === null || other.pointer === null || other.pointer === one.pointer),
    );
    if (!same) found.push({ ...one, mentions: [...one.mentions] });
    else {
      same.pointer ??= one.pointer;
      same.mentions.push(...one.mentions);
    }
  };
  for (const one of countsFromZero(listed) ? listed.map((one) => ({ ...one, pointer: null })) : listed)
    add(one);
  for (const line of lines) for (const one of line.diagnoses) add(one);

  let taken = '';
  for (const one of found) {
    if (one.pointer !== null && taken.includes(one.pointer)) one.pointer = null;
    taken += one.pointer ?? '';
  }
  let next = 0;
  return found.map((one) => {
    while (one.pointer === null && taken.includes(pointerLetter(next)) && next < LETTERS.length - 1) next++;
    const pointer = one.pointer ?? pointerLetter(next);
    taken += pointer;
    return { code: one.code, pointer, wellFormed: one.wellFormed, mentions: one.mentions };
  });
}

/**
 * Fields named `dx_0`, `dx_1` … count from zero: the first has no letter (there is no diagnosis 0) and the next one
 * claims A. Their order is right, their letters are not.
 */
function countsFromZero(listed: readonly DiagnosisParts[]): boolean {
  return listed.length > 1 && listed[0]?.pointer === null && listed[1]?.pointer === 'A';
}

/**
 * Letters a line points to: those shown; else those of the diagnoses on the line itself, when the claim has
 * several lines (a list row with one line and one diagnosis shows a diagnosis, not a pointer).
 */
export function linePointers(
  line: LineParts,
  diagnoses: readonly Diagnosis[],
  lineCount: number,
): readonly string[] | null {
  if (line.pointers !== null) return line.pointers;
  if (lineCount < 2 || line.diagnoses.length === 0) return null;
  const letters = line.diagnoses.map((own) => diagnoses.find((one) => one.code === own.code)?.pointer);
  return [...new Set(letters.filter((letter) => letter !== undefined))];
}
