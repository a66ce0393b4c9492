import { describe, expect, it } from 'vitest';
import { formBoxRole } from '../../../src/reading/labels/form-boxes';
import { identifierWords } from '../../../src/reading/labels/roles';

describe('fields named for their box on the paper form', () => {
  it.each([
    ['box21_C', 'diagnosis'],
    ['item21a', 'diagnosis'],
    ['box24d_1', 'procedure'],
    ['Box_24_E', 'pointer'],
    ['hcfa24F2', 'charge'],
    ['cms1500_24g_3', 'units'],
    ['fl44_2', 'procedure'],
    ['FL67A', 'diagnosis'],
    ['locator42', 'revenue'],
  ])('%s holds a %s', (name, role) => {
    expect(formBoxRole(identifierWords(name))).toBe(role);
  });
  it.each([['box33a'], ['box24j'], ['fl'], ['item4'], ['inbox'], ['profile24'], ['box1a']])(
    '%s says nothing of a line',
    (name) => {
      expect(formBoxRole(identifierWords(name))).toBeNull();
    },
  );
});
