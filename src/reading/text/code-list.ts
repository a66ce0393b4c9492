/** A block of a list that begins with something like a code: `99202 short`, `M17.11 R knee`. */
const BEGINS = /^\s*(?:\d{4}[\dFTU]|[A-Z]\d{4}|[A-Z]\d[0-9A-K]\.[0-9A-Z]{1,4})(?![0-9A-Za-z_@-])/;
/** One that is no plain number: it vouches for the plain numbers beside it. */
const DISTINCT = /^\s*(?:\d{4}[FTU]|[A-Z]\d{4}|[A-Z]\d[0-9A-K]\.[0-9A-Z]{1,4})(?![0-9A-Za-z_@-])/;

const LEAST = 6;
const MOST_READ = 120;

const known = new WeakMap<Element, { count: number; codes: boolean }>();

export function beginsWithCode(text: string): boolean {
  return text.length < 80 && BEGINS.test(text);
}

/**
 * Whether a block stands among siblings most of which begin with a code, two of them with one that is no plain
 * number: a superbill, a pick list. Asked for once a container.
 */
export function isCodeList(block: Element): boolean {
  const parent = block.parentElement;
  if (!parent || parent.childElementCount < LEAST) return false;
  const seen = known.get(parent);
  if (seen && seen.count === parent.childElementCount) return seen.codes;
  let begin = 0;
  let distinct = 0;
  let others = 0;
  let step = 0;
  for (
    let child = parent.firstElementChild;
    child && step < MOST_READ;
    child = child.nextElementSibling, step++
  ) {
    if (/^h[1-6]$/.test(child.localName)) continue;
    const text = child.textContent ?? '';
    if (!beginsWithCode(text)) others++;
    else {
      begin++;
      if (DISTINCT.test(text)) distinct++;
    }
  }
  const codes = begin >= LEAST && distinct >= 2 && begin > others * 2;
  known.set(parent, { count: parent.childElementCount, codes });
  return codes;
}
