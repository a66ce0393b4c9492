import { allBypassed, type BypassList } from '../bypass';
import type { ClaimView, LineView } from '../claim-view';
import type { Hit } from '../rule-kind';

/** Two codes on one date of service, with all their lines. */
export interface CodePair {
  readonly first: string;
  readonly second: string;
  readonly firstLines: readonly LineView[];
  readonly secondLines: readonly LineView[];
  readonly dos: string | null;
}

/**
 * The hit of a pair that NCCI or CPT keeps apart. Indicator 0: nothing separates it. Indicator 1: a
 * modifier on either side turns it into an info that the record must bear out.
 */
export function pairHit(pair: CodePair, indicator: '0' | '1', view: ClaimView, only: BypassList = null): Hit {
  const { first, second, firstLines, secondLines, dos } = pair;
  const bypassed = indicator === '1' && allBypassed(firstLines, secondLines, view.knowledge, only);
  const lines = [...firstLines, ...secondLines];
  return {
    lines,
    codes: [first, second],
    dos,
    words: { first, second },
    problem: pairProblem(lines),
    ...(bypassed ? { severity: 'info' as const, variant: 'bypassed', note: 'bypassed' } : {}),
  };
}

/** One pair of lines is one problem, whichever rule sees it. */
export function pairProblem(lines: readonly LineView[]): string {
  return `pair:${lines
    .map((line) => line.id)
    .sort()
    .join('+')}`;
}
