import type { Mention } from '../reading';

/**
 * Which code of a field the caret stands in or at the edge of: the one whose text it touches, else the last that
 * begins before it; null in fields that have no caret.
 *
 * @param mentions the field's codes in the order they stand in it
 */
export function mentionAtFieldCaret(field: Element, mentions: readonly Mention[]): Mention | null {
  const caret = caretOf(field);
  if (caret === null) return null;
  const { value } = field as HTMLInputElement | HTMLTextAreaElement;
  let at = 0;
  let before: Mention | null = null;
  for (const mention of mentions) {
    const start = value.indexOf(mention.text, at);
    if (start < 0) continue;
    if (start > caret) break;
    at = start + mention.text.length;
    before = mention;
    if (caret <= at) break;
  }
  return before;
}

/** Kinds of `<input>` without a caret answer null. */
function caretOf(field: Element): number | null {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.selectionStart
    : null;
}
