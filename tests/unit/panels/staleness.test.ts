import { describe, expect, it } from 'vitest';
import type { CodeSet } from '../../../src/panels/code-sets/code-sets-host';
import { stalenessOf } from '../../../src/panels/code-sets/staleness';

const set = (
  kind: CodeSet['kind'],
  label: string,
  to: string | null,
  setting: string | null = null,
): CodeSet => ({
  id: `${kind} ${label} ${setting}`,
  kind,
  label,
  setting,
  from: null,
  to,
  rows: 1,
  bytes: 1,
  importedAt: '2026-11-02T10:00:00.000Z',
  files: [],
});
const TODAY = '2026-11-21';

describe('a set past its last day', () => {
  it('names the release in force, where its name follows from the date', () => {
    const year = set('icd10cm-order', 'FY2026', '2026-09-30');
    expect(stalenessOf(year, [year], TODAY)).toEqual({ endedOn: '2026-09-30', inForce: 'FY2027' });
    const pairs = set('ptp', '2026Q3', '2026-09-30', 'practitioner');
    expect(stalenessOf(pairs, [pairs], TODAY)?.inForce).toBe('2026Q4');
    const fees = set('fee-schedule', '2026-07', '2026-09-30');
    expect(stalenessOf(fees, [fees], TODAY)).toEqual({ endedOn: '2026-09-30', inForce: null });
  });
  it('is silent while a later one of the same kind and setting is loaded', () => {
    const old = set('ptp', '2026Q3', '2026-09-30', 'practitioner');
    const other = set('ptp', '2026Q4', '2026-12-31', 'outpatient-hospital');
    const next = set('ptp', '2026Q4', '2026-12-31', 'practitioner');
    expect(stalenessOf(old, [old, other], TODAY)).not.toBeNull();
    expect(stalenessOf(old, [old, next], TODAY)).toBeNull();
  });
  it('is silent on its last day, and for a set that has none', () => {
    expect(stalenessOf(set('hcpcs', 'a', TODAY), [], TODAY)).toBeNull();
    expect(stalenessOf(set('hcpcs', 'a', null), [], TODAY)).toBeNull();
  });
});
