import { beginsInterchange, looksLikeX12 } from '../../codes';
import { NO_CONTEXT, type TextContext } from '../evidence/context';
import { roleOf } from '../labels/roles';
import { mayBePart, recordKind } from '../printed/record-kind';
import { Group, type Position, ValueRecord } from '../store';
import type { MentionRole } from '../types';
import type { CellContext, ReadingState } from '../walk';
import { speaksOfServices } from './beside';
import {
  type BlockLabel,
  headingRole,
  isLetteredBox,
  isSentence,
  labelOfBlock,
  pointerLabel,
} from './block-label';
import { beginsWithCode, isAnnounced, isCodeList } from './code-list';
import { type Flow, PIECE } from './flow';
import { startsPayer } from './labels-in-text';
import { markedRuns } from './marked-runs';
import { claimKindOf, hintsOf, opensLetter, payerIn } from './page-words';
import type { TextAt } from './read-text';

const HEADING = /^h[1-6]$/;
/** `Code 70553` and nothing more. */
const BARE_CODE = /^\W*codes?\b.{0,24}$/i;

/** Reads one flow of a block: its codes, its labelled values, and what it tells of the page. */
export function readFlow(
  flow: Flow,
  block: Element,
  index: number,
  cell: CellContext | null,
  state: ReadingState,
): void {
  const text = flow.text;
  const digits = /\d/.test(text);
  if (!digits && text.length > 200) {
    if (state.sense.vocabulary.level < 2) state.sense.vocabulary.hear(text);
    return;
  }
  state.sense.vocabulary.hear(text);
  const anchor = flow.first;
  if (!anchor || state.records.took(anchor, state.found)) return;
  const group = cell?.group ?? new Group(anchor, block);
  const before = group.items.length;
  const known = cell?.context.role ?? null;
  if (known === 'other' || known === 'money' || known === 'date') return;

  if (HEADING.test(block.localName) || block.localName === 'title') heading(text, block, group, state);
  else if (!cell && opensLetter(text)) group.hints = ['letter'];
  const record = digits && text.length > 8 && (looksLikeX12(text) || beginsInterchange(text));
  if ((record || (digits && mayBePart(text))) && state.records.partFound(block, state)) {
    // read with its other parts
  } else if (record) {
    const readers = state.records.wanted(block);
    if (readers !== 'later')
      readers?.readX12(text, { element: block, flow: index, parent: state.boxes.of(block) }, group, state);
  } else {
    const at = whereOf(flow, block, index, cell, state);
    if (at) {
      if (state.records.explains(block)) at.role = 'lookup';
      at.box = cell && block.closest('tr,[role=row]') === cell.group.owner ? cell.box : state.boxes.of(block);
      const from = group.items.length;
      const rest = cell
        ? withoutHeader(flow, cell)
        : digits
          ? afterRecords(text, block, index, at, group, state)
          : text;
      if (rest !== null) state.texts.read(rest, at, group);
      if (!cell && text.length <= 160 && !group.items.some((item) => 'kind' in item && item.kind === 'payer'))
        payerAmong(text, group.items.length === from, block, group, state);
    } else bannerPayer(text, block, group, state);
  }
  settle(group, before, block, cell, state);
}

/** What a text's records leave to be read as any text; null for nothing. */
function afterRecords(
  text: string,
  element: Element,
  flow: number,
  at: TextAt,
  group: Group,
  state: ReadingState,
): string | null {
  const kind = recordKind(text);
  const readers = kind && state.records.wanted(element);
  if (!readers) return text;
  if (readers !== 'later')
    return readers.readRecords(kind, text, { element, flow, parent: at.box }, group, state);
  return kind === 'table' ? text : null;
}

