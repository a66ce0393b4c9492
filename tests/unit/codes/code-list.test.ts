import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCodeList, packCodeList } from '../../../src/codes';

const code = fc
  .array(fc.constantFrom(...'0123456789ABT'), { minLength: 5, maxLength: 5 })
  .map((chars) => chars.join(''));

describe('a packed list of codes', () => {
  it('holds exactly what was packed', () => {
    fc.assert(
      fc.property(fc.array(code, { minLength: 1 }), fc.array(code), (codes, others) => {
        const has = openCodeList(packCodeList(codes));
        for (const one of [...codes, ...others]) expect(has?.(one)).toBe(codes.includes(one));
      }),
    );
  });
  it('is no list when empty or damaged', () => {
    for (const text of ['', '992', '992:0', '992:02 ', ' 992:02', '992:02,03', '99 2:02']) {
      expect(openCodeList(text)).toBeNull();
    }
  });
  it('knows no code by half', () => {
    const has = openCodeList(packCodeList(['99213', '99231']));
    expect(has?.('99232')).toBe(false);
    expect(has?.('9921')).toBe(false);
  });
});
