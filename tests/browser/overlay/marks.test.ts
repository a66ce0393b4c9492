import { describe, expect, test } from 'vitest';
import { finding } from './support/cards';
import { scene } from './support/scene';

const LINES = '<table><tr><td>76376</td><td>71275</td></tr><tr><td>J1885</td><td>M54.5</td></tr></table>';

describe('marks', () => {
  test('a code without a finding is underlined plainly', () => {
    const { painted } = scene(LINES);
    expect(painted()).toEqual({ 'sl-0': ['71275', '76376', 'J1885', 'M54.5'] });
  });

  test('a code with findings takes the level of the most severe one', () => {
    const { painted } = scene(LINES, {
      findings: [
        finding('info', ['76376']),
        finding('error', ['76376', '71275']),
        finding('warning', ['M54.5']),
      ],
    });
    expect(painted()).toEqual({ 'sl-0': ['J1885'], 'sl-2': ['M54.5'], 'sl-3': ['71275', '76376'] });
  });
});
