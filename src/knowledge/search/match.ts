import type { TextIndex } from './text-index';

/** One wish of a query: any of these words does; weights from 0 to 1. */
export interface Term {
  readonly words: ReadonlyMap<number, number>;
}

/** Texts that match, each with what its matching words tell and with the weight of how well they match. */
export interface Matches {
  readonly texts: readonly number[];
  /** By text: information of the words that matched. */
  readonly told: Float32Array;
  /** By text: sum over terms of the weight of the best word. */
  readonly fit: Float32Array;
  /** By text: how many terms matched. */
  readonly terms: Uint8Array;
}

/** Working memory for one index, used again for every query. */
export interface Scratch {
  readonly told: Float32Array;
  readonly fit: Float32Array;
  readonly terms: Uint8Array;
  readonly seen: Uint8Array;
  /** By word: 1 while a query asks for it. */
  readonly asked: Uint8Array;
}

export function scratchFor({ texts, info }: TextIndex): Scratch {
  return {
    told: new Float32Array(texts),
    fit: new Float32Array(texts),
    terms: new Uint8Array(texts),
    seen: new Uint8Array(texts),
    asked: new Uint8Array(info.length),
  };
}

/** Texts in which all terms, or all but `missing` of them, have a word. Valid until the scratch is used again. */
export function matchTexts(
  index: TextIndex,
  terms: readonly Term[],
  missing: number,
  scratch: Scratch,
): Matches {
  const { told, fit, terms: counts, seen } = scratch;
  for (const column of [told, fit, counts, seen]) column.fill(0);
  const { begins, postings, info } = index;
  // Rare terms first: those that follow look only at texts that are still in.
  const ordered = terms
    .map(({ words }) => ({
      words: [...words].sort(([, one], [, two]) => two - one),
      texts: [...words.keys()].reduce((sum, word) => sum + (begins[word + 1] ?? 0) - (begins[word] ?? 0), 0),
    }))
    .sort((one, two) => one.texts - two.texts);
  let found: number[] = [];
  ordered.forEach(({ words }, at) => {
    const next: number[] = [];
    const least = at - missing;
    for (const [word, weight] of words) {
      const tells = info[word] ?? 0;
      const end = begins[word + 1] ?? 0;
      for (let posting = begins[word] ?? 0; posting < end; posting += 1) {
        const text = postings[posting] ?? 0;
        const before = counts[text] ?? 0;
        if (seen[text] === at + 1 || before < least) continue;
        seen[text] = at + 1;
        counts[text] = before + 1;
        told[text] = (told[text] ?? 0) + tells;
        fit[text] = (fit[text] ?? 0) + weight;
        next.push(text);
      }
    }
    found = missing === 0 ? next : [...found.filter((text) => seen[text] !== at + 1), ...next];
  });
  return {
    texts: found.filter((text) => (counts[text] ?? 0) >= terms.length - missing),
    told,
    fit,
    terms: counts,
  };
}
