import { codedRole } from '../labels/coded';
import { labelRole, type Role, roleOf } from '../labels/roles';
import { pointerLetter } from './code-cells';
import { flatGridLabel } from './flat-grid';

/** A label that an element beside a block gives to it. */
export interface BlockLabel {
  readonly role: Role;
  readonly label: string;
  /** Number of the service line, where the label is the heading of a column of lines. */
  readonly index?: number | null;
  /** Headings beside it are ones that only bills have. */
  readonly billing?: boolean;
}

const LABEL_SIZE = 48;
/** A code, date, year, amount or dotted diagnosis; a colon with a value behind it; a count or modifier at the end (`Units 1`). */
const HOLDS_VALUE =
  /\d{5}|\b(?:19|20)\d\d\b|\d[/.-]\d|\$\d|[A-Z]\d\d\.|:\s*\S|(?:units?|qty|quantity|pos|mods?|modifiers?|ptrs?|pointers?)\s+(?:\d{2}|[A-Z][A-Z\d])$|(?:units?|qty|quantity)\s+\d+$/i;

/**
 * The label of a block that holds a value: the `dt` of a `dd`, the cell or short element right before it (also one
 * level up, when the block is alone in its wrapper), or right after it where cards put values above their labels. What
 * stands in a slot is labelled by what stands around the slot. Null when nothing there reads as a label.
 */
export function labelOfBlock(block: Element): BlockLabel | null {
  const own = labelInAttributes(block);
  if (own) return own;
  // A web component's own text stands in its unnamed slot.
  const inner = block.localName.includes('-') ? block.shadowRoot?.querySelector('slot:not([name])') : null;
  const slots = [inner, block.assignedSlot];
  for (const slot of slots) {
    const label = slot ? labelOfBlock(slot) : null;
    if (label) return label;
  }
  return labelAround(block) ?? labelBelow(block);
}

/**
 * Whether an inline element is read as a block: it is shown elsewhere (a slot), says itself what it holds, or is a cell of a
 * grid.
 */
export function standsAsBlock(element: Element): boolean {
  return (
    element.hasAttribute('slot') ||
    flatGridLabel(element) !== undefined ||
    (element.hasAttribute('aria-label') &&
      !/^(?:a|button|label)$/.test(element.localName) &&
      labelInAttributes(element) !== null)
  );
}

const BOX_67 = /^\s*(?:67\s*[A-Q]?|[A-Q])[\s.:]+[A-Z]\d[0-9A-Z]/i;
/** Boxes 66 and 67, and 67A to 67Q. */
const BOXES_67 = 19;
const NAMES_DIAGNOSES = /^\s*(?:6[67]\s*)?(?:prin\w*\.?|(?:dx|diag\w*|icd\S*))\b/i;

/** What a box says, its parts parted by blanks. */
function textOfPair(box: Element): string {
  return Array.from(box.childNodes, (part) => part.textContent ?? '').join(' ');
}

/** A box of a UB-04 that holds a diagnosis under its letter alone: one of the boxes before it names diagnoses. */
export function isLetteredBox(block: Element, text: string): boolean {
  // The letter may stand in an element of its own, above the code.
  const pair = block.firstElementChild !== null && block.children.length <= 2;
  if (!BOX_67.test(pair ? textOfPair(block) : text)) return false;
  let before = block.previousElementSibling;
  for (let step = 0; before && step < BOXES_67; step++, before = before.previousElementSibling)
    if (NAMES_DIAGNOSES.test((before.textContent ?? '').replace(/^\s*\d\d\s*/, ''))) return true;
  return false;
}

/** A value and its label below it, alone in their wrapper, beside another such wrapper. */
function labelBelow(block: Element): BlockLabel | null {
  const after = block.nextElementSibling;
  const pair = block.parentElement;
  if (!after || !pair || pair.childElementCount !== 2) return null;
  const label = labelIn(after);
  const beside = pair.nextElementSibling ?? pair.previousElementSibling;
  const alike = beside?.childElementCount === 2 && beside.lastElementChild;
  return label && alike && labelIn(alike) && labelRole(block.textContent ?? '') === null ? label : null;
}

