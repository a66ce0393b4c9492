import type { Mention, Reader, ReadingChange, Spot } from '../../../../src/reading';

/** A code that stands in a test page: the string to look for and the system it belongs to. */
export interface KnownCode {
  readonly text: string;
  readonly system: 'cpt' | 'hcpcs' | 'icd10cm';
}

/**
 * A small but real reader for test pages: it finds the given strings in text nodes and field values, in shadow roots
 * too, and keeps them by static positions. `read` compares with what it found before, as the live reader reports.
 */
export class PageReader implements Reader {
  readonly #document: Document;
  readonly #codes: readonly KnownCode[];
  readonly #spots = new Map<number, Spot>();
  #mentions: Mention[] = [];
  #next = 1;
  settled = true;

  constructor(document: Document, codes: readonly KnownCode[]) {
    this.#document = document;
    this.#codes = codes;
  }

  /** Reads the page anew. Mentions whose place is unchanged keep their id. */
  read(): ReadingChange {
    const before = new Map(this.#mentions.map((mention) => [mention.id, mention]));
    const found: Mention[] = [];
    const added: Mention[] = [];
    for (const [spot, code] of this.#find(this.#document)) {
      const known = [...before.values()].find(
        (mention) => mention.code.code === code.text && same(this.#spots.get(mention.id), spot),
      );
      const mention = known ?? this.#mention(code, spot);
      if (known) before.delete(known.id);
      else added.push(mention);
      this.#spots.set(mention.id, spot);
      found.push(mention);
    }
    for (const id of before.keys()) this.#spots.delete(id);
    this.#mentions = found;
    return { added, removed: [...before.keys()] };
  }

  reading() {
    return { boxes: [], mentions: this.#mentions, values: [], pageHints: [] };
  }

  spot(mention: number): Spot | null {
    return this.#spots.get(mention) ?? null;
  }

  within(element: Element): readonly Mention[] {
    return this.#mentions.filter((mention) => {
      const spot = this.#spots.get(mention.id);
      return element.contains(spot?.kind === 'field' ? spot.element : (spot?.start ?? null));
    });
  }

  explain() {
    return [];
  }

  rereadFields(): void {}

  stop(): void {}

  *#find(root: Document | ShadowRoot): Generator<readonly [Spot, KnownCode]> {
    const walker = this.#document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) yield* this.#inText(root, node);
      else if (node instanceof Element) {
        if (node.shadowRoot) yield* this.#find(node.shadowRoot);
        yield* this.#inField(node);
      }
    }
  }

  *#inText(root: Document | ShadowRoot, node: Text): Generator<readonly [Spot, KnownCode]> {
    if (node.parentElement?.closest('script, style, select, textarea')) return;
    for (const code of this.#codes) {
      for (let at = node.data.indexOf(code.text); at >= 0; at = node.data.indexOf(code.text, at + 1)) {
        const ends = { start: node, startOffset: at, end: node, endOffset: at + code.text.length };
        yield [{ kind: 'text', root, ...ends }, code];
      }
    }
  }

  *#inField(element: Element): Generator<readonly [Spot, KnownCode]> {
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    if (!isField) return;
    for (const code of this.#codes) {
      if (element.value.includes(code.text)) yield [{ kind: 'field', element }, code];
    }
  }

  #mention(code: KnownCode, spot: Spot): Mention {
    return {
      id: this.#next++,
      code: { system: code.system, code: code.text },
      text: code.text,
      modifiers: [],
      units: null,
      where: spot.kind,
      role: 'line',
      confidence: 1,
      evidence: [],
      place: { box: 0, order: this.#next, column: -1, header: -1, index: null, label: null },
      pointer: null,
      range: null,
      valid: true,
    };
  }
}

function same(a: Spot | undefined, b: Spot): boolean {
  if (a?.kind === 'field') return b.kind === 'field' && a.element === b.element;
  return a?.kind === 'text' && b.kind === 'text' && a.start === b.start && a.startOffset === b.startOffset;
}
