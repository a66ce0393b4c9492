import { expect, test } from 'vitest';
import { codeSet } from '../../../src/rules/code-set';

test('a range holds the codes of its own shape between its ends', () => {
  const set = codeSet(['78012-78999', '0554T-0557T', '76376']);
  for (const code of ['78012', '78452', '78999', '0554T', '0557T', '76376']) expect(set.has(code)).toBe(true);
  for (const code of ['78011', '79000', '0558T', '05560', '76377', 'A0556', ''])
    expect(set.has(code)).toBe(false);
});

test('what is no code or no range is refused with its text', () => {
  for (const part of ['7637', '76377-76376', '0554T-05570', 'abc']) {
    expect(() => codeSet([part])).toThrow(new RegExp(part));
  }
});
