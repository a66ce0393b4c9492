import { describe, expect, it } from 'vitest';
import { chooseSet } from '../../../src/knowledge/imported/choose';
import type { SetManifest } from '../../../src/releases/stored';

const set = (label: string, from: string | null, to: string | null) => ({ label, from, to }) as SetManifest;
const Q1 = set('2026Q1', '2026-01-01', '2026-03-31');
const Q3 = set('2026Q3', '2026-07-01', '2026-09-30');
const choose = (day: string | null, cumulative = false) =>
  chooseSet([Q3, Q1], day, cumulative)?.label ?? null;

describe('the release that speaks for a day', () => {
  it('is the one in force', () => {
    expect(choose('2026-02-01')).toBe('2026Q1');
    expect(choose('2026-09-30')).toBe('2026Q3');
  });
  it('is the newest after all of them, and without a day', () => {
    expect(choose('2027-05-01')).toBe('2026Q3');
    expect(choose(null)).toBe('2026Q3');
  });
  it('is none in a gap and none before the first', () => {
    expect(choose('2026-05-01')).toBeNull();
    expect(choose('2025-12-31')).toBeNull();
  });
  it('is the newest for every day where files hold their history', () => {
    expect(choose('2019-01-01', true)).toBe('2026Q3');
  });
  it('is the later of two that are in force', () => {
    const year = set('FY2026', '2025-10-01', '2026-09-30');
    const april = set('FY2026 April', '2026-04-01', '2026-09-30');
    expect(chooseSet([april, year], '2026-05-01', false)).toBe(april);
    expect(chooseSet([april, year], '2026-03-31', false)).toBe(year);
  });
});
