import type { Flow } from './flow';

/** A run of a flow whose element holds nothing but codes, and how that element is marked. */
export interface MarkedRun {
  readonly start: number;
  readonly end: number;
  /** Tags and classes of the element and of its parent: what the page gives to all things of one kind. */
  readonly mark: string;
}

const LONGEST = 40;
const ONLY_CODES =
  /^\s*(?:\d{4}[\dFTU]|[A-Z]\d{4})(?:\s*(?:[,/+&–-]|or|and|to)\s*(?:\d{4}[\dFTU]|[A-Z]\d{4}))*\s*$/;

/**
 * Runs that stand alone in an element with a mark, `<small>70551</small>` in `<span class="name">`; none for a text without
 * tags, whose block's mark counts.
 */
export function markedRuns(flow: Flow): readonly MarkedRun[] | undefined {
  let found: MarkedRun[] | undefined;
  for (const { node, start, end } of flow.runs()) {
    if (end - start > LONGEST || !ONLY_CODES.test(flow.text.slice(start, end))) continue;
    const mark = node.nextSibling || node.previousSibling ? null : markOf(node.parentElement);
    if (mark === null) continue;
    found ??= [];
    found.push({ start, end, mark });
  }
  return found;
}

/** Null where neither has a class: every text has tags. */
function markOf(element: Element | null): string | null {
  const parent = element?.parentElement;
  if (!element || !parent) return null;
  const own = element.getAttribute('class') ?? '';
  const outer = parent.getAttribute('class') ?? '';
  return own + outer === '' ? null : `${parent.localName}.${outer}>${element.localName}.${own}`;
}
