import type { SearchWords } from '../schema/search-words';
import { wordsOf } from './words';

/** A query as one list of words to look for. */
export interface Reading {
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly open: boolean;
}

/** More readings than this say no more, and each costs a search. */
const MOST_READINGS = 6;
const LONGEST_PHRASE = 5;

/**
 * What a query may mean: as typed, and with short forms and everyday phrases put in the words titles use
 * (`lbp` → low back pain; `fx of wrist` → fracture of wrist). Where a short form may mean several things, each.
 */
export function readingsOf(query: string, { readings }: SearchWords): Reading[] {
  const pieces = query
    .toLowerCase()
    .trim()
    .split(/[\s,;]+/)
    .filter((piece) => piece !== '');
  const isOpen = !/\s$/.test(query);
  const found: Reading[] = [{ words: wordsOf(pieces.join(' ')), open: isOpen }];
  const expanded = expand(pieces, readings);
  for (const { text, endsTyped } of expanded.slice(0, MOST_READINGS)) {
    const words = wordsOf(text);
    const isNew = !found.some((known) => known.words.join(' ') === words.join(' '));
    if (isNew) found.push({ words, open: isOpen && endsTyped });
  }
  return found.filter(({ words }) => words.length > 0);
}

interface Expanded {
  readonly text: string;
  /** The last piece stands as typed. */
  readonly endsTyped: boolean;
}

/** Longest phrases first, from the left; a phrase of several meanings gives several texts. */
function expand(pieces: readonly string[], readings: SearchWords['readings']): Expanded[] {
  if (pieces.length === 0) return [{ text: '', endsTyped: false }];
  for (let length = Math.min(LONGEST_PHRASE, pieces.length); length > 0; length -= 1) {
    const meant = Object.hasOwn(readings, pieces.slice(0, length).join(' '))
      ? readings[pieces.slice(0, length).join(' ')]
      : undefined;
    if (meant === undefined) continue;
    const rest = expand(pieces.slice(length), readings);
    return meant.flatMap((one) =>
      rest.map(({ text, endsTyped }) => ({
        text: `${one} ${text}`.trim(),
        endsTyped: endsTyped && text !== '',
      })),
    );
  }
  const [first = '', ...others] = pieces;
  return expand(others, readings).map(({ text, endsTyped }) => ({
    text: `${first} ${text}`.trim(),
    endsTyped: others.length === 0 || endsTyped,
  }));
}
