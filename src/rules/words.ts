/** `["a", "b", "c"]` as `a, b and c`. */
export function listOf(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** As `listOf`, for choices: `a, b or c`; long lists are cut and say how many more there are. */
export function choiceOf(items: readonly string[], most = 8): string {
  if (items.length > most) return `${items.slice(0, most).join(', ')} (and ${items.length - most} more)`;
  const last = items[items.length - 1] ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}

const PLACE = /\{([a-zA-Z]+)\}/g;

/** Fills `{x}` in a rule's text. A word nobody gave stays visible as it is, so that a mistake shows. */
export function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(PLACE, (place, name: string) => words[name] ?? place);
}

/** The names of all `{x}` in a text. */
export function placesIn(text: string): readonly string[] {
  return [...text.matchAll(PLACE)].map((match) => match[1] ?? '');
}
