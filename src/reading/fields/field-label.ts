import { formBoxRole } from '../labels/form-boxes';
import { identifierWords, type Role, roleOf } from '../labels/roles';
import { isSentence } from '../text/block-label';
import { isShadowRoot } from '../text/composed';

/** What is said of a field by its label, its name and what stands around it. */
export interface FieldLabel {
  readonly role: Role | null;
  /** The words that decided, lower case, at most 60 characters. */
  readonly label: string | null;
  /** Line number in name, id or label. */
  readonly index: number | null;
  /** Letter of a diagnosis position (`Diagnosis 2`, `A - ICD-10`). */
  readonly pointer: string | null;
  /** A search or look-up box: what it holds is asked for, not billed. */
  readonly search: boolean;
}

const UNDECIDED: ReadonlySet<Role> = new Set<Role>(['other', 'code', 'text', 'line-number', 'date']);

/**
 * Reads the names of a field, the most telling first: its label, `aria-label`, the elements `aria-labelledby` names,
 * name and id, placeholder, title, then the words right before it. `column` is what the header above says.
 */
export function labelOfField(
  field: Element,
  wordsBefore: string,
  column: { role: Role | null; label: string | null } | null,
): FieldLabel {
  const texts = labelTexts(field, wordsBefore);
  const names = [
    field.getAttribute('name'),
    field.id,
    field.getAttribute('data-field'),
    field.getAttribute('formcontrolname'),
    hostName(field),
  ]
    .filter((name) => name !== null && name !== undefined && name !== '')
    .map((name) => identifierWords(name as string));
  const { role, label } = decide(texts, names, column);
  const shown = texts[0] ?? '';
  return {
    role,
    label: label === null ? null : label.toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 60),
    index: lineIndex(field, shown),
    pointer: role === 'diagnosis' ? diagnosisPosition(shown, field) : null,
    search:
      field.getAttribute('type') === 'search' ||
      /\b(?:search|look ?up|filter|find|query)\b/i.test([...texts, ...names].join(' ')),
  };
}

function decide(
  texts: readonly string[],
  names: readonly string[],
  column: { role: Role | null; label: string | null } | null,
) {
  let fallback: { role: Role; label: string } | null = null;
  const tails = names.flatMap((name) => [tail(name, 3), tail(name, 6)]);
  const said: (string | null)[] = [texts[0] ?? null, texts[1] ?? null];
  for (const text of said) {
    const role = text === null ? null : roleOf(text.slice(0, 70));
    if (text === null || role === null) continue;
    if (!UNDECIDED.has(role)) return { role, label: text };
    fallback ??= { role, label: text };
  }
  if (column?.role && !UNDECIDED.has(column.role)) return { role: column.role, label: column.label };
  for (const words of tails) {
    const said = roleOf(words);
    const role = said === null || UNDECIDED.has(said) ? (formBoxRole(words) ?? said) : said;
    if (role !== null && !UNDECIDED.has(role))
      return {
        role:
          fallback?.role === 'other' && role !== 'procedure' && role !== 'diagnosis' ? fallback.role : role,
        label: texts[0] ?? words,
      };
  }
  for (const text of texts.slice(2)) {
    const role = roleOf(text.slice(0, 70));
    if (role !== null && !UNDECIDED.has(role)) return { role, label: text };
    if (role !== null) fallback ??= { role, label: text };
  }
  if (fallback) return fallback;
  if (column) return column;
  const weak = tails.map((words) => ({ role: roleOf(words), label: words })).find((one) => one.role !== null);
  return weak ?? { role: null, label: texts[0] ?? null };
}

/** Last words of a name: what a long generated id (`ctl00_form_line_CPT_CODE0`) says stands at its end. */
function tail(words: string, count: number): string {
  return words.split(' ').slice(-count).join(' ');
}

function labelTexts(field: Element, wordsBefore: string): string[] {
  const found: string[] = [];
  const add = (text: string | null | undefined): void => {
    const clean = text?.replace(/\s+/g, ' ').trim();
    if (clean && clean.length <= 120) found.push(clean);
  };
  const root = field.getRootNode();
  const scope = root instanceof Document || isShadowRoot(root) ? root : null;
  if (field.id !== '' && scope) {
    for (const label of scope.querySelectorAll(`label[for="${CSS.escape(field.id)}"]`))
      add(label.textContent);
  }
  const wrapping = field.closest('label');
  if (wrapping) add(ownText(wrapping));
  add(field.getAttribute('aria-label'));
  for (const id of field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [])
    add(scope?.getElementById(id)?.textContent);
  if (found.length === 0) add(siblingLabel(field, wordsBefore === '' ? 3 : 1));
  if (found.length === 0 && wordsBefore !== '') add(wordsBefore);
  add(field.getAttribute('placeholder'));
  add(field.getAttribute('title'));
  if (found.length === 0) add(hostLabel(field));
  return found;
}

