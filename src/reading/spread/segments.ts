import type { FlowAt } from '../walk';
import { JoinedText, type Piece, pieceOf } from './pieces';

const X12 =
  'ISA|GS|ST|BHT|BPR|TRN|CUR|HL|NM1|N[1-4]|PER|REF|PRV|SBR|PAT|DMG|CLM|CLP|CN1|PWK|AMT|QTY|K3|NTE|CR\\d|CRC|HCP|HI|LX|SV[1-7]|SVC|SVD|CAS|LQ|LIN|CTP|MEA|OI|MOA|MIA|RDM|TS[23]|PLB|DTP|DTM|SE|GE|IEA';
const HL7 = 'MSH|EVN|PID|PV[12]|FT1|DG1|PR1|IN[123]|GT1|ACC|Z[A-Z]\\d';
const NUMBER = '^\\s*(?:\\d{1,6}[\\s.:)]*)?';

/** The segments of a family of messages, and how their elements are parted where nothing on the page does. */
export interface Family {
  readonly begins: RegExp;
  readonly alone: RegExp;
  readonly separator: string;
  readonly terminator: RegExp;
}

export const X12_FAMILY: Family = {
  begins: new RegExp(`${NUMBER}(${X12})(?![A-Za-z0-9])`),
  alone: new RegExp(`${NUMBER}(?:${X12})\\s*[*|^~]?\\s*$`),
  separator: '*',
  terminator: /[~\n]/,
};
export const HL7_FAMILY: Family = {
  begins: new RegExp(`${NUMBER}(${HL7})(?![A-Za-z0-9])`),
  alone: new RegExp(`${NUMBER}(?:${HL7})\\s*\\|?\\s*$`),
  separator: '|',
  terminator: /[\n\r]/,
};

/** Segments put together to one text, a line each. */
export interface Gathered {
  readonly joined: JoinedText;
  /** How many elements or texts begin a segment. */
  readonly parts: number;
  /** First runs of the texts that went in, and the elements that hold them. */
  readonly taken: ReadonlySet<Node>;
}

/**
 * Puts together the segments that stand in elements of their own, one or several in each, or with an element for each of
 * their elements: in rows, list items, terms and their definitions, or side by side.
 */
export function gatherSegments(flows: readonly FlowAt[], family: Family, container: Element): Gathered {
  return new Gathering(flows, family, container).gather();
}

const NUMBER_ONLY = /^[\s\d.:)]*$/;

/** The name of a segment, and where it ends in its text. */
interface Name {
  readonly text: string;
  readonly end: number;
}

class Gathering implements Gathered {
  readonly joined = new JoinedText();
  readonly taken = new Set<Node>();
  parts = 0;
  private readonly places = new Map<Text, { at: FlowAt; start: number; end: number }>();
  private separator: string;
  private readonly terminators: RegExp;

  constructor(
    private readonly flows: readonly FlowAt[],
    private readonly family: Family,
    private readonly container: Element,
  ) {
    for (const at of flows)
      for (const { node, start, end } of at.flow.runs())
        if (!this.places.has(node)) this.places.set(node, { at, start, end });
        else (this.places.get(node) as { end: number }).end = end;
    this.separator = this.drawnSeparator() ?? family.separator;
    this.terminators = family === X12_FAMILY ? /\s*~$/ : /^\b$/;
  }

  gather(): Gathered {
    for (const at of this.flows) {
      const first = at.flow.first;
      const name = first && !this.taken.has(first) ? this.nameOf(at) : null;
      if (!name) continue;
      if (at.flow.text.slice(name.end).trimStart().startsWith(this.separator)) this.whole(at);
      else for (const { node, end } of [...at.flow.runs()]) this.apart(at, node, end);
    }
    return this;
  }

  /** The name of the segment that a text begins with: a word by itself, or all that its first run says. */
  private nameOf({ flow }: FlowAt): Name | null {
    const begin = this.family.begins.exec(flow.text);
    if (begin) return { text: begin[1] ?? '', end: begin[0].length };
    for (const { node, end } of flow.runs()) {
      if (NUMBER_ONLY.test(node.data)) continue;
      const text = this.family.alone.test(node.data) ? this.family.begins.exec(node.data)?.[1] : undefined;
      return text === undefined ? null : { text, end };
    }
    return null;
  }

  /** What is drawn between the elements of a segment, where anything is. */
  private drawnSeparator(): string | null {
    for (const { flow } of this.flows) {
      const begin = this.family.begins.exec(flow.text);
      const sign = begin && /^\s*([*|^])/.exec(flow.text.slice(begin[0].length))?.[1];
      if (sign) return sign;
    }
    return ['*', '|'].find((sign) => this.flows.some(({ flow }) => flow.text.split(sign).length > 3)) ?? null;
  }

  /** A text that holds one or more whole segments. */
  private whole(at: FlowAt): void {
    const { text } = at.flow;
    let from = 0;
    for (const one of text.split(this.family.terminator)) {
      const begin = this.family.begins.exec(one);
      if (begin)
        this.segment(this.cut(at, from + begin[0].length - (begin[1]?.length ?? 0), from + one.length));
      from += one.length + 1;
    }
    this.parts++;
    this.take(at, at.block);
  }

