/**
 * A tokenizer for X12 claims and remittances (837P, 837I, 835) as pages show them: whole interchanges, single
 * loops, or one segment, with whatever separators the sender used. Offsets point into the text that was given.
 */

/** A piece of the text and where it stands. */
export interface X12Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One segment: `elements[0]` is the first element after the id. */
export interface X12Segment {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly elements: readonly X12Part[];
}

export interface X12Text {
  readonly elementSeparator: string;
  readonly componentSeparator: string;
  /** null in versions before 00402, where repetition did not exist. */
  readonly repetitionSeparator: string | null;
  readonly segmentTerminator: string;
  readonly segments: readonly X12Segment[];
}

interface Separators {
  readonly element: string;
  readonly component: string;
  readonly repetition: string | null;
  readonly terminator: string;
}

/** Segments that tell an X12 claim or remittance from other text with pipes in it, with the form of what follows. */
const TELLING =
  /(?:^|[~\s>'"])(?:(?:SV1|SVC|SV3|SVD)([*|^])(?:[A-Z0-9]+\1)?(?:HC|HP|NU|AD|WK|ER|IV)[:>^|*]|SV2([*|^])\d{3,4}\2|HI([*|^])(?:ABK|BK|ABF|BF|APR|PR|ABJ|BJ|ABN|BN|BR|BBR|BE|BH|BG|DR)[:>^|*]|CLM([*|^])[^*|^~]+\4[-\d.]+\4|CLP([*|^])[^*|^~]+\5\d{1,2}\5|CAS([*|^])(?:CO|PR|OA|PI|CR)\6|LQ([*|^])HE\7)/;

/** Whether a text holds at least one segment of an X12 claim or remittance. Cheap to ask of any text. */
export function looksLikeX12(text: string): boolean {
  return TELLING.test(text);
}

/** Whether a text begins an interchange: its separators hold for what follows. */
export function beginsInterchange(text: string): boolean {
  return /^\s*(?:\d{1,5}[\s.:)]+)?ISA([^A-Za-z0-9\s])(?:[^A-Za-z]|[A-Za-z0-9 ])*?\1/.test(text);
}

/** Tokenizes X12 text; null when nothing in it is a claim or remittance segment. */
export function parseX12(text: string): X12Text | null {
  const given = separatorsOfIsa(text) ?? guessSeparators(text);
  if (!given) return null;
  const separators = { ...given, component: componentSeparator(text, given.element, given.component) };
  return {
    elementSeparator: separators.element,
    componentSeparator: separators.component,
    repetitionSeparator: separators.repetition,
    segmentTerminator: separators.terminator,
    segments: cutSegments(text, separators),
  };
}

/** The components of an element with their offsets (`HC:99213:25` → three parts). */
export function componentsOf(element: X12Part, separator: string): X12Part[] {
  const parts: X12Part[] = [];
  let from = 0;
  for (;;) {
    const to = element.text.indexOf(separator, from);
    const end = to < 0 ? element.text.length : to;
    parts.push({
      text: element.text.slice(from, end),
      start: element.start + from,
      end: element.start + end,
    });
    if (to < 0) return parts;
    from = to + separator.length;
  }
}

/**
 * ISA carries its own separators: the character after `ISA`, ISA11 (repetition), ISA16 (component) and what follows
 * it. Counted by elements rather than by the fixed 106 characters, since pages trim or collapse the padding.
 */
function separatorsOfIsa(text: string): Separators | null {
  const at = /(?:^|[\s>"'])ISA([^A-Za-z0-9\s])/.exec(text);
  const element = at?.[1];
  if (!at || element === undefined) return null;
  let cursor = at.index + at[0].length - 1;
  for (let count = 0; count < 16; count++) {
    cursor = text.indexOf(element, cursor + (count === 0 ? 0 : 1));
    if (cursor < 0 || cursor - at.index > 400) return null;
  }
  const component = text.charAt(cursor + 1);
  const after = text.charAt(cursor + 2);
  if (component === '' || /[A-Za-z0-9\s]/.test(component)) return null;
  const elements = text.slice(at.index, cursor).split(element);
  const repetition = elements[11] ?? '';
  return {
    element,
    component,
    repetition: /^[^A-Za-z0-9\s]$/.test(repetition) ? repetition : null,
    terminator: /\s|^$/.test(after) ? '\n' : after,
  };
}

/** Without ISA: the element separator from the first telling segment, the component separator from a qualifier. */
function guessSeparators(text: string): Separators | null {
  const telling = TELLING.exec(text);
  const element = telling?.slice(1).find((group) => group !== undefined);
  if (element === undefined) return null;
  const component = componentSeparator(text, element, element === '*' ? ':' : '^');
  const terminator = text.includes('~') ? '~' : /'\s*(?:[A-Z]{2}[A-Z0-9]?\W|$)/.test(text) ? "'" : '\n';
  return { element, component, repetition: component === '^' ? null : '^', terminator };
}

/**
 * The component separator the composites themselves use. Some senders write another one than ISA16 says, so ISA's is
 * kept only when a composite with it is there, or none at all.
 */
function componentSeparator(text: string, element: string, given: string): string {
  const qualifier = /(?<![A-Za-z0-9])(?:HC|HP|NU|ABK|BK|ABF|BF|APR|ABJ|WK)([:>^|*])(?=[A-Z0-9])/g;
  let other: string | null = null;
  for (let found = qualifier.exec(text); found; found = qualifier.exec(text)) {
    if (found[1] === given) return given;
    if (found[1] !== element) other ??= found[1] ?? null;
  }
  return other ?? given;
}

function cutSegments(text: string, { element, terminator }: Separators): X12Segment[] {
  const segments: X12Segment[] = [];
  let from = 0;
  while (from < text.length) {
    const found = text.indexOf(terminator, from);
    const end = found < 0 ? text.length : found;
    const segment = cutSegment(text, from, end, element);
    if (segment) segments.push(segment);
    from = end + 1;
  }
  return segments;
}

/** One segment between two terminators; words before its id (a caption, a line number) are left out. */
function cutSegment(text: string, from: number, to: number, separator: string): X12Segment | null {
  const first = text.indexOf(separator, from);
  if (first < 0 || first >= to) return null;
  let start = first;
  while (start > from && /[A-Z0-9]/.test(text.charAt(start - 1))) start--;
  const id = text.slice(start, first);
  if (!/^[A-Z][A-Z0-9]{1,2}$/.test(id)) return null;
  let end = to;
  while (end > first && /\s/.test(text.charAt(end - 1))) end--;
  const elements: X12Part[] = [];
  let cursor = first + 1;
  for (;;) {
    const next = text.indexOf(separator, cursor);
    const stop = next < 0 || next >= end ? end : next;
    elements.push({ text: text.slice(cursor, stop), start: cursor, end: stop });
    if (stop === end) break;
    cursor = stop + 1;
  }
  return { id, start, end, elements };
}