function labelAround(block: Element): BlockLabel | null {
  const above = flatGridLabel(block);
  if (above !== undefined) return above;
  if (block.localName === 'dd') {
    let before = block.previousElementSibling;
    while (before && before.localName !== 'dt') before = before.previousElementSibling;
    return before ? labelIn(before) : null;
  }
  let node: Element | null = block;
  for (let level = 0; node && level < 3; level++) {
    const before: Element | null = node.previousElementSibling;
    if (before)
      return node.localName === 'li' && before.localName === 'li'
        ? listLabel(node)
        : labelIn(beforeLettered(node, before));
    const parent: Element | null = node.parentElement;
    if (
      !parent ||
      parent.localName === 'body' ||
      /^(?:form|main|section|article|tr|tbody|table)$/.test(parent.localName)
    )
      return null;
    if (/^[uo]l$/.test(parent.localName) ? level > 1 : parent.childElementCount > 1) return null;
    node = parent;
  }
  return null;
}

/** A diagnosis under its letter, as box 21 of a claim form has up to twelve of. */
const LETTERED = /^\s*[A-L]\s*[.):]\s*[A-Z]\d[0-9A-Z][0-9A-Z.]*\s*$/i;

/** What stands before the first of several lettered diagnoses, each in an element of its own; else what stands before. */
function beforeLettered(node: Element, before: Element): Element {
  const isLettered = (one: Element): boolean =>
    one.localName === node.localName && one.childElementCount <= 3 && LETTERED.test(one.textContent ?? '');
  if (!isLettered(node) || !isLettered(before)) return before;
  let first = before;
  for (let step = 0; first.previousElementSibling && isLettered(first) && step < 12; step++)
    first = first.previousElementSibling;
  return first;
}

/** Where tables that fold into cards on narrow screens keep a cell's header, and web components their label. */
const LABELLING = ['data-label', 'data-title', 'data-th', 'data-header', 'aria-label', 'label'];

/** What an attribute of a cell says it holds; null when none reads as a label. */
export function labelInAttributes(element: Element): BlockLabel | null {
  if (!element.hasAttributes()) return null;
  for (const name of LABELLING) {
    const text = element.getAttribute(name);
    if (name === 'label' && !element.localName.includes('-')) continue;
    if (text === null || text.length > LABEL_SIZE || HOLDS_VALUE.test(text) || isSentence(text)) continue;
    const role = roleOf(text);
    if (role !== null) return { role, label: text.toLowerCase().trim() };
  }
  return null;
}

/** The letter or number of a diagnosis that stands in the `dt` of a `dd`, or alone in the element before; else null. */
export function pointerLabel(block: Element): string | null {
  const before = block.previousElementSibling;
  const text = before && before.childElementCount === 0 ? (before.textContent ?? '').trim() : '';
  const found = /^(?:dx\s*)?#?([A-L]|1[0-2]|[1-9])[.):]?$/i.exec(text)?.[1];
  return found === undefined ? null : pointerLetter(found);
}

/** More than a few words, a full stop, or the comma of a salutation: text of its own, no label. */
export function isSentence(text: string): boolean {
  return /[.!?,]$/.test(text)
    ? text.includes(' ') && !/\b(?:no|nos|acct|num|pt|svc|proc|diag|mod)\.$/i.test(text)
    : text.split(' ').length > 6;
}

/** `<li>`s of one list share the label that stands before the list. */
function listLabel(node: Element): BlockLabel | null {
  const list = node.parentElement;
  return list?.previousElementSibling ? labelIn(list.previousElementSibling) : null;
}

