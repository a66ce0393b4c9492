import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inSafeZone } from '../../../src/overlay/safe-zone';

const code = { left: 100, top: 100, right: 140, bottom: 120 };
const below = { left: 100, top: 160, right: 460, bottom: 500 };

describe('the way from code to card', () => {
  test('code, card and the gap between them are safe', () => {
    expect(inSafeZone({ x: 120, y: 110 }, [code], below)).toBe(true);
    expect(inSafeZone({ x: 300, y: 300 }, [code], below)).toBe(true);
    expect(inSafeZone({ x: 130, y: 140 }, [code], below)).toBe(true);
  });

  test('beside the way is not', () => {
    expect(inSafeZone({ x: 400, y: 110 }, [code], below)).toBe(false);
    expect(inSafeZone({ x: 60, y: 140 }, [code], below)).toBe(false);
    expect(inSafeZone({ x: 300, y: 530 }, [code], below)).toBe(false);
  });

  const coordinate = fc.integer({ min: 0, max: 1000 });
  const box = fc
    .tuple(coordinate, coordinate, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
    .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }));

  test('every straight way from a point of the code to a point of the card is safe all along', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(box, box, part, part, part, part, part, (from, to, a, b, c, d, way) => {
        const start = {
          x: from.left + a * (from.right - from.left),
          y: from.top + b * (from.bottom - from.top),
        };
        const end = { x: to.left + c * (to.right - to.left), y: to.top + d * (to.bottom - to.top) };
        const point = { x: start.x + way * (end.x - start.x), y: start.y + way * (end.y - start.y) };
        expect(inSafeZone(point, [from], to)).toBe(true);
      }),
    );
  });

  test('nothing outside the box around both, and the slack, is safe', () => {
    fc.assert(
      fc.property(box, box, coordinate, coordinate, (from, to, x, y) => {
        const outside =
          x < Math.min(from.left, to.left) - 7 ||
          x > Math.max(from.right, to.right) + 7 ||
          y < Math.min(from.top, to.top) - 7 ||
          y > Math.max(from.bottom, to.bottom) + 7;
        fc.pre(outside);
        expect(inSafeZone({ x, y }, [from], to)).toBe(false);
      }),
    );
  });
});
