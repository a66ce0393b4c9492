import { type Box, contains } from './geometry';

/** Slack around code and card, in CSS pixels: hands are not exact. */
const SLACK = 6;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Whether a pointer here is on the code, on the card, or on the way from one to the other (the convex hull of both), so
 * that the card stays open while it is being reached for (WCAG 1.4.13, hoverable).
 */
export function inSafeZone(point: Point, anchor: readonly Box[], card: Box): boolean {
  if (contains(card, point.x, point.y, SLACK)) return true;
  if (anchor.some((box) => contains(box, point.x, point.y, SLACK))) return true;
  return anchor.some((box) => inside(point, hull([...corners(box), ...corners(card)])));
}

function corners({ left, top, right, bottom }: Box): Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Positive when a → b → c turns one way, negative when it turns the other. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Convex hull by the monotone chain. */
function hull(points: Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: Point[]) => {
    const chain: Point[] = [];
    for (const point of list) {
      for (;;) {
        const last = chain.at(-1);
        const before = chain.at(-2);
        if (!last || !before || turn(before, last, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function inside(point: Point, polygon: readonly Point[]): boolean {
  return polygon.every((from, at) => {
    const to = polygon[(at + 1) % polygon.length] ?? from;
    return turn(from, to, point) >= 0;
  });
}
