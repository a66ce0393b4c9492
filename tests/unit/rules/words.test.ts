import { expect, test } from 'vitest';
import { choiceOf, fill, listOf, placesIn } from '../../../src/rules/words';

test('lists read as a person would say them', () => {
  expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect([choiceOf(['a', 'b']), choiceOf(['a', 'b', 'c'], 2)]).toEqual(['a or b', 'a, b (and 1 more)']);
});

test('words fill their places, and a word nobody gave stays visible', () => {
  expect(fill('{code} on {date}', { code: '76376' })).toBe('76376 on {date}');
  expect(placesIn('{code} on {date}')).toEqual(['code', 'date']);
});