  private cut(at: FlowAt, from: number, to: number): Piece[] {
    const pieces: Piece[] = [];
    let start = from;
    for (const text of at.flow.text.slice(from, to).split(this.separator)) {
      pieces.push(pieceOf(at, start, start + text.length));
      start += text.length + 1;
    }
    return pieces;
  }

  /** A segment whose elements stand in elements of the page after the one that holds its name, if this run does. */
  private apart(at: FlowAt, run: Text, end: number): void {
    const name = this.family.alone.test(run.data) ? this.family.begins.exec(run.data)?.[1] : undefined;
    if (name === undefined || this.taken.has(run)) return;
    const head = this.headOf(run);
    let beside = this.after(head);
    const only = beside.length === 1 ? beside[0] : undefined;
    if (only && only.childNodes.length > 1 && !this.pieceIn(only)?.text.includes(this.separator))
      beside = [...only.childNodes].filter((node) => node.nodeType === 1 || /\S/.test(node.nodeValue ?? ''));
    const pieces = beside.map((node) => this.pieceIn(node));
    while (pieces.length > 1 && isWords(pieces[0])) pieces.shift();
    // The last element of these is often a name.
    while (!/^(?:N|PER|PID|IN)/.test(name) && pieces.length > 1 && isWords(pieces.at(-1))) pieces.pop();
    const sure = pieces.filter((piece) => piece !== null);
    const [data] = sure;
    if (!data) return;
    const id = pieceOf(at, end - run.data.trimStart().length + run.data.trimStart().indexOf(name), end);
    const drawn = data.text.includes(this.separator);
    this.segment([{ ...id, text: name }, ...(drawn ? this.parted(data, name) : pieces)]);
    this.parts++;
    this.take(at, head.parentNode);
    this.taken.add(run);
    for (const piece of drawn ? [data] : sure)
      for (const flow of this.flows)
        if (flow !== at && flow.block === piece.element && flow.index === piece.flow)
          this.take(flow, head.parentNode);
  }

  /** The elements of a text that holds them all, and the segment's name again or not. */
  private parted({ text, element, flow, start }: Piece, name: string): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (const one of text.replace(/[~\s]+$/, '').split(this.separator)) {
      if (from > 0 || (one !== '' && one !== name))
        pieces.push({ text: one, element, flow, start: start + from });
      from += one.length + 1;
    }
    return pieces;
  }

  /** The outermost node that holds the segment's name and nothing more. */
  private headOf(run: Text): Node {
    let head: Node = run;
    while (
      head.parentNode &&
      head.parentNode !== this.container &&
      this.family.alone.test(head.parentNode.textContent ?? '')
    )
      head = head.parentNode;
    return head;
  }

  /** What stands beside a segment's name, up to the next name. */
  private after(head: Node): Node[] {
    const found: Node[] = [];
    for (let node = head.nextSibling; node && !this.isHead(node, head); node = node.nextSibling)
      if (node.nodeType === 1 || (node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''))) found.push(node);
    return found;
  }

  /** Whether a sibling names the next segment: marked like the first name. */
  private isHead(node: Node, head: Node): boolean {
    if (!(node instanceof Element) || !(head instanceof Element) || node.localName !== head.localName)
      return false;
    const text = node.textContent ?? '';
    if (!this.family.alone.test(text) || node.className !== head.className) return false;
    return (
      head.className !== '' || head.nextElementSibling?.localName !== head.localName || /[A-Z]{3}/.test(text)
    );
  }

  /** The text of a node, null when it has none. */
  private pieceIn(node: Node): Piece | null {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let first: { at: FlowAt; start: number; end: number } | undefined;
    let end = 0;
    for (let text = node.nodeType === 3 ? node : walker.nextNode(); text; text = walker.nextNode()) {
      const place = this.places.get(text as Text);
      first ??= place;
      if (place && place.at === first?.at) end = place.end;
    }
    return first ? pieceOf(first.at, first.start, end) : null;
  }

  private segment(pieces: readonly (Piece | null)[]): void {
    pieces.forEach((piece, index) => {
      if (index > 0) this.joined.mark(this.separator);
      if (piece) this.joined.add({ ...piece, text: piece.text.replace(this.terminators, '') });
    });
    this.joined.mark('\n');
  }

  private take({ flow, block }: FlowAt, holder: Node | null): void {
    if (flow.first) this.taken.add(flow.first);
    if (holder) this.taken.add(holder);
    const row = block.closest('tr,[role=row]');
    if (row) this.taken.add(row);
  }
}

/** Words about a segment, not an element of it. */
function isWords(piece: Piece | null | undefined): boolean {
  return piece
    ? /[a-z]{3}/.test(piece.text) && !/[*|]/.test(piece.text) && !/^\S*\d\S*$/.test(piece.text)
    : false;
}
