/** Soft hyphen, zero-width characters, word joiner, byte order mark: on the page but not to be seen. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const HAS_INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;

/** Stands for a field or picture inside running text. */
export const OBJECT = '\uFFFC';

/** Stands between texts that are drawn as two: labelled pieces end there. */
export const PIECE = '\u00a0\u00a0';

/**
 * Text as it is read: the text nodes of one line of a block joined over inline tags, invisible characters left
 * out, `<br>` as a line break. Pieces map offsets back to the nodes.
 */
export class Flow {
  text = '';
  private readonly nodes: (Text | null)[] = [];
  private readonly starts: number[] = [];
  private readonly nodeStarts: number[] = [];

  get first(): Text | null {
    return this.nodes.find((node) => node !== null) ?? null;
  }

  add(node: Text, data: string): void {
    if (!HAS_INVISIBLE.test(data)) {
      this.piece(node, data, 0);
      return;
    }
    let from = 0;
    INVISIBLE.lastIndex = 0;
    for (let found = INVISIBLE.exec(data); found; found = INVISIBLE.exec(data)) {
      if (found.index > from) this.piece(node, data.slice(from, found.index), from);
      from = found.index + 1;
    }
    if (from < data.length) this.piece(node, data.slice(from), from);
  }

  /** A character that stands for something else than text: a line break, a field, a joint that is no joint. */
  mark(character: string): void {
    this.piece(null, character, 0);
  }

  private piece(node: Text | null, data: string, nodeStart: number): void {
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.nodeStarts.push(nodeStart);
    this.text += data;
  }

  /** How long the run of text is that stands before everything else. */
  get firstLength(): number {
    return this.starts[1] ?? this.text.length;
  }

  /** Its runs of text, each with where it begins and ends. */
  *runs(): Iterable<{ readonly node: Text; readonly start: number; readonly end: number }> {
    for (const [index, node] of this.nodes.entries())
      if (node)
        yield { node, start: this.starts[index] ?? 0, end: this.starts[index + 1] ?? this.text.length };
  }

  /** The text node and offset of a character, or null when it stands for something else. */
  at(offset: number): { node: Text; offset: number } | null {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const node = this.nodes[low];
    if (!node) return null;
    return { node, offset: (this.nodeStarts[low] ?? 0) + offset - (this.starts[low] ?? 0) };
  }
}
