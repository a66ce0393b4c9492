import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inkFor, luminance } from '../../../src/overlay/backdrop';

const INKS = ['middle', 'deep', 'pale'];

/** The line colors of each ink, as marks.css has them: four levels an ink. */
const colors = [...readFileSync('src/overlay/marks.css', 'utf8').matchAll(/#([0-9a-f]{6});/g)].map(
  ([, hex = '']) => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
);

const lightOf = (rgb: readonly number[]) => luminance(`rgb(${rgb.join(', ')})`)?.light ?? Number.NaN;
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

test('for every background there is an ink whose four colors all stand out 3:1', () => {
  expect(colors).toHaveLength(12);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (background) => {
      const first = INKS.indexOf(inkFor(background)) * 4;
      for (const color of colors.slice(first, first + 4)) {
        expect(contrast(lightOf(color), background)).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('luminance of a computed color', () => {
  test('reads the forms browsers give', () => {
    expect(luminance('rgb(255, 255, 255)')).toEqual({ light: 1, alpha: 1 });
    expect(luminance('rgba(0, 0, 0, 0.5)')).toEqual({ light: 0, alpha: 0.5 });
    expect(luminance('color(srgb 1 1 1 / 0.25)')).toEqual({ light: 1, alpha: 0.25 });
    expect(luminance('rgb(128, 128, 128)')?.light).toBeCloseTo(0.2159, 3);
  });

  test('does not guess at other color spaces', () => {
    expect(luminance('oklch(0.7 0.1 200)')).toBeNull();
    expect(luminance('color(display-p3 1 0 0)')).toBeNull();
    expect(luminance('')).toBeNull();
  });
});
