import { labelRole, type Role, roleOf } from '../labels/roles';

const SAYS = new Set(['span', 'b', 'strong', 'small', 'em', 'i', 'font']);
const LONGEST = 30;
/** Roles whose label is worth a colon: what is known to be none of ours says so without one. */
const NAMES: ReadonlySet<Role | null> = new Set<Role | null>([
  'procedure',
  'diagnosis',
  'modifier',
  'units',
  'charge',
  'paid',
  'dos',
  'pos',
  'pointer',
  'revenue',
  'payer',
  'status',
  'adjustment',
  'remark',
]);

/**
 * Whether an inline element is a label whose value stands right after it (`<b>Units</b> <span>1</span>`), so that
 * the two are not read as one phrase. A row of headings is none: there another of its kind follows.
 */
export function isLabelBeside(element: Element): boolean {
  if (!SAYS.has(element.localName) || element.firstElementChild !== null) return false;
  const text = (element.textContent ?? '').trim();
  if (text.length < 2 || text.length > LONGEST || !NAMES.has(labelRole(text))) return false;
  if (/^\s*[:=]/.test(element.nextSibling?.nodeValue ?? '')) return false;
  const next = element.nextElementSibling;
  const after = next && isBlank(element.nextSibling) ? (next.textContent ?? '').trim() : '';
  if (after === '') return !isBlank(element.nextSibling);
  if (next?.localName !== element.localName || next.className !== element.className) return true;
  return /\d/.test(after) || after.length < 3 || roleOf(after) === null;
}

/** `<label>Units <output>1</output></label>`: an element that holds the value its label names. */
export function isValueInLabel(element: Element): boolean {
  const inLabel = element.localName === 'output' || element.parentElement?.localName === 'label';
  return inLabel && /[A-Za-z0-9]/.test(element.textContent ?? '');
}

/** Whether a label holds its value, so that what follows is the next label's. */
export function holdsValue(label: Element): boolean {
  for (const child of label.children) if (isValueInLabel(child)) return true;
  return false;
}

function isBlank(node: Node | null): boolean {
  return node === null || (node.nodeType === 3 && !/\S/.test(node.nodeValue ?? '')) || node.nodeType === 1;
}
