import { describe, expect, it } from 'vitest';
import { modifiersFileSchema } from '../../../src/knowledge/schema/modifiers';
import { readData, twice } from './read-data';

const { modifiers, ambulance } = readData('modifiers.json', modifiersFileSchema);
const byCode = new Map(modifiers.map((one) => [one.modifier, one]));

describe('modifiers', () => {
  it('none stands twice', () => {
    expect(twice(modifiers.map(({ modifier }) => modifier))).toEqual([]);
    expect(twice(modifiers.map(({ name, to }) => `${name}${to ?? ''}`))).toEqual([]);
  });

  it('a contradiction is one from both sides, and never with itself', () => {
    const oneSided = modifiers.flatMap(({ modifier, conflicts }) =>
      conflicts
        .filter((other) => other === modifier || !byCode.get(other)?.conflicts.includes(modifier))
        .map((other) => `${modifier}-${other}`),
    );
    expect(oneSided).toEqual([]);
  });

  it('the ones that may bypass a pair are exactly the published list', () => {
    const digits = '1 2 3 4 5 6 7 8 9'.split(' ');
    const published = [
      ...'24 25 27 57 58 59 78 79 91 XE XP XS XU LT RT LC LD LM RC RI E1 E2 E3 E4 FA TA'.split(' '),
      ...digits.flatMap((digit) => [`F${digit}`, `T${digit}`]),
    ];
    const ours = modifiers.filter(({ ncci }) => ncci).map(({ modifier }) => modifier);
    expect(ours.sort()).toEqual(published.sort());
    for (const not of ['22', '50', '76', '77']) expect(byCode.get(not)?.ncci, not).toBe(false);
  });

  it('a range goes upward within one kind of code', () => {
    const ranges = modifiers.flatMap(({ onlyOn, neverOn }) => [...onlyOn, ...(neverOn ?? [])]);
    const wrong = ranges.filter((range) => {
      const [from = '', to = from] = range.split('-');
      const kind = (code: string) => code.replace(/\d/g, '');
      return kind(from) !== kind(to) || from > to;
    });
    expect(wrong).toEqual([]);
  });

  it('anesthesia modifiers belong to anesthesia codes only', () => {
    for (const modifier of ['AA', 'AD', 'QK', 'QX', 'QY', 'QZ', 'QS', 'G8', 'G9', 'P1', 'P6']) {
      expect(byCode.get(modifier)?.onlyOn, modifier).toEqual(['00100-01999']);
    }
  });

  it.each([
    ['FX', /film/i],
    ['FS', /shared/i],
    ['AS', /operation/i],
    ['SH', /infusion/i],
    ['CQ', /therapist assistant/i],
    ['QX', /anesthetist/i],
  ])('%s means what the code set says, where a reference sheet has it wrong', (modifier, words) => {
    expect(byCode.get(modifier)?.meaning).toMatch(words);
  });

  it('ambulance letters: an intermediate stop is never where a trip begins', () => {
    expect(twice(ambulance.places.map(({ letter }) => letter))).toEqual([]);
    expect(ambulance.places.find(({ letter }) => letter === 'X')).toMatchObject({
      origin: false,
      destination: true,
    });
    expect(ambulance.places.map(({ letter }) => letter).join('')).toBe('DEGHIJNPRSX');
  });
});
