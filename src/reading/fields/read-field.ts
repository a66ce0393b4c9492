import { canonicalIcd, looksLikeX12 } from '../../codes';
import { NO_CONTEXT, type TextContext } from '../evidence/context';
import { identifierWords, roleOf } from '../labels/roles';
import { FIELD, Group } from '../store';
import { speaksOfServices } from '../text/beside';
import { headingRole } from '../text/block-label';
import { isCodeChoice } from '../text/code-list';
import { flatGridLabel } from '../text/flat-grid';
import type { TextAt } from '../text/read-text';
import type { CellContext, ReadingState } from '../walk';
import { labelOfField } from './field-label';
import { isReadableField, optionValue, shownValue } from './field-value';

/** A field that was read, and what it showed then. */
interface Known {
  value: string;
  readonly before: string;
  readonly cell: Omit<CellContext, 'group'> | null;
}

/** Reads fields, and remembers them so that a value set by script can be noticed. */
export class FieldReader {
  private readonly known = new Map<Element, Known>();
  state: ReadingState | null = null;

  /** Reads one field into a group of its own, or into the group of its row. */
  read(field: Element, before: string, cell: CellContext | null): void {
    const state = this.state;
    if (!state || !isReadableField(field)) return;
    const value = shownValue(field);
    const kept = cell
      ? {
          box: cell.box,
          column: cell.column,
          header: cell.header,
          label: cell.label,
          context: cell.context,
          line: cell.line,
          index: cell.index,
        }
      : null;
    this.known.set(field, { value, before, cell: kept });
    if (value.trim() === '' || value.length > 200_000) return;
    if (!state.visibility.sees(field)) return;
    const group = new Group(field, field);
    this.readInto(field, value, before, kept, group, state);
    if (group.items.length === 0 && !group.weak) return;
    if (cell) cell.group.items.push(...group.items);
    else state.found.push(group);
  }

  /** Fields whose shown value is another than when they were read; forgets those that left the document. */
  changed(): Element[] {
    const found: Element[] = [];
    for (const [field, known] of this.known) {
      if (!field.isConnected) this.known.delete(field);
      else if (shownValue(field) !== known.value) found.push(field);
    }
    return found;
  }

  /** How many fields are kept an eye on. */
  get count(): number {
    return this.known.size;
  }

  clear(): void {
    this.known.clear();
  }

  private readInto(
    field: Element,
    value: string,
    before: string,
    cell: Known['cell'],
    group: Group,
    state: ReadingState,
  ): void {
    const box = cell?.box ?? state.boxes.of(field.parentElement ?? field);
    if (value.length > 8 && looksLikeX12(value)) {
      const readers = state.records.wanted(field);
      if (readers !== 'later')
        readers?.readX12(value, { element: field, flow: FIELD, parent: box }, group, state);
      return;
    }
    const above = cell
      ? null
      : flatGridLabel(field) || (field.parentElement && flatGridLabel(field.parentElement));
    const column = cell ? { role: cell.context.role, label: cell.label } : (above ?? null);
    const said = labelOfField(field, labelTail(before), column);
    if (said.label?.startsWith('total')) return;
    const named = said.role === 'procedure' || said.role === 'diagnosis' ? field.getAttribute('name') : null;
    state.sense.vocabulary.hear(
      `${said.label ?? ''} ${field.getAttribute('placeholder') ?? ''} ${identifierWords(named ?? '')}`,
    );
    const bare = said.role === 'code' && !speaksOfServices(field);
    const role = said.role ?? roleBelowHeading(field, value);
    const context: TextContext =
      role === null || bare ? NO_CONTEXT : { ...NO_CONTEXT, source: 'field', role };
    const listed = field.localName === 'select' && isCodeChoice(field);
    const at: TextAt = {
      element: field,
      flow: FIELD,
      cell: 0,
      box,
      column: cell?.column ?? -1,
      header: cell?.header ?? -1,
      index: cell?.index ?? above?.index ?? said.index,
      label: said.label,
      role: said.search ? 'lookup' : said.role === 'text' ? 'prose' : 'line',
      context: listed ? { ...context, listed } : context,
      pointer: said.pointer,
    };
    const from = group.items.length;
    state.texts.read(value, at, group);
    if (group.items.length === from && said.role !== null && said.role !== 'code') {
      const behind = optionValue(field);
      if (behind !== '' && behind !== value) state.texts.read(behind, at, group);
    }
  }
}

/** A field whose label says nothing ("67 A") holds a diagnosis when its heading speaks of them and it has the form of one. */
function roleBelowHeading(field: Element, value: string): 'diagnosis' | null {
  return canonicalIcd(value.trim()) !== null && headingRole(field) === 'diagnosis' ? 'diagnosis' : null;
}

/** The words right before a field in running text, when they read as its label. */
function labelTail(before: string): string {
  const words = before
    .replace(/\uFFFC/g, ' ')
    .trim()
    .replace(/[:#]+$/, '')
    .split(/\s+/);
  for (let count = 1; count <= Math.min(3, words.length); count++) {
    const some = words.slice(-count).join(' ');
    if (roleOf(some) !== null)
      return words.slice(-Math.min(3, words.length)).join(' ').length < 40 ? some : some;
  }
  return '';
}
