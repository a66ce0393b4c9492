const READ_TYPES = new Set(['text', 'search', 'tel', 'number', 'date', 'url', '']);

/** Whether a field can show a code: text-like inputs, selects and text areas; never hidden or password fields. */
export function isReadableField(
  field: Element,
): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  if (field.localName === 'input') return READ_TYPES.has((field.getAttribute('type') ?? '').toLowerCase());
  return field.localName === 'select' || field.localName === 'textarea';
}

/** What the field shows: its value, or the text of the selected option. */
export function shownValue(field: Element): string {
  if (field.localName === 'select') {
    const select = field as HTMLSelectElement;
    const option = select.options[select.selectedIndex];
    return option ? (option.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
  }
  return (field as HTMLInputElement | HTMLTextAreaElement).value;
}

/** The value behind the shown text of a select, for fields whose label says what they hold. */
export function optionValue(field: Element): string {
  if (field.localName !== 'select') return '';
  const select = field as HTMLSelectElement;
  return select.options[select.selectedIndex]?.value ?? '';
}
