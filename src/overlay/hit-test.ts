import { contains, rectsOf } from './geometry';
import type { Marks } from './marks';
import type { MentionIndex } from './mention-index';

interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}

/** `CSS.highlights` where the browser can tell which highlights lie under a point (not yet in TypeScript's DOM types). */
interface PointedRegistry {
  highlightsFromPoint?(x: number, y: number, options: { shadowRoots: ShadowRoot[] }): HighlightHit[];
}

/** `caretPositionFromPoint` with the option that lets it look into shadow trees. */
interface CaretDocument {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ): { readonly offsetNode: Node } | null;
}

/**
 * The marked mention under a point of the viewport, or null. One hit test whatever the length of the page: the browser's
 * own where it has one, else the caret position and the rectangles of the marks in that text.
 */
export function mentionAtPoint(
  document: Document,
  marks: Marks,
  index: MentionIndex,
  x: number,
  y: number,
): number | null {
  const shadowRoots = [...index.roots].filter((root): root is ShadowRoot => root instanceof ShadowRoot);
  const registry = CSS.highlights as unknown as PointedRegistry;
  if (registry.highlightsFromPoint) {
    for (const { ranges } of registry.highlightsFromPoint(x, y, { shadowRoots })) {
      for (const range of ranges) {
        const id = marks.ownerOf(range);
        if (id !== null) return id;
      }
    }
    return null;
  }
  const caret = (document as unknown as CaretDocument).caretPositionFromPoint?.(x, y, { shadowRoots });
  const node = caret?.offsetNode ?? document.caretRangeFromPoint?.(x, y)?.startContainer;
  return node ? markedIn(node, marks, x, y) : null;
}

/** The caret snaps to the nearest text, so the point must lie in the mark's own rectangles. */
function markedIn(node: Node, marks: Marks, x: number, y: number): number | null {
  for (const [id, spot] of marks.painted()) {
    const split = spot.start !== spot.end;
    if (spot.start !== node && spot.end !== node && !(split && between(spot.start, node, spot.end))) continue;
    if (rectsOf(spot).some((rect) => contains(rect, x, y))) return id;
  }
  return null;
}

function between(start: Node, node: Node, end: Node): boolean {
  return (
    (start.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (node.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}