/** Keeps a group that holds something; what cannot be seen is put aside until it can. */
function settle(
  group: Group,
  before: number,
  block: Element,
  cell: CellContext | null,
  state: ReadingState,
): void {
  if (cell || (group.items.length === before && !group.weak && !group.hints)) return;
  if (!state.visibility.sees(block)) return;
  state.found.push(group);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Tables that fold into cards on narrow screens repeat the column's header in each cell: blanks stand in its place. */
function withoutHeader(flow: Flow, { label, context }: CellContext): string {
  const { text, firstLength } = flow;
  if (label === null || firstLength >= text.length || firstLength > 60) return text;
  const words = text.slice(0, firstLength).replace(/:\s*$/, '').trim().toLowerCase();
  const repeats =
    words === label ||
    (context.role !== null && /^[a-z][a-z ]{2,}$/.test(words) && roleOf(words) === context.role);
  if (!repeats) return text;
  const from = firstLength + (/^[\s:]*/.exec(text.slice(firstLength))?.[0].length ?? 0);
  return ' '.repeat(from) + text.slice(from);
}

/** What stands beside a flow; null when the flow can hold neither a code nor a labelled value. */
function whereOf(
  flow: Flow,
  block: Element,
  index: number,
  cell: CellContext | null,
  state: ReadingState,
): Mutable<TextAt> | null {
  const { text, first } = flow;
  const digits = /\d/.test(text);
  const lettered = digits && text.length < 40 && isLetteredBox(block, text);
  const listed: BlockLabel = { role: 'diagnosis', label: 'diagnosis' };
  if (cell) {
    return {
      element: block,
      flow: index,
      cell: 0,
      box: cell.box,
      column: cell.column,
      header: cell.header,
      index: cell.index,
      label: cell.label,
      role: cell.line || lettered ? 'line' : 'lookup',
      context: lettered ? contextOf(block, listed, digits, first) : cell.context,
      pointer: null,
    };
  }
  const beside = lettered
    ? listed
    : text.length <= 400 && (digits || text.length <= 80) && !isHeaded(block, first)
      ? labelOfBlock(block)
      : null;
  // What stands above a paragraph names no part of it.
  const found = beside?.role === 'other' && text.length > 60 && isSentence(text.trim()) ? null : beside;
  // The headings of a grid were heard already: only described codes are headed by "Code".
  const bare =
    digits &&
    found?.index === undefined &&
    (found?.role === 'code' || BARE_CODE.test(text)) &&
    !speaksOfServices(block);
  // In a web component the label may be a text of the same block: it is no value of its own.
  const itself = found !== null && text.trim().toLowerCase() === found.label;
  const label = itself || (bare && found?.role === 'code') ? null : found;
  if (!digits && !label && !text.includes(':') && !startsPayer(text)) return null;
  const pointer = digits && !label && text.length <= 80 ? pointerLabel(block) : null;
  const marked = digits ? markedRuns(flow) : undefined;
  const said = contextOf(block, label, digits, first);
  const context = bare || marked ? { ...said, bareCode: bare, marked } : said;
  return {
    element: block,
    flow: index,
    cell: 0,
    box: 0,
    column: -1,
    header: -1,
    index: label?.index ?? null,
    label: label?.label ?? null,
    role: typeof label?.index === 'number' ? 'line' : roleOfBlock(block),
    context:
      pointer !== null && context.heading === 'diagnosis'
        ? { ...context, source: 'label', role: 'diagnosis' }
        : digits && beginsWithCode(text)
          ? listContext(text, block, partOf(block, first), context, state)
          : context,
    pointer,
  };
}

/** What the place of a block that begins with something like a code says: a list of codes, or a line that announces them. */
function listContext(
  text: string,
  block: Element,
  part: Element,
  context: TextContext,
  state: ReadingState,
): TextContext {
  // A header line above ("CPT description") is no label of the first.
  if ((context.role === null || context.role === 'text') && isAnnounced(block))
    return { ...context, source: null, role: null, heading: 'procedure' };
  return context.role === null && text.length < 80 && isCodeList(part, state.options.tables.knownProcedure)
    ? { ...context, listed: true }
    : context;
}

function contextOf(
  block: Element,
  label: BlockLabel | null,
  digits: boolean,
  first: Text | null,
): TextContext {
  const heading = digits ? headingRole(partOf(block, first)) : null;
  if (!label) return heading ? { ...NO_CONTEXT, heading } : NO_CONTEXT;
  return { ...NO_CONTEXT, source: 'label', role: label.role, heading, billing: label.billing === true };
}

/** Whether a heading within the block stands right before a text of the block: a label beside the block is another's. */
function isHeaded(block: Element, first: Text | null): boolean {
  const part = partOf(block, first);
  const before = part === block ? null : part.previousElementSibling;
  return before !== null && HEADING.test(before.localName);
}

/** The child of a block that a text of its own stands in, so that a heading before it within the block is found. */
function partOf(block: Element, first: Text | null): Element {
  let node = first?.parentElement ?? block;
  while (node !== block && node.parentElement !== block) {
    // The text of a shadow tree: its host stands where the headings are.
    if (!node.parentElement) return block;
    node = node.parentElement;
  }
  return node;
}

function roleOfBlock(block: Element): MentionRole {
  return HEADING.test(block.localName) || block.localName === 'caption' ? 'header' : 'prose';
}

function heading(text: string, block: Element, group: Group, state: ReadingState): void {
  const at = position(block, state);
  const hints = hintsOf(text);
  if (hints.length > 0) group.hints = hints;
  for (const hint of hints) {
    const kind = hints.includes('policy') ? null : claimKindOf(hint);
    if (kind !== null) group.items.push(new ValueRecord(at, null, 'claim-kind', kind));
  }
  const found = payerIn(text, state.options.tables);
  if (!found) return;
  group.items.push(new ValueRecord(at, null, 'payer', found.payer));
  if (found.plan !== null) group.items.push(new ValueRecord(at, null, 'plan', found.plan));
}

function position(block: Element, state: ReadingState): Position {
  return { box: state.boxes.of(block), column: -1, header: -1, index: null };
}

/**
 * `Medicare Part B   Patient ...`: a short line near the top that begins with the payer's name; `ROE, ANN | A-17 | Aetna` in
 * boxes of their own: the payer's stands for itself wherever the line is.
 */
function payerAmong(text: string, bare: boolean, block: Element, group: Group, state: ReadingState): void {
  const first = /^\s*([A-Z][A-Za-z&' -]{2,40}?)(?:\s*[·|•]|\s{2,}|\u00a0)/.exec(text)?.[1];
  if (bare && first !== undefined) bannerPayer(first, block, group, state);
  else if (text.includes(PIECE)) {
    for (const box of text.split(PIECE))
      if (/^\s*[A-Z][A-Za-z&.'() -]{2,40}$/.test(box)) pushPayer(box, block, group, state);
  }
}

/** The payer's name in a banner: short text without digits near the top of the page. */
function bannerPayer(text: string, block: Element, group: Group, state: ReadingState): void {
  if (text.length > 90 || state.found.length > 12 || !/[A-Z]/.test(text)) return;
  pushPayer(text, block, group, state);
}

function pushPayer(text: string, block: Element, group: Group, state: ReadingState): void {
  const found = payerIn(text.trim(), state.options.tables);
  if (found) group.items.push(new ValueRecord(position(block, state), 'banner', 'payer', found.payer));
}
