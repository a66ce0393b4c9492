import { composedContains, composedOrder, composedParent, isElement } from '../text/composed';
import { Kind, kindOfTag } from '../text/kinds';

/**
 * Parts of the document to be read again. A change is widened to what must be read as a whole: the row it is in, or
 * the block with the siblings that may be its label or its value.
 */
export class DirtyParts {
  private parts = new Set<Element>();

  /** @param around the element around a part that is read as one with it, if any */
  constructor(private readonly around: (part: Element) => Element | null) {}

  get any(): boolean {
    return this.parts.size > 0;
  }

  add(node: Node): void {
    const part = wholePart(node);
    if (part) this.parts.add(this.around(part) ?? part);
  }

  /** The parts that are still in the document, none inside another, in document order. */
  take(): Element[] {
    const parts = [...this.parts].filter((part) => part.isConnected);
    this.parts = new Set();
    if (parts.length === 1) return parts;
    if (parts.length > 4000) {
      const body = parts[0]?.ownerDocument.body;
      return body ? [body] : [];
    }
    const all = new Set<Node>(parts);
    const outer = parts.filter((part) => !hasAncestorIn(part, all));
    return outer.sort(composedOrder);
  }

  /** Whether a node lies in a part that waits. */
  holds(node: Node): boolean {
    for (const part of this.parts) if (composedContains(part, node)) return true;
    return false;
  }
}

function hasAncestorIn(element: Element, all: ReadonlySet<Node>): boolean {
  for (let node = composedParent(element); node; node = composedParent(node)) if (all.has(node)) return true;
  return false;
}

const WHOLE = 'tr,[role=row]';

function wholePart(node: Node): Element | null {
  let at: Node | null = node;
  while (
    at &&
    !(isElement(at) && kindOfTag(at.localName) !== Kind.Inline && kindOfTag(at.localName) !== Kind.Apart)
  )
    at = composedParent(at);
  if (!at || !isElement(at)) return null;
  const element = at;
  const head = element.closest('thead,[role=columnheader]');
  if (head) return head.closest('table,[role=grid],[role=table],[role=treegrid]') ?? head;
  const row = element.closest(WHOLE);
  if (row) return row;
  const kind = kindOfTag(element.localName);
  if (kind === Kind.Field) return element;
  if (/^(?:tbody|table|body|html|main|section|form)$/.test(element.localName)) return element;
  const parent = element.parentElement;
  return parent && parent.localName !== 'body' && parent.childElementCount <= 12 ? parent : element;
}
