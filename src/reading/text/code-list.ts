/** A block of a list that begins with something like a code: `99202 short`, `M17.11 R knee`. */
const BEGINS =
  /^[\s\uFFFC]*(?:\d{4}[\dFTU]|[A-Z]\d{4}|[A-Z]\d[0-9A-K]\.[0-9A-Z]{1,4})(?![0-9A-Za-z_@]|-(?![A-Z][a-z]{2}))/;
/** One that is no plain number: it vouches for the plain numbers beside it. */
const DISTINCT = /^\s*(?:\d{4}[FTU]|[A-Z]\d{4}|[A-Z]\d[0-9A-K]\.[0-9A-Z]{1,4})(?![0-9A-Za-z_@-])/;

const LEAST = 3;
/** From so many on, two distinct codes vouch for any number of plain ones. */
const MANY = 6;
const MOST_READ = 120;

const known = new WeakMap<Element, { count: number; codes: boolean }>();

export function beginsWithCode(text: string): boolean {
  return BEGINS.test(text);
}

/** Asks whether a procedure is named by the bundled data. */
type Named = (code: string) => boolean;

/**
 * Whether a block, or what it stands alone in, is one of several alike of which most begin with a code and enough are no
 * plain numbers, or known ones: a superbill, a pick list, the results of a search. Of things to tick, as on a superbill,
 * one in five is enough. Asked for once a container.
 */
export function isCodeList(block: Element, named: Named): boolean {
  let node = block;
  for (let level = 0; level < 3; level++) {
    const parent: Element | null = node.parentElement;
    if (!parent) return false;
    if (parent.childElementCount >= LEAST) {
      const seen = known.get(parent);
      if (seen?.count === parent.childElementCount ? seen.codes : judge(parent, node, named)) return true;
    }
    if (!isFirst(node)) return false;
    node = parent;
  }
  return false;
}

/** Whether nothing stands before an element within its parent but a box to tick. */
function isFirst(node: Element): boolean {
  const before = node.previousElementSibling;
  return before === null || (before.localName === 'input' && isFirst(before));
}

function judge(parent: Element, item: Element, named: Named): boolean {
  let begin = 0;
  let sure = 0;
  let others = 0;
  let step = 0;
  for (
    let child = parent.firstElementChild;
    child && step < MOST_READ;
    child = child.nextElementSibling, step++
  ) {
    // What is no item: headings, a search box, a count of results.
    if (child.localName !== item.localName || child.className !== item.className) continue;
    const text = leadOf(child);
    if (!BEGINS.test(text)) others++;
    else {
      begin++;
      if (DISTINCT.test(text)) sure += 1.5;
      else if (named(text.trim().slice(0, 5))) sure++;
    }
  }
  const ticked = item.querySelector('input[type=checkbox],input[type=radio]') !== null;
  const enough = begin >= MANY && !ticked ? sure >= 3 : sure * (ticked ? 5 : 2) >= begin;
  const codes = begin >= LEAST && enough && begin > others * 2;
  known.set(parent, { count: parent.childElementCount, codes });
  return codes;
}

const NAMES_SET = /\b(?:cpt|hcpcs|procedure codes?)\b/i;
const MOST_BEFORE = 24;

/**
 * Whether a block that begins with a code stands, with others like it, below a line that says what codes they are:
 * `CPT codes most used:`, `HCPCS/CPT Description`.
 */
export function isAnnounced(block: Element): boolean {
  let before: Element | null = block;
  for (let step = 0; step < MOST_BEFORE; step++) {
    const list: Element | null = before.previousElementSibling ? before : before.closest('ul,ol');
    before = list?.previousElementSibling ?? null;
    if (!before) return false;
    const text: string = leadOf(before);
    if (BEGINS.test(text)) continue;
    const whole = (before.textContent ?? '').trim().slice(-200);
    return (
      NAMES_SET.test(whole) &&
      !/\d{5}/.test(whole) &&
      (whole.endsWith(':') || (whole.length < 50 && !/[.?!]$/.test(whole)))
    );
  }
  return false;
}

/** The text an item begins with, without what its next element says. */
function leadOf(item: Element): string {
  let node: Node = item;
  for (let child = node.firstChild; child; child = node.firstChild) {
    while (child.nextSibling && !/\S/.test(child.textContent ?? '')) child = child.nextSibling;
    node = child;
  }
  return node.nodeValue ?? '';
}

/** Whether most options of a choice begin with something like a code. */
export function isCodeChoice(field: Element): boolean {
  if (!(field instanceof HTMLSelectElement) || field.options.length < LEAST) return false;
  const options = Array.from(field.options).slice(0, 40);
  return options.filter(({ text }) => BEGINS.test(text)).length * 2 > options.length;
}
