import type { Boxes } from './boxes';
import type { TextContext } from './evidence/context';
import type { PageSense } from './evidence/sense';
import type { FieldReader } from './fields/read-field';
import type { LateRecords } from './late-records';
import type { Group } from './store';
import type { CellMemories } from './tables/cell-memory';
import type { Grids } from './tables/grid';
import { type RowParent, readRow } from './tables/read-row';
import { rowHome } from './tables/row-home';
import { standsAsBlock } from './text/block-label';
import { composedParent, isElement, isShadowRoot } from './text/composed';
import { Flow, OBJECT, PIECE } from './text/flow';
import { Kind, kindOfTag } from './text/kinds';
import { holdsValue, isLabelBeside, isValueInLabel } from './text/label-beside';
import { readFlow } from './text/read-flow';
import type { TextReader } from './text/read-text';
import type { ReaderOptions } from './types';
import type { Visibility } from './visibility';

/** What every part of a reading shares. */
export interface ReadingState {
  readonly options: ReaderOptions;
  readonly sense: PageSense;
  readonly boxes: Boxes;
  readonly grids: Grids;
  readonly texts: TextReader;
  readonly memories: CellMemories;
  readonly fields: FieldReader;
  readonly visibility: Visibility;
  readonly records: LateRecords;
  /** Told of every shadow root the walk enters. */
  readonly onRoot: (root: ShadowRoot) => void;
  /** Walks the inside of a table cell; handed in, because rows are read by the walk and cells by rows. */
  readonly walkCell: (cell: Element, state: ReadingState, context: CellContext) => void;
  /** All flows in and below an element; handed in for the readers of records, which carry no walk. */
  readonly flowsIn: typeof flowsIn;
  /** Custom elements that have no shadow root yet. */
  readonly unhydrated: Set<WeakRef<Element>>;
  /** Container of the row read last, with its header; null after anything may have changed. */
  rowParent: RowParent | null;
  /** Groups of the part being read, in document order. */
  found: Group[];
}

/** A flow and where it stands: the block, and which of its flows. */
export interface FlowAt {
  readonly flow: Flow;
  readonly block: Element;
  readonly index: number;
}

/** All flows in and below an element. */
export function flowsIn(element: Element, state: ReadingState): FlowAt[] {
  const found: FlowAt[] = [];
  const walk = new Walk(element, { ...state, found: [] });
  walk.quiet = true;
  walk.onFlow = (flow, block, index) => found.push({ flow, block, index });
  walk.run();
  return found;
}

/** What a table cell passes down to the texts and fields inside it. */
export interface CellContext {
  readonly group: Group;
  readonly box: number;
  readonly column: number;
  readonly header: number;
  readonly label: string | null;
  readonly context: TextContext;
  readonly line: boolean;
  /** Number of the service line, where lines stand in columns. */
  readonly index: number | null;
}

/**
 * Walks one part of the composed tree in document order, and can stop and go on. Text is gathered into flows: runs
 * joined over inline tags, ended by blocks, breaks and fields. Rows of tables and grids are read whole.
 */
export class Walk {
  /** The node to enter next; null when done. */
  cursor: Node | null;
  private flow: Flow | null = null;
  private block: Element;
  private flowCounts = new Map<Element, number>();
  private lastNode: Text | null = null;
  /** Shadow hosts whose light children are still to come. */
  private readonly hosts: { host: Element; root: Node; block: Element }[] = [];
  private top: Node;
  /** The last node read: of rows, several are read at once. */
  private last: Node;
  /** Only gathers flows: fields are passed over, rows walked like any element. */
  quiet = false;
  /** Called with each flow; replaced when somebody only wants the flows of a block. */
  onFlow: (flow: Flow, block: Element, index: number) => void;

  constructor(
    readonly root: Node,
    private readonly state: ReadingState,
    private readonly cell: CellContext | null = null,
  ) {
    this.top = root;
    this.cursor = root;
    this.last = root;
    this.block = blockOf(root);
    this.onFlow = (flow, block, index) => readFlow(flow, block, index, this.cell, this.state);
  }

  /** Walks until done (true) or until `stop` says so (false); asks it only between blocks and rows. */
  run(stop: (() => boolean) | null = null): boolean {
    let count = 0;
    while (this.cursor) {
      this.last = this.cursor;
      const down = this.enter(this.cursor);
      const node: Node = this.last;
      this.cursor = (down ? null : nextRow(node, this.root)) ?? this.following(node, down);
      // Never inside a flow: half a label would be read without its value.
      if (stop && ++count >= 32 && this.flow === null) {
        count = 0;
        if (stop()) return this.cursor === null;
      }
    }
    this.endFlow();
    return true;
  }

