import { ImportProblem } from '../problem';
import type { SourceFile } from '../types';
import type { Encoding } from './decode';
import { LIMITS } from './limits';
import { LineSplitter } from './split-lines';
import { texts } from './texts';

export interface LineBatch {
  /** Row of the first line, 1-based. */
  readonly first: number;
  /** Without line ends. They share memory with their batch: copy what is kept for long. */
  readonly lines: readonly string[];
  /** true in the last batch of a file that does not end with a line end, as one that was cut off does. */
  readonly unended: boolean;
}

/**
 * The lines of a text file, some thousand at a time.
 *
 * @throws ImportProblem `too-large` for an endless line, and what `texts` throws
 */
export async function* lines(
  file: SourceFile,
  options: { readonly encoding?: Encoding } = {},
): AsyncGenerator<LineBatch, void, undefined> {
  const splitter = new LineSplitter();
  let first = 1;
  for await (const text of texts(file, options.encoding)) {
    const batch = splitter.push(text);
    capLines(batch, splitter.pending, file.name, first);
    if (batch.length === 0) continue;
    yield { first, lines: batch, unended: false };
    first += batch.length;
  }
  const last = splitter.end();
  if (last !== null) yield { first, lines: [last.line], unended: !last.ended };
}

function capLines(batch: readonly string[], pending: number, file: string, first: number): void {
  const long = batch.findIndex((line) => line.length > LIMITS.lineChars);
  const row = long === -1 ? first + batch.length : first + long;
  const length = long === -1 ? pending : (batch[long]?.length ?? 0);
  if (length > LIMITS.lineChars)
    throw new ImportProblem('too-large', { file, row }, { characters: String(length) });
}
