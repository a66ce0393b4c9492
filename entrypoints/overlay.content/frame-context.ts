import type { ShownContext } from '../../src/messages';
import type { Reading } from '../../src/reading';

/**
 * What this frame shows of payer, plan and date as a whole, for claims (here or in child frames) that do not
 * say. Only what is unambiguous: two payers or two dates on a page speak for no claim.
 */
export function shownContext(reading: Reading): ShownContext {
  const only = (kind: string): string | null => {
    const values = new Set(reading.values.filter((value) => value.kind === kind).map((value) => value.value));
    const [first] = values;
    return values.size === 1 && first !== undefined && first !== '?' ? first : null;
  };
  return { payer: only('payer'), plan: only('plan'), dos: only('dos') };
}
