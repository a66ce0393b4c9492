import { portalOf } from '../../src/knowledge/content-tables';
import type { FrameContext } from '../../src/messages';
import type { Reading } from '../../src/reading';

/**
 * What this frame knows of payer, plan and date as a whole, for claims (here or in child frames) that do not
 * say. Only what is unambiguous: two payers or two dates on a page speak for no claim.
 */
export function frameContext(url: string, reading: Reading): FrameContext {
  const portal = portalOf(url);
  const only = (kind: string): string | null => {
    const values = new Set(reading.values.filter((value) => value.kind === kind).map((value) => value.value));
    const [first] = values;
    return values.size === 1 && first !== undefined && first !== '?' ? first : null;
  };
  const payer = only('payer') ?? portal?.payer ?? null;
  return { portal: portal?.id ?? null, payer, plan: only('plan'), dos: only('dos') };
}
