import type { Mention, Reader } from '../reading';
import { composedParent } from './geometry';
import type { MentionIndex } from './mention-index';

/** The first text mention that the selection touches, or that the caret stands in or at the edge of; null when none. */
export function mentionAtSelection(document: Document, reader: Reader, index: MentionIndex): Mention | null {
  for (const range of selections(document, index.roots)) {
    const outer = range.commonAncestorContainer;
    const element = outer instanceof Element ? outer : composedParent(outer);
    if (!element) continue;
    const hit = reader.within(element).find((mention) => touches(reader, mention.id, range));
    if (hit) return hit;
  }
  return null;
}

interface SelectingRoot {
  /** Shadow roots have it in Chromium only. */
  getSelection?(): Selection | null;
}

function selections(document: Document, roots: Iterable<Document | ShadowRoot>): Range[] {
  return [document, ...roots]
    .map((root) => (root as SelectingRoot).getSelection?.() ?? null)
    .flatMap((selection) => (selection && selection.rangeCount > 0 ? [selection.getRangeAt(0)] : []));
}

function touches(reader: Reader, id: number, range: Range): boolean {
  const spot = reader.spot(id);
  if (spot?.kind !== 'text') return false;
  // Two stretches of text touch when neither ends before the other starts.
  return (
    compare(spot.start, spot.startOffset, range.endContainer, range.endOffset) <= 0 &&
    compare(range.startContainer, range.startOffset, spot.end, spot.endOffset) <= 0
  );
}

/** Negative, zero or positive as the first boundary point lies before, at or after the second. */
function compare(nodeA: Node, offsetA: number, nodeB: Node, offsetB: number): number {
  if (nodeA === nodeB) return offsetA - offsetB;
  const position = nodeA.compareDocumentPosition(nodeB);
  if (position & Node.DOCUMENT_POSITION_CONTAINED_BY) {
    const child = [...nodeA.childNodes].findIndex((node) => node.contains(nodeB));
    return offsetA <= child ? -1 : 1;
  }
  if (position & Node.DOCUMENT_POSITION_CONTAINS) return -compare(nodeB, offsetB, nodeA, offsetA);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