  /** The node after this one in the walk, leaving what ends on the way. */
  private following(node: Node, down: boolean): Node | null {
    if (down) {
      const shadow = this.shadowOf(node);
      if (shadow) {
        this.hosts.push({ host: node as Element, root: this.top, block: this.block });
        this.top = shadow;
        this.block = node as Element;
        return shadow;
      }
      if (node.firstChild) return node.firstChild;
    }
    let at: Node = node;
    for (;;) {
      if (at === this.top) {
        const outer = this.hosts.pop();
        if (!outer) return null;
        this.endFlow();
        this.top = outer.root;
        this.block = outer.block;
        at = outer.host;
        if (at.firstChild) return at.firstChild;
        continue;
      }
      this.leave(at);
      if (at === this.top) continue;
      const next: Node | null = at.nextSibling;
      if (next) return next;
      const parent: Node | null = at.parentNode;
      if (!parent) return null;
      at = parent;
      if (at === this.hosts.at(-1)?.host) continue;
    }
  }

  /** Reads a node; true when its children are to be walked. */
  private enter(node: Node): boolean {
    if (node.nodeType === 3) {
      this.text(node as Text);
      return false;
    }
    if (node.nodeType !== 1) return node.nodeType === 11 || node.nodeType === 9;
    const element = node as Element;
    if (this.state.options.ignore(element)) return false;
    switch (kindOf(element)) {
      case Kind.Inline:
        if (element.localName === 'label') this.flow?.mark(OBJECT);
        else if (this.flow && isValueInLabel(element) && /[A-Za-z)]\s*$/.test(this.flow.text))
          this.flow.mark(': ');
        return this.isRow(element) ? this.row(element) : true;
      case Kind.Skip:
        return false;
      case Kind.Break:
        this.flow?.mark('\n');
        return false;
      case Kind.Apart:
        this.flow?.mark(' ');
        return true;
      case Kind.Field:
        this.field(element);
        return false;
      case Kind.Row:
        return this.row(element);
      default:
        if (this.isRow(element)) return this.row(element);
        this.endFlow();
        this.block = element;
        if (!this.quiet) this.state.records.enter(element, this.cell, this.state);
        return true;
    }
  }

  private leave(node: Node): void {
    if (!isElement(node)) return;
    const kind = kindOf(node);
    if (kind === Kind.Apart) this.flow?.mark(' ');
    if (kind === Kind.Inline && this.flow && isLabelBeside(node) && !/[:?]\s*$/.test(this.flow.text))
      this.flow.mark(': ');
    if (this.flow && node.localName === 'label' && !/[:?]\s*$/.test(this.flow.text) && !holdsValue(node))
      this.flow.mark(': ');
    if (kind !== Kind.Block || this.block !== node) return;
    this.endFlow();
    const parent = composedParent(node);
    this.block = parent ? blockOf(parent) : this.block;
  }

  private text(node: Text): void {
    const data = node.data;
    if (data.length === 0) return;
    if (!this.flow) {
      if (!/\S/.test(data)) return;
      this.flow = new Flow();
    } else if (this.lastNode && this.touches(data)) {
      const joint = this.joint(this.lastNode, node, data);
      if (joint !== '') this.flow.mark(joint);
    }
    this.flow.add(node, data);
    this.lastNode = node;
  }

  /** Two runs of letters or digits meet without a blank: one word split over tags, or two cells of a layout. */
  private touches(data: string): boolean {
    const text = this.flow?.text ?? '';
    return /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9$]/.test(data);
  }

  /** What stands between two runs that touch: nothing inside a word, a blank, or the border of two pieces. */
  private joint(before: Text, node: Text, data: string): string {
    const differs = this.differs(data);
    const apart = /^\$/.test(data) || (/^[A-Za-z]/.test(data) && /[A-Za-z]$/.test(this.flow?.text ?? ''));
    const short = (this.flow?.text.length ?? 0) < 120;
    if (differs && !apart && !short) return ' ';
    const joint = jointOf(before, node);
    if (joint === 'piece') return PIECE;
    return joint !== null || differs ? ' ' : '';
  }

  /** A word and a number that touch (`<label>Procedure</label><span>76377</span>`) are never one code. */
  private differs(data: string): boolean {
    const text = this.flow?.text.slice(-3) ?? '';
    return (
      (/^[A-Za-z]{3}$/.test(text) && /^\d/.test(data)) ||
      (/\d$/.test(text) && /^[A-Za-z]?[a-z]{2}/.test(data)) ||
      (/[a-z]{3}$/.test(text) && /^[A-Z]/.test(data))
    );
  }

  private endFlow(): void {
    const flow = this.flow;
    this.flow = null;
    this.lastNode = null;
    if (!flow) return;
    const index = this.flowCounts.get(this.block) ?? 0;
    this.flowCounts.set(this.block, index + 1);
    this.onFlow(flow, this.block, index);
  }

  private field(element: Element): void {
    const before = this.flow?.text ?? '';
    if (this.flow) {
      this.flow.mark(OBJECT);
      this.endFlow();
    }
    if (!this.quiet) this.state.fields.read(element, before.slice(-60), this.cell);
  }

  private isRow(element: Element): boolean {
    if (this.cell || this.quiet) return false;
    if (element.getAttribute('role') === 'row') return true;
    const cells = element.childElementCount;
    const first = element.firstElementChild;
    if (cells === 0 || cells > 40) return false;
    if (cells < 3 && (!element.hasAttributes() || this.state.grids.parts.firstOf(element) === null))
      return false;
    // A group of rows may have as many rows as there are columns.
    if (first?.getAttribute('role') === 'row') return false;
    if (first?.childElementCount === cells && element.lastElementChild?.childElementCount === cells)
      return false;
    if (!MAY_BE_ROW.has(element.localName) && !element.localName.includes('-')) return false;
    if (!isRepeated(element, cells)) return false;
    const grid = this.state.grids.forRow(element, cells);
    if (grid === null) return this.state.grids.onItsSide(element);
    return grid.columns.length === cells || grid.header.has(element);
  }

  private row(element: Element): boolean {
    this.endFlow();
    if (this.quiet || this.state.records.has(element)) {
      this.block = element;
      return true;
    }
    const last = readRow(element, this.state, this.cell, element === this.root);
    if (last) this.last = last;
    return last === null;
  }

  private shadowOf(node: Node): ShadowRoot | null {
    if (node.nodeType !== 1) return null;
    const element = node as Element;
    const custom = element.localName.includes('-');
    if (!custom && !MAY_HOST.has(element.localName)) return null;
    const shadow = this.state.options.shadowRootOf(element);
    if (shadow) {
      this.endFlow();
      this.state.onRoot(shadow);
    } else if (custom) this.state.unhydrated.add(new WeakRef(element));
    return shadow;
  }
}