function labelIn(element: Element): BlockLabel | null {
  if (/^(?:script|style|input|select|textarea|table|ul|ol|hr|br)$/.test(element.localName)) return null;
  if (holdsPair(element)) return null;
  const text = element.textContent ?? '';
  if (text.length === 0 || text.length > 120) return null;
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length === 0 || clean.length > LABEL_SIZE || HOLDS_VALUE.test(clean) || isSentence(clean))
    return null;
  const role = roleOf(clean);
  // A heading names what follows only when it names codes: "Claim status" heads a page, not a value.
  if (/^h[1-6]$/.test(element.localName) && role !== 'procedure' && role !== 'diagnosis') return null;
  // Words around a field are that field's.
  if (role === null || element.querySelector('input,select,textarea')) return null;
  return { role, label: clean.toLowerCase().slice(0, 60) };
}

/** A label with a value of its own names nothing beside it. */
function holdsPair(element: Element): boolean {
  if (element.childElementCount === 0 || /^(?:label|dt|th)$/.test(element.localName)) return false;
  const [label = '', value = ''] = Array.from(element.childNodes, (child) =>
    (child.textContent ?? '').trim(),
  ).filter((text) => text !== '');
  return roleOf(label) !== null && (/\d/.test(value) || (/^[A-Z–-]/.test(value) && roleOf(value) === null));
}

/** What the name of a region, group or list says it holds. */
function namedRole(element: Element): 'procedure' | 'diagnosis' | null {
  const name = element.getAttribute('aria-label');
  return name === null || name.length > LABEL_SIZE ? null : codedRole(name);
}

/** What a claim form prints above its diagnoses. */
const BOX_21 = /^(?:21\W+)?diagnosis or nature of illness/i;

/** What a label says of the table or list beside it: `Diagnosis codes: | (a table of its own)`. */
function besideRole(beside: Element): 'procedure' | 'diagnosis' | null {
  const before = beside.localName === 'br' ? (beside.previousElementSibling ?? beside) : beside;
  // The text of a whole table costs much, and is no label.
  if (before.childElementCount > 2 || before.firstElementChild?.firstElementChild) return null;
  const text = (before.textContent ?? '').trim();
  if (BOX_21.test(text)) return 'diagnosis';
  const said =
    text.length <= LABEL_SIZE && (/^(?:td|th|dt|label)$/.test(before.localName) || text.endsWith(':'));
  return said ? codedRole(text) : null;
}

/** A row of one cell that says what the rows below it hold. */
function titlesRows(element: Element): boolean {
  if (element.localName !== 'tr' || element.childElementCount !== 1) return false;
  if (element.firstElementChild?.firstElementChild?.firstElementChild) return false;
  const text = (element.textContent ?? '').trim();
  return text.length <= LABEL_SIZE && roleOf(text) !== null;
}

/** "Procedure day sheet" names a paper or a place, not what follows. */
const PAPER =
  /\b(?:sheet|log|schedule|calendar|board|notes?|report|suite|rooms?|manual|consent|instructions)\b/i;

const CITATIONS =
  /^(?:(?:selected |key )?references|bibliography|literature|sources|works cited|citations)$/i;

/** What the nearest heading, legend or caption above a block is about. */
export function headingRole(block: Element): 'procedure' | 'diagnosis' | 'citations' | null {
  let node: Element | null = block;
  for (let level = 0; node && level < 6 && node.localName !== 'body'; level++) {
    const named = level > 0 ? namedRole(node) : null;
    if (named) return named;
    let before = node.previousElementSibling;
    const beside = level > 0 && before ? besideRole(before) : null;
    if (beside) return beside;
    for (let step = 0; before && step < 6; step++) {
      if (titlesRows(before)) return codedRole(before.textContent ?? '');
      if (/^(?:h[1-6]|legend|caption|header|summary)$/.test(before.localName)) {
        // What a heading adds in brackets ("Diagnosis codes (ICD version 0)") names nothing.
        const text = (before.textContent ?? '')
          .replace(/\([^)]*\)/g, ' ')
          .trim()
          .slice(0, 70);
        if (CITATIONS.test(text)) return 'citations';
        return PAPER.test(text) ? null : codedRole(text);
      }
      before = before.previousElementSibling;
    }
    node = node.parentElement;
  }
  return null;
}
