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

const memo = new Map<string, readonly string[]>();

/** The letters of one or several pointer texts; null when there are none. Shared between lines that point alike. */
export function pointersIn(texts: readonly string[]): readonly string[] | null {
  if (texts.length === 0) return null;
  const text = texts.length === 1 ? (texts[0] ?? '') : texts.join(',');
  let letters = memo.get(text);
  if (!letters) {
    letters = parsePointers(text);
    if (memo.size > 1000) memo.clear();
    memo.set(text, letters);
  }
  return letters.length === 0 ? null : letters;
}

type Lettered = { code: string; pointer: string; wellFormed: boolean; mentions: number[] };

/**
 * The diagnoses of a claim with their letters: the letter shown, else the next free one in order of first
 * appearance. A code shown again elsewhere (a line's own column, a summary) is the same diagnosis; a code
 * shown under two letters is kept twice, because that is an error worth telling.
 */
export function letterDiagnoses(listed: readonly DiagnosisParts[], lines: readonly LineParts[]): Diagnosis[] {
  const gathered = new Gathered();
  const ignoreLetters = countsFromZero(listed);
  for (const one of listed) gathered.add(one, ignoreLetters ? '' : (one.pointer ?? ''));
  for (const line of lines) for (const one of line.diagnoses) gathered.add(one, one.pointer ?? '');
  giveLetters(gathered.found);
  return gathered.found;
}

/** Diagnoses in order of first appearance. Looked up by code once there are many; most claims have two or three. */
class Gathered {
  readonly found: Lettered[] = [];
  private byCode: Map<string, Lettered[]> | null = null;

  add(one: DiagnosisParts, pointer: string): void {
    const { code, wellFormed, mention } = one;
    for (const other of this.byCode ? (this.byCode.get(code) ?? []) : this.found) {
      const same =
        other.code === code && (pointer === '' || other.pointer === '' || other.pointer === pointer);
      if (!same) continue;
      if (other.pointer === '') other.pointer = pointer;
      if (mention !== null) other.mentions.push(mention);
      return;
    }
    const made = { code, pointer, wellFormed, mentions: mention === null ? [] : [mention] };
    this.found.push(made);
    if (this.byCode) this.index(made);
    else if (this.found.length === 16) {
      this.byCode = new Map();
      for (const other of this.found) this.index(other);
    }
  }

  private index(one: Lettered): void {
    const alike = this.byCode?.get(one.code);
    if (alike) alike.push(one);
    else this.byCode?.set(one.code, [one]);
  }
}

/** Two diagnoses under one letter cannot be: the first keeps it. */
function giveLetters(found: readonly Lettered[]): void {
  let taken = '';
  for (const one of found) {
    if (one.pointer !== '' && taken.includes(one.pointer)) one.pointer = '';
    taken += one.pointer;
  }
  let next = 0;
  for (const one of found) {
    if (one.pointer !== '') continue;
    while (taken.includes(pointerLetter(next)) && next < LETTERS.length - 1) next++;
    one.pointer = pointerLetter(next);
    taken += one.pointer;
  }
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
  const [only] = line.diagnoses;
  if (only && line.diagnoses.length === 1) {
    return oneLetter(diagnoses.find((one) => one.code === only.code)?.pointer);
  }
  const letters = line.diagnoses.map((own) => diagnoses.find((one) => one.code === own.code)?.pointer);
  return [...new Set(letters.filter((letter) => letter !== undefined))];
}

const oneLetters = new Map<string | undefined, readonly string[]>();

/** The list of one letter, shared by all lines that point to it. */
function oneLetter(letter: string | undefined): readonly string[] {
  let list = oneLetters.get(letter);
  if (!list) {
    list = letter === undefined ? [] : [letter];
    oneLetters.set(letter, list);
  }
  return list;
}
