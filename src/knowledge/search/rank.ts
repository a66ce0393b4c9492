import { type Matches, matchTexts, type Scratch, type Term } from './match';
import type { Reading } from './readings';
import { wordsLike } from './spelling';
import type { TextIndex } from './text-index';
import { EMPTY_WORDS } from './words';

/** How much of a text that was not asked for counts against it. */
const UNASKED = 0.55;
/** A text in which a term is missing comes after those that have all. */
const MISSING = 0.4;
const ALIKE = 0.85;
/** Titles begin with what they are about. */
const ABOUT = 1.2;

/** Words that mean the same: word → the others. */
export type Alike = ReadonlyMap<string, readonly string[]>;

/** Puts all that a reading finds, once for each text. Loose: one of the words may be missing. */
export function rankReading(
  index: TextIndex,
  reading: Reading,
  alike: Alike,
  scratch: Scratch,
  put: (target: number, score: number) => void,
  isLoose: boolean,
): void {
  const terms = termsOf(index, reading, alike);
  if (terms.length === 0 || (isLoose && terms.length < 2)) return;
  const matches = matchTexts(index, terms, isLoose ? 1 : 0, scratch);
  const { asked } = scratch;
  asked.fill(0);
  for (const { words } of terms) for (const word of words.keys()) asked[word] = 1;
  for (const text of matches.texts) {
    const score = scoreOf(index, matches, text, terms.length);
    put(index.targets[text] ?? 0, asked[index.firsts[text] ?? -1] === 1 ? score * ABOUT : score);
  }
}

function termsOf(index: TextIndex, { words, open }: Reading, alike: Alike): Term[] {
  const telling = words.filter(
    (word, at) => !EMPTY_WORDS.has(word) || (open && at === words.length - 1 && words.length === 1),
  );
  return [...new Set(telling)].map((word, at, all) => {
    const found = wordsLike(index, word, open && at === all.length - 1);
    for (const other of alike.get(word) ?? []) {
      const number = index.words.get(other);
      if (number !== undefined && (found.get(number) ?? 0) < ALIKE) found.set(number, ALIKE);
    }
    return { words: found };
  });
}

/**
 * How well a text answers: how near its words are to those typed, and how much of what it tells was asked for. Rare
 * words tell more, so "unspecified" beside what was typed counts little against a title, and another organ much.
 */
function scoreOf(
  index: TextIndex,
  { told, fit, terms: counts }: Matches,
  text: number,
  terms: number,
): number {
  const said = told[text] ?? 0;
  const unasked = Math.max(0, (index.total[text] ?? 0) - said);
  const has = counts[text] ?? 0;
  const coverage = said / (said + UNASKED * unasked);
  const missing = has < terms ? MISSING * (has / terms) : 1;
  return ((fit[text] ?? 0) / Math.max(1, has)) * coverage * missing * (index.weights[text] ?? 1);
}
