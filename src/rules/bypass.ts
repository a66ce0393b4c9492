import type { Knowledge } from '../knowledge';
import type { LineView } from './claim-view';

/**
 * true when a modifier on either side separates every line of one code from every line of the other.
 * Which modifiers can do that (NCCI Policy Manual, chapter I) is a fact of data/modifiers.json.
 */
export function allBypassed(
  some: readonly LineView[],
  others: readonly LineView[],
  knowledge: Knowledge,
): boolean {
  const separated = (line: LineView) =>
    line.modifiers.some((modifier) => knowledge.modifier(modifier)?.ncci === true);
  return some.every(separated) || others.every(separated);
}
