import type { LineView } from '../claim-view';
import type { Hit } from '../rule-kind';

/** A hit on one line. `{code}` is filled with the line's code. */
export function lineHit(
  line: LineView,
  problem: string | null,
  words: Readonly<Record<string, string>> = {},
  more: Partial<Hit> = {},
): Hit {
  return {
    lines: [line],
    codes: [line.code],
    dos: line.dos,
    words: { code: line.code, ...words },
    problem: problem === null ? null : `${problem}:${line.id}`,
    ...more,
  };
}
