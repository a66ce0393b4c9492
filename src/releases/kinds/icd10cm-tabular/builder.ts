import { isNoteElement, NOTE_FIELDS, type TabularRow } from './row';

type Mutable = { -readonly [Name in keyof TabularRow]: TabularRow[Name] extends string ? string : string[] };

/** What cannot be a tabular list; the reader of the file adds where. */
export interface Wrong {
  readonly field: string;
  readonly found: string;
}

interface Element {
  readonly name: string;
  /** The chapter, section or code that this element is, if it is one. */
  readonly node: Mutable | null;
  text: string;
}

const NODES = ['chapter', 'section', 'diag'];

/** Turns the tags of a tabular list into rows, in the order of the book. Knows nothing of files or parsers. */
export class TabularBuilder {
  /** Rows whose chapter has ended: taken away by the reader as they come. */
  done: TabularRow[] = [];
  #rows: Mutable[] = [];
  readonly #elements: Element[] = [];
  readonly #seen = new Set<string>();

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const node = NODES.includes(name) ? emptyRow(name) : null;
    if (node !== null) {
      node.parent = this.#node()?.code ?? '';
      if (name === 'section') node.code = attributes.id ?? '';
      this.#rows.push(node);
    }
    this.#elements.push({ name, node, text: '' });
    if (name === 'extension') {
      this.#node()?.seventh.push(attributes.char ?? '');
    }
  }

  text(text: string): void {
    const element = this.#elements.at(-1);
    if (element) element.text += text;
  }

  /** Returns what is wrong with what has just ended, or null. */
  close(): Wrong | null {
    const element = this.#elements.pop();
    if (element === undefined) return null;
    if (element.node !== null) return this.#closeNode(element.node, element.name);
    const node = this.#node();
    const parent = this.#elements.at(-1);
    const text = element.text.trim().replace(/\s+/g, ' ');
    if (node === null || parent === undefined || text === '') return null;
    return parent.node === node
      ? this.#field(node, element.name, text)
      : this.#within(node, element.name, text);
  }

  /** An element directly beneath a chapter, section or code. */
  #field(node: Mutable, name: string, text: string): Wrong | null {
    if (name === 'name') return this.#name(node, text);
    if (name === 'desc') node.title = text;
    else if (isNoteElement(name)) node[NOTE_FIELDS[name]].push(text);
    else node.otherText.push(text);
    return null;
  }

  #name(node: Mutable, text: string): Wrong | null {
    node.code = node.level === 'chapter' ? `#${text.padStart(2, '0')}` : text.replace('.', '');
    const isRight = node.level === 'chapter' ? /^\d{1,2}$/.test(text) : CODE.test(text);
    return isRight ? null : { field: 'name', found: text };
  }

  /** A note, a seventh character, a cell of a table. */
  #within(node: Mutable, name: string, text: string): Wrong | null {
    const field = this.#elements.findLast((element) => isNoteElement(element.name))?.name;
    if (name === 'extension') {
      const char = node.seventh.pop() ?? '';
      node.seventh.push(`${char} ${text}`);
      if (!/^[0-9A-Z]$/.test(char)) return { field: 'extension char', found: char };
    } else if (field !== undefined && isNoteElement(field)) node[NOTE_FIELDS[field]].push(text);
    else if (!this.#elements.some((element) => element.name === 'sectionIndex')) node.otherText.push(text);
    return null;
  }

  #closeNode(node: Mutable, name: string): Wrong | null {
    if (node.code === '') return { field: name === 'section' ? 'id' : 'name', found: '' };
    if (node.title === '') return { field: 'desc', found: node.code };
    if (this.#seen.has(node.code)) return { field: name, found: `${node.code} twice` };
    this.#seen.add(node.code);
    if (name === 'chapter') {
      this.done.push(...this.#rows);
      this.#rows = [];
    }
    return null;
  }

  #node(): Mutable | null {
    return this.#elements.findLast((element) => element.node !== null)?.node ?? null;
  }
}

const CODE = /^[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?$/;

function emptyRow(name: string): Mutable {
  return {
    code: '',
    level: name === 'diag' ? 'code' : name,
    title: '',
    parent: '',
    inclusionTerms: [],
    includes: [],
    excludes1: [],
    excludes2: [],
    codeFirst: [],
    useAdditional: [],
    codeAlso: [],
    notes: [],
    seventhNote: [],
    seventh: [],
    otherText: [],
  };
}
