import type { Knowledge } from '../knowledge';
import type { LineView } from './claim-view';

/** The modifiers of a rule that takes only some of those that can separate a pair; null = all of them. */
export type BypassList = readonly string[] | null;

/**
 * true when a modifier on either side separates every line of one code from every line of the other.
 * Which modifiers can do that (NCCI Policy Manual, chapter I) is a fact of data/modifiers.json.
 */
export function allBypassed(
  some: readonly LineView[],
  others: readonly LineView[],
  knowledge: Knowledge,
  only: BypassList = null,
): boolean {
  const separated = (line: LineView) =>
    line.modifiers.some((modifier) =>
      only ? only.includes(modifier) : knowledge.modifier(modifier)?.ncci === true,
    );
  return some.every(separated) || others.every(separated);
}
