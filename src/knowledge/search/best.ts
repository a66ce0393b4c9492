/** Scores of things by their number; only the best few are ever put in order. */
export class Best {
  readonly #score: Float32Array;
  #found: number[] = [];

  constructor(size: number) {
    this.#score = new Float32Array(size);
  }

  clear(): void {
    for (const target of this.#found) this.#score[target] = 0;
    this.#found = [];
  }

  /** The better of two scores counts. */
  put(target: number, score: number): void {
    const before = this.#score[target] ?? 0;
    if (before === 0) this.#found.push(target);
    if (score > before) this.#score[target] = score;
  }

  get count(): number {
    return this.#found.length;
  }

  scoreOf(target: number): number {
    return this.#score[target] ?? 0;
  }

  /** The best `most` targets, best first; of equals the one put first. */
  top(most: number): number[] {
    let kept: number[] = [];
    let least = 0;
    const cut = () => {
      kept = kept.sort((one, two) => this.scoreOf(two) - this.scoreOf(one)).slice(0, most);
      least = kept.length < most ? 0 : this.scoreOf(kept.at(-1) ?? 0);
    };
    for (const target of this.#found) {
      if (this.scoreOf(target) <= least) continue;
      kept.push(target);
      if (kept.length >= most * 4) cut();
    }
    cut();
    return kept;
  }
}
