import type { StanceRecord } from './schema/stances';
import type { Stance } from './types';

/** What payers say of a code: the asked payer's first, then in the order of data/stances.json. */
export function stancesOf(
  records: readonly StanceRecord[],
  code: string,
  payer: string | null,
): readonly Stance[] {
  return records
    .filter((record) => speaksOf(record, code))
    .map(({ payer: by, plan, stance, text, sources }) => ({ payer: by, plan, stance, text, sources }))
    .toSorted((a, b) => Number(b.payer === payer) - Number(a.payer === payer));
}

function speaksOf({ codes, except }: StanceRecord, code: string): boolean {
  if (except?.includes(code)) return false;
  return codes === 'category3' ? code.endsWith('T') : codes.includes(code);
}
