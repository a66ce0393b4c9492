import type { Mention, Reader } from '../reading';
import { mentionAtFieldCaret } from './field-caret';
import { elementOf, rectsOf } from './geometry';
import type { MentionIndex } from './mention-index';
import type { Anchor } from './place-card';

/** What a card is about: one code in text, or all codes of one field. */
export interface Target {
  /** In the order they stand in the field. */
  readonly mentions: readonly Mention[];
  /** The one whose card comes first. */
  readonly active: Mention;
  readonly anchor: Anchor;
}

/** The target a mention belongs to, or null when it went stale. */
export function targetOf(reader: Reader, index: MentionIndex, id: number): Target | null {
  const mention = index.get(id);
  const spot = reader.spot(id);
  const element = spot && elementOf(spot);
  if (!mention || !spot || !element) return null;
  if (spot.kind === 'field') {
    const mentions = index.fields().get(spot.element) ?? [mention];
    return { mentions, active: mention, anchor: fieldAnchor(spot.element) };
  }
  const rects = () => {
    const now = reader.spot(id);
    return now ? rectsOf(now) : [];
  };
  return { mentions: [mention], active: mention, anchor: { element, rects, isField: false } };
}

/** The target of a field that holds codes, the one at the caret first; null when it holds none. */
export function fieldTarget(index: MentionIndex, field: Element): Target | null {
  const mentions = index.fields().get(field as HTMLElement);
  const [first] = mentions ?? [];
  if (!mentions || !first) return null;
  return { mentions, active: mentionAtFieldCaret(field, mentions) ?? first, anchor: fieldAnchor(field) };
}

/** Whether two targets are the same code at the same place of the page. */
export function sameTarget(a: Target, b: Target): boolean {
  return a.active.id === b.active.id && a.anchor.element === b.anchor.element;
}

function fieldAnchor(field: Element): Anchor {
  return { element: field, rects: () => [...field.getClientRects()], isField: true };
}

/** The focused element, also inside shadow trees that are open or known to the reader. */
export function deepActiveElement(
  document: Document,
  roots: Iterable<Document | ShadowRoot>,
): Element | null {
  let active = document.activeElement;
  const shadows = [...roots].filter((root): root is ShadowRoot => root instanceof ShadowRoot);
  for (;;) {
    const inside: Element | null | undefined = (
      active?.shadowRoot ?? shadows.find((root) => root.host === active)
    )?.activeElement;
    if (!inside || inside === active) return active;
    active = inside;
  }
}

/** Whether the user can type or choose in this element. */
export function isEditable(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    (element.isContentEditable ||
      element.matches('input, textarea, select, [role="textbox"], [role="combobox"]'))
  );
}
