import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeForm,
  expandRange,
  inRange,
  parseCode,
  parseProcedure,
  transpositions,
} from '../../../src/codes';

/** Every form that portals write a billed procedure in: text → code, modifiers, units. */
const FORMS: readonly [text: string, code: string, modifiers: string[], units: number | null][] = [
  ['99213', '99213', [], null],
  ['99213-25', '99213', ['25'], null],
  ['J1885 59', 'J1885', ['59'], null],
  ['99213,25', '99213', ['25'], null],
  ['99213:25', '99213', ['25'], null],
  ['HC:99213:25:59', '99213', ['25', '59'], null],
  ['HC>99213>25', '99213', ['25'], null],
  ['HC^99213^25', '99213', ['25'], null],
  ['CPT4|99213|25', '99213', ['25'], null],
  ['76377/26', '76377', ['26'], null],
  ['76377 26 LT', '76377', ['26', 'LT'], null],
  ['76377-26-LT', '76377', ['26', 'LT'], null],
  ['76377 26,LT', '76377', ['26', 'LT'], null],
  ['99213 25 59', '99213', ['25', '59'], null],
  ['97110 x12', '97110', [], 12],
  ['97110x3', '97110', [], 3],
  ['97110×12', '97110', [], 12],
  ['97110 (12 units)', '97110', [], 12],
  ['76376, 26', '76376', ['26'], null],
  ['73700-26-RT', '73700', ['26', 'RT'], null],
  ['00731', '00731', [], null],
  ['0554t', '0554T', [], null],
  ['3074F', '3074F', [], null],
  ['0001U', '0001U', [], null],
  ['g0439', 'G0439', [], null],
];

describe('a procedure as portals write it', () => {
  it.each(FORMS)('%s', (text, code, modifiers, units) => {
    expect(parseProcedure(text)).toMatchObject({ code: { code }, modifiers, units });
  });

  it.each([
    ['036415', '36415', []],
    ['080053-90', '80053', ['90']],
    ['00000731', '00731', []],
    ['99213.0', '99213', []],
    ['7637726', '76377', ['26']],
    ['9921325LT', '99213', ['25', 'LT']],
  ])('%s is a code only inside a procedure column', (text, code, modifiers) => {
    expect(parseProcedure(text, { column: true })).toMatchObject({ code: { code }, modifiers });
    expect(parseProcedure(text)).toBeNull();
  });

  it.each(['A170810008', '1234567890', '99213.50', '7637X', '763', '207X00000X', ''])(
    '%s is none',
    (text) => {
      expect(parseProcedure(text, { column: true })).toBeNull();
    },
  );

  it('tells modifiers in brackets from words', () => {
    expect(parseProcedure('70486 (CT face)')).toMatchObject({ modifiers: [], wholeEnd: 5 });
    expect(parseProcedure('73562 (RT) knee')).toMatchObject({ modifiers: ['RT'] });
    expect(parseProcedure('73562 (RT, 26)')).toMatchObject({ modifiers: ['RT', '26'] });
  });

  it('leaves a price after the code alone', () => {
    expect(parseProcedure('99213 25.00')).toMatchObject({ modifiers: [], wholeEnd: 5 });
    expect(parseProcedure('99213 25 150.00')).toMatchObject({ modifiers: ['25'], wholeEnd: 8 });
  });
});

describe('the systems a string could belong to', () => {
  it('puts the likelier one first', () => {
    expect(parseCode('m5450').map((code) => code.code)).toEqual(['M54.50', 'M5450']);
    expect(parseCode('J1885').map((code) => code.code)).toEqual(['J1885', 'J18.85']);
    expect(parseCode('0554T')).toEqual([{ system: 'cpt', code: '0554T' }]);
    expect(parseCode('hello')).toEqual([]);
  });

  it('says what the form alone tells', () => {
    const tokens = (text: string) => parseCode(text).map((code) => describeForm(code).tokens)[0];
    expect(tokens('76377')).toEqual(['cpt', 'cptI', 'radiology', 'diagnosticImaging']);
    expect(tokens('00731')).toEqual(['cpt', 'cptI', 'anesthesia']);
    expect(tokens('0554T')).toEqual(['cpt', 'cptIII']);
    expect(tokens('0001U')).toEqual(['cpt', 'pla']);
    expect(tokens('J1885')).toEqual(['hcpcs', 'hcpcs', 'hcpcsJ']);
    expect(tokens('D0140')).toEqual(['hcpcs', 'dental', 'hcpcsD']);
    expect(tokens('M54.50')).toEqual(['icd10cm', 'diagnosis', 'chapter13']);
    expect(tokens('QA0.0131')).toEqual(['icd10cm', 'diagnosis', 'chapter17']);
  });
});

describe('ranges', () => {
  it('expand with both ends, keeping letters', () => {
    expect(expandRange('0554T-0558T')).toEqual(['0554T', '0555T', '0556T', '0557T', '0558T']);
    expect(expandRange('78814–78816')).toEqual(['78814', '78815', '78816']);
    expect(expandRange('A0021-A0023')).toEqual(['A0021', 'A0022', 'A0023']);
    expect(expandRange('70549-70544')).toEqual([]);
    expect(expandRange('0554T-0558F')).toEqual([]);
  });

  it('hold exactly what they expand to', () => {
    const digits = fc.integer({ min: 0, max: 9990 });
    fc.assert(
      fc.property(digits, fc.nat(9), fc.constantFrom('F', 'T', 'U', 'M'), (low, length, suffix) => {
        const name = (number: number) => `${String(number).padStart(4, '0')}${suffix}`;
        const range = `${name(low)}-${name(low + length)}`;
        const codes = expandRange(range);
        expect(codes).toHaveLength(length + 1);
        expect(codes.every((code) => inRange(code, range))).toBe(true);
        expect(inRange(name(low + length + 1), range)).toBe(false);
      }),
    );
  });
});

describe('near codes', () => {
  it('offer the code a swapped pair of digits hides', () => {
    expect(transpositions('73677')).toContain('76377');
    expect(transpositions('0545T')).toContain('0554T');
    expect(transpositions('M45.50')).toContain('M54.50');
  });

  it('are mutual: a swap swapped back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5}$/), (code) => {
        for (const near of transpositions(code)) expect(transpositions(near)).toContain(code);
      }),
    );
  });
});
