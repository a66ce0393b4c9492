import type { Mention } from '../reading';

/**
 * Which code of a field the caret stands in, at the edge of, or last passed; null before the first, and in fields that
 * have no caret.
 */
export function mentionAtFieldCaret(field: Element, mentions: readonly Mention[]): Mention | null {
  const caret = caretOf(field);
  if (caret === null) return null;
  const { value } = field as HTMLInputElement | HTMLTextAreaElement;
  const passed = mentions
    .map((mention) => ({ mention, start: value.lastIndexOf(mention.text, caret) }))
    .filter(({ start }) => start >= 0)
    // One code may begin with another: M54.5, M54.50.
    .toSorted((a, b) => b.start - a.start || b.mention.text.length - a.mention.text.length);
  return passed[0]?.mention ?? null;
}

/** Kinds of `<input>` without a caret answer null. */
function caretOf(field: Element): number | null {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.selectionStart
    : null;
}
