import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  categoryNumber,
  packNumbers,
  procedureNumber,
  unpackNumbers,
} from '../../../src/knowledge/code-numbers';

describe('packed numbers', () => {
  it('are the same again when unpacked', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(fc.nat(50), fc.nat(400_000)), { minLength: 1 }), (numbers) => {
        const unpacked = [...unpackNumbers(packNumbers(numbers))];
        expect(unpacked).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });

  it('of no code hold none', () => {
    expect(unpackNumbers(packNumbers([])).size).toBe(0);
  });
});

describe('numbers of codes', () => {
  it('differ where codes differ', () => {
    const code = fc.stringMatching(/^(?:\d{5}|\d{4}[A-Z]|[A-Z]\d{4})$/);
    fc.assert(
      fc.property(code, code, (one, other) => {
        expect(procedureNumber(one) === procedureNumber(other)).toBe(one === other);
      }),
    );
  });

  it.each(['', '7637', '763777', '76T77', '7637t', 'TT123'])('"%s" is no procedure', (text) => {
    expect(procedureNumber(text)).toBe(-1);
  });

  it.each(['', 'M5', 'C4A', '054', 'M545'])('"%s" is no category of digits', (text) => {
    expect(categoryNumber(text)).toBe(-1);
  });
});
