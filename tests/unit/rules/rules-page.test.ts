import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { rulesPageProblem } from '../../../tools/rules/rules-page';

test('docs/RULES.md is what the data makes', () => {
  expect(rulesPageProblem(fileURLToPath(new URL('../../../', import.meta.url)))).toBe(null);
});
