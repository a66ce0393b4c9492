import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalIcd, undottedIcd } from '../../../src/codes';

describe('ICD-10-CM form', () => {
  it.each([
    ['M54.50', 'M54.50'],
    ['M5450', 'M54.50'],
    ['m54.50', 'M54.50'],
    ['m23221', 'M23.221'],
    ['I10', 'I10'],
    ['S82.852A', 'S82.852A'],
    ['T84498A', 'T84.498A'],
    ['T78.40XA', 'T78.40XA'],
    ['W11XXXA', 'W11.XXXA'],
    ['QA0.0131', 'QA0.0131'],
    ['QA00131', 'QA0.0131'],
    ['C4A.9', 'C4A.9'],
    ['Z3A.39', 'Z3A.39'],
    ['J4B', 'J4B'],
    ['G35.A', 'G35.A'],
    ['K74.0A', 'K74.0A'],
    ['M1A.00X0', 'M1A.00X0'],
    ['O36.80X9', 'O36.80X9'],
    ['S72.001R', 'S72.001R'],
  ])('%s is %s', (text, code) => {
    expect(canonicalIcd(text)).toBe(code);
  });

  it.each(['M5', 'MM54', '54.50', 'M54.50123', 'M54..5', 'M54-50', 'ABC', 'M54.5 x', '', '99213', '0554T'])(
    '%j is none',
    (text) => {
      expect(canonicalIcd(text)).toBeNull();
    },
  );

  it('is stable: canonical form, undotted form and lower case all lead back to it', () => {
    const code = fc.stringMatching(/^[A-Z]\d[0-9A-D](\.[0-9A-L]{1,3}|\.[0-9X]{3}[0-9A-S])?$/);
    fc.assert(
      fc.property(code, (text) => {
        expect(canonicalIcd(text)).toBe(text);
        expect(canonicalIcd(undottedIcd(text))).toBe(text);
        expect(canonicalIcd(text.toLowerCase())).toBe(text);
      }),
    );
  });
});
