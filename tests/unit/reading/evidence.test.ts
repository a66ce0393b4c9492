import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCEPT,
  type EvidenceName,
  EvidenceSet,
  WEIGHTS,
  weigh,
} from '../../../src/reading/evidence/weights';

const names = Object.keys(WEIGHTS) as EvidenceName[];
const sets = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 12 });

describe('evidence', () => {
  it('adds up what a set holds, and keeps its names for those who ask why', () => {
    fc.assert(
      fc.property(sets, (chosen) => {
        const set = new EvidenceSet();
        for (const name of chosen) set.add(name);
        const verdict = set.verdict();
        expect(verdict.score).toBeCloseTo(chosen.reduce((sum, name) => sum + WEIGHTS[name], 0));
        expect(new Set(verdict.evidence.map((one) => one.name))).toEqual(new Set(chosen));
        expect(verdict.accepted).toBe(verdict.score >= ACCEPT);
      }),
    );
  });

  it('takes back what is dropped', () => {
    fc.assert(
      fc.property(sets, fc.constantFrom(...names), (chosen, dropped) => {
        const set = new EvidenceSet();
        for (const name of chosen) set.add(name);
        set.add(dropped).drop(dropped);
        expect(set.has(dropped)).toBe(false);
      }),
    );
  });

  it.each([['column-procedure'], ['field-diagnosis'], ['label-procedure'], ['qualifier']] satisfies [
    EvidenceName,
  ][])('%s alone is enough', (name) => {
    expect(weigh([name]).accepted).toBe(true);
  });

  it.each([
    [[]],
    [['page-billing']],
    [['page-billing', 'repeated']],
    [['page-billing', 'known']],
    [['shape-hcpcs', 'page-billing']],
    [['shape-dotted']],
    [['column-code', 'page-billing']],
  ] satisfies [EvidenceName[]][])('%j is not', (some) => {
    expect(weigh(some).accepted).toBe(false);
  });

  it('lets a plain counter-sign outweigh all that a page and its neighbors can say', () => {
    const against: EvidenceName[] = ['zip', 'currency', 'longer-token', 'label-other', 'column-other'];
    for (const name of against) {
      expect(weigh([name, 'neighbor', 'page-billing', 'repeated', 'known']).accepted).toBe(false);
    }
  });

  it('grows in confidence with the score', () => {
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        const [low, high] = [weigh(one), weigh(other)].sort((a, b) => a.score - b.score);
        expect((low?.confidence ?? 0) <= (high?.confidence ?? 1)).toBe(true);
      }),
    );
  });
});