const MAY_HOST = new Set([
  'div',
  'span',
  'section',
  'article',
  'main',
  'aside',
  'header',
  'footer',
  'nav',
  'p',
  'body',
]);

const MAY_BE_ROW = new Set(['div', 'li', 'ul', 'section', 'article', 'a', 'span', 'dl']);

/** Whether an element looks like one of several rows: a sibling has as many cells, and none of them labels itself. */
function isRepeated(element: Element, cells: number): boolean {
  const home = rowHome(element);
  const alike =
    home === element
      ? element.nextElementSibling?.childElementCount === cells ||
        element.previousElementSibling?.childElementCount === cells
      : home.nextElementSibling?.localName === home.localName ||
        home.previousElementSibling?.localName === home.localName;
  return (
    (alike || element.parentElement?.childElementCount === 1 || isWrapped(element, cells)) &&
    element.querySelector('label,legend,dt,h1,h2,h3,h4,table,form') === null
  );
}

/** The first element of a wrapper beside one that begins alike: a row that folds open, or the header above such rows. */
function isWrapped(element: Element, cells: number): boolean {
  const wrapper = element.parentElement;
  if (wrapper?.firstElementChild !== element) return false;
  return [wrapper.previousElementSibling, wrapper.nextElementSibling].some(
    (beside) =>
      beside?.childElementCount === cells ||
      (beside?.localName === wrapper.localName && beside.firstElementChild?.childElementCount === cells),
  );
}

/** The row after a row that was read whole: between the rows of a table stand blanks at most. */
function nextRow(node: Node, root: Node): Node | null {
  return node !== root && isElement(node) && node.localName === 'tr' ? node.nextElementSibling : null;
}

function kindOf(element: Element): Kind {
  const kind = kindOfTag(element.localName);
  return kind === Kind.Inline && standsAsBlock(element) ? Kind.Block : kind;
}

/** The block whose text a node belongs to. */
export function blockOf(node: Node): Element {
  let at: Node | null = node;
  while (at) {
    if (isElement(at)) {
      const kind = kindOf(at);
      if (kind === Kind.Block || kind === Kind.Row) return at;
    }
    if (isShadowRoot(at)) return at.host;
    const parent: Node | null = composedParent(at);
    if (!parent || parent.nodeType === 9)
      return isElement(at) ? at : (at.ownerDocument?.documentElement ?? (at as Document).documentElement);
    at = parent;
  }
  throw new Error('a node without a document has no block');
}

/**
 * How two neighboring text runs are drawn: as two pieces (items of a flex or grid container), apart (an inline block, a
 * margin between them), or together (null).
 */
function jointOf(before: Text, after: Text): 'piece' | 'apart' | null {
  if (before.parentNode === after.parentNode) return null;
  for (const node of [before, after]) {
    let element = node.parentElement;
    for (let level = 0; element && level < 3; level++) {
      if (element.contains(before) && element.contains(after)) break;
      const style = getComputedStyle(element);
      if (style.display === 'block' || style.display === 'flex' || style.display === 'grid') return 'piece';
      if (style.display !== 'inline' && style.display !== 'contents') return 'apart';
      const space =
        node === before ? [style.marginRight, style.paddingRight] : [style.marginLeft, style.paddingLeft];
      if (space.some((size) => Number.parseFloat(size) > 1)) return 'apart';
      element = element.parentElement;
    }
  }
  return null;
}
