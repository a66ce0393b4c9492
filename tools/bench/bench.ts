/** One figure of the bench: a ratio, a size or a count, with the goal it is held against. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly goal: number;
  readonly better: 'lower' | 'higher';
  readonly unit: string;
  readonly samples: readonly number[];
  /** What a reader of the table should know, e.g. the yardstick's own figure. */
  readonly note?: string;
}

/** A group of figures that are measured together. */
export interface Bench {
  readonly name: string;
  readonly run: () => Promise<Figure[]>;
}

/** The middle sample; machines are noisy, so nothing else is quoted. */
export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Ratio of medians: `work` ÷ `yardstick`. */
export function ratio(work: readonly number[], yardstick: readonly number[]): number {
  return median(work) / median(yardstick);
}
