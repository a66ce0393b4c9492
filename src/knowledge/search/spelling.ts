import type { TextIndex } from './text-index';

/** How well a word stands for one that was typed. */
const EXACT = 1;
const PREFIX = 0.9;
const SWAPPED = 0.75;
const LIKE = 0.7;
const FARTHER = 0.55;

/** Words shorter than this are taken as they are: too much is like them. */
const SHORTEST = 4;
/** Where a word or what begins with it is known, what is only like it is left out. */
const LONG = 8;

/**
 * The index's words that a typed one may stand for, with their weights: itself, those it begins, and where there is
 * none of either, those that are one or two slips of the keys away.
 *
 * @param isLast the word that is being typed: everything it may become counts.
 */
export function wordsLike(index: TextIndex, typed: string, isLast: boolean): Map<number, number> {
  const { words } = index;
  const found = new Map<number, number>();
  const exact = words.get(typed);
  if (exact !== undefined) found.set(exact, EXACT);
  const mayBegin = isLast ? typed.length > 1 || exact === undefined : typed.length > 2;
  if (mayBegin && !/^\d+$/.test(typed)) {
    for (const [word, number] of words.atPrefix(typed)) {
      if (number === exact) continue;
      // Of two words that it begins, the one that is nearly whole is the likelier.
      found.set(number, PREFIX * (0.75 + 0.25 * (typed.length / word.length)));
    }
  }
  if (found.size === 0 && typed.length >= SHORTEST && !/\d/.test(typed)) addSlips(index, typed, found);
  return found;
}

function addSlips({ words }: TextIndex, typed: string, found: Map<number, number>): void {
  for (let at = 0; at + 1 < typed.length; at += 1) {
    const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
    const number = words.get(swapped);
    if (number !== undefined) found.set(number, SWAPPED);
  }
  const most = typed.length >= LONG ? 2 : 1;
  for (const [, [number, distance]] of words.fuzzyGet(typed, most)) {
    const weight = distance === 1 ? LIKE : FARTHER;
    if ((found.get(number) ?? 0) < weight) found.set(number, weight);
  }
  if (found.size > 0 || typed.length < 6) return;
  // A slip in a word that is not whole yet: its beginning, one slip away.
  for (const [word, number] of words) {
    if (word.length > typed.length && isOneSlip(word.slice(0, typed.length), typed))
      found.set(number, FARTHER);
  }
}

/** true when two words of one length differ by one character, or by two neighbors that changed places. */
function isOneSlip(one: string, two: string): boolean {
  const differing: number[] = [];
  for (let at = 0; at < one.length && differing.length < 3; at += 1) {
    if (one.charCodeAt(at) !== two.charCodeAt(at)) differing.push(at);
  }
  const [first = 0, second] = differing;
  if (second === undefined) return true;
  return (
    differing.length === 2 &&
    second === first + 1 &&
    one.charAt(first) === two.charAt(second) &&
    one.charAt(second) === two.charAt(first)
  );
}
