import SearchableMap from 'minisearch/SearchableMap';
import { GrowingInts } from './growing-ints';
import { wordsOf } from './words';

/**
 * Many short texts (titles of codes), found by their words. Everything is in typed arrays, so that a hundred thousand
 * texts take some ten megabytes and no work of the garbage collector:
 *
 *   tokens    ids of the pieces between blanks, text after text: gives back each text, and stands for it
 *   starts    where each text begins in tokens; targets: what each text is about; weights: how much it counts
 *   postings  for each word, the texts that hold it, ascending; begins: where each word's texts begin
 *   info      for each word, how much it tells (rare words tell more); total: the same, summed for each text
 */
export interface TextIndex {
  readonly texts: number;
  /** Word → its number, with all words that begin with a prefix or are like a word. */
  readonly words: SearchableMap<number>;
  readonly begins: Uint32Array;
  readonly postings: Uint32Array;
  readonly info: Float32Array;
  readonly total: Float32Array;
  readonly targets: Uint32Array;
  readonly weights: Float32Array;
  /** Each text's first word. */
  readonly firsts: Int32Array;
  textOf(text: number): string;
}

/** Texts or pieces that a step looks at. */
const STEP = 4096;

/** Takes texts one by one; nothing can be found before `finish`. */
export class TextIndexBuilder {
  readonly #pieces = new Map<string, number>();
  readonly #tokens = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #targets = new GrowingInts();
  readonly #weights: number[] = [];

  /**
   * @param weight how much the text counts beside others: 1 for a title.
   * @returns the text's number.
   */
  add(target: number, text: string, weight = 1): number {
    this.#starts.push(this.#tokens.length);
    this.#targets.push(target);
    this.#weights.push(weight);
    for (let from = 0; from <= text.length; ) {
      let to = text.indexOf(' ', from);
      if (to === -1) to = text.length;
      const piece = text.slice(from, to);
      let id = this.#pieces.get(piece);
      if (id === undefined) {
        id = this.#pieces.size;
        this.#pieces.set(piece, id);
      }
      this.#tokens.push(id);
      from = to + 1;
    }
    return this.#starts.length - 1;
  }

  /** In steps of some milliseconds, so that others may work in between. */
  *finish(): Generator<void, TextIndex, void> {
    const texts = this.#starts.length;
    this.#starts.push(this.#tokens.length);
    const starts = this.#starts.values();
    const tokens = this.#tokens.values();
    const pieces = [...this.#pieces.keys()];
    const words = new SearchableMap<number>();
    let count = 0;
    const wordsOfPiece: number[][] = [];
    for (const [at, piece] of pieces.entries()) {
      if (at % STEP === 0) yield;
      const numbers = wordsOf(piece).map((word) => {
        const known = words.get(word);
        if (known !== undefined) return known;
        words.set(word, count);
        count += 1;
        return count - 1;
      });
      wordsOfPiece.push(numbers);
    }
    function* eachWord(visit: (word: number, text: number) => void) {
      const last = new Int32Array(count).fill(-1);
      for (let text = 0; text < texts; text += 1) {
        if (text % STEP === 0) yield;
        const end = starts[text + 1] ?? 0;
        for (let at = starts[text] ?? 0; at < end; at += 1) {
          for (const word of wordsOfPiece[tokens[at] ?? 0] ?? []) {
            if (last[word] === text) continue;
            last[word] = text;
            visit(word, text);
          }
        }
      }
    }
    const begins = new Uint32Array(count + 1);
    yield* eachWord((word) => {
      begins[word + 1] = (begins[word + 1] ?? 0) + 1;
    });
    const info = Float32Array.from(
      { length: count },
      (_, word) => Math.log(1 + texts / Math.max(1, begins[word + 1] ?? 1)) ** 2,
    );
    for (let word = 0; word < count; word += 1)
      begins[word + 1] = (begins[word + 1] ?? 0) + (begins[word] ?? 0);
    const next = begins.slice(0, count);
    const postings = new Uint32Array(begins[count] ?? 0);
    const total = new Float32Array(texts);
    yield* eachWord((word, text) => {
      const at = next[word] ?? 0;
      postings[at] = text;
      next[word] = at + 1;
      total[text] = (total[text] ?? 0) + (info[word] ?? 0);
    });
    const firstWord = (text: number) => wordsOfPiece[tokens[starts[text] ?? 0] ?? 0]?.[0] ?? -1;
    return {
      texts,
      words,
      begins,
      postings,
      info,
      total,
      targets: this.#targets.values(),
      weights: Float32Array.from(this.#weights),
      firsts: Int32Array.from({ length: texts }, (_, text) => firstWord(text)),
      textOf: (text) =>
        Array.from(tokens.subarray(starts[text], starts[text + 1]), (token) => pieces[token] ?? '').join(' '),
    };
  }
}