/** Text of a label without the options and values inside it. */
function ownText(label: Element): string {
  let text = '';
  for (let node = label.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += `${node.nodeValue ?? ''} `;
    else if (node instanceof Element && !/^(?:select|input|textarea|script|style)$/.test(node.localName)) {
      text += node.querySelector('select,textarea') ? '' : `${node.textContent ?? ''} `;
    }
  }
  return text;
}

/** A `<label>` without `for`, or a short element that reads as a label, beside the field or its wrapper. */
function siblingLabel(field: Element, levels: number): string | null {
  let node: Element | null = field;
  for (let level = 0; node && level < levels; level++) {
    const before: Element | null = node.previousElementSibling;
    if (
      before &&
      !/^(?:input|select|textarea|button|script|style|h[1-6]|header|nav|legend|fieldset|form|table)$/.test(
        before.localName,
      ) &&
      !before.querySelector('input,select,textarea,h1,h2,h3,h4,legend')
    ) {
      const text = (before.textContent ?? '').trim();
      const said = before.localName === 'label' || (roleOf(text) !== null && !isSentence(text));
      if (text !== '' && text.length <= 60 && said) return text;
    }
    node = node.parentElement;
    if (node && (node.childElementCount > 4 || /^(?:td|th|tr|form|body|fieldset)$/.test(node.localName)))
      return null;
  }
  return null;
}

/** A web component often carries the label its inner field belongs to. */
function hostLabel(field: Element): string | null {
  const root = field.getRootNode();
  if (!isShadowRoot(root)) return null;
  return root.host.getAttribute('label') ?? root.host.getAttribute('aria-label');
}

function hostName(field: Element): string | null {
  const root = field.getRootNode();
  return isShadowRoot(root) ? (root.host.getAttribute('name') ?? root.host.id) : null;
}

/** `CPT_CODE0` → 0, `lines[3].units` → 3, `input-modifier-1-0` → 0, "Procedure code line 2" → 2. */
export function lineIndex(field: Element, label: string): number | null {
  for (const name of [field.getAttribute('name'), field.id]) {
    if (!name) continue;
    if (name.includes('[') && !/\[\d+\]/.test(name)) continue;
    const bracket = /(?:\[|\.|__)(\d{1,4})(?:\]|\.|__)/.exec(name);
    const named = /(?:line|row|svc|service|item|charge|proc)s?[-_]?(\d{1,4})(?!\d)/i.exec(name);
    const numbers = name.match(/\d{1,4}(?!\d)/g);
    const grid = name.match(/ctl(\d+)/g);
    const found =
      bracket?.[1] ?? named?.[1] ?? (grid && grid.length > 1 ? grid.at(-1)?.slice(3) : numbers?.at(-1));
    if (found !== undefined) return Number(found);
  }
  const said = /\b(?:line|row)\s*#?\s*(\d{1,4})\b/i.exec(label);
  return said ? Number(said[1]) : null;
}

function diagnosisPosition(label: string, field: Element): string | null {
  const letter =
    /(?:^|\s)([A-L])(?=\s*(?:[-.):]|$))|\b(?:dx|diagnosis|icd(?:-?10)?)\s*(?:code\s*)?#?\s*([A-L])\b/.exec(
      label,
    );
  const found = letter?.[1] ?? letter?.[2];
  if (found) return found;
  const number = /(?:dx|diag(?:nosis)?|code|principal)\s*(?:codes?)?\s*[#(]?\s*(1[0-2]|[1-9])\b/i.exec(
    label,
  )?.[1];
  if (number) return String.fromCharCode(64 + Number(number));
  if (/\b(?:principal|primary)\b/i.test(label)) return 'A';
  const name = field.getAttribute('name') ?? field.id;
  const lettered = /(?:[-_\d]|dx|diag)([A-L])$/i.exec(name)?.[1];
  if (lettered) return lettered.toUpperCase();
  const named = /(?:^|[-_a-z])(1[0-2]|[1-9])$/i.exec(name)?.[1];
  return named ? String.fromCharCode(64 + Number(named)) : null;
}
