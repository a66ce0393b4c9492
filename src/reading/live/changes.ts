import type { Store } from '../store';
import { isElement } from '../text/composed';
import type { DirtyParts } from './dirty';

interface Listeners {
  /** The page changed: called before the browser paints, so it must be quick. */
  readonly changed: () => void;
  /** The user did something to fields or panels. */
  readonly touched: (typing: boolean) => void;
  readonly ignore: (node: Node) => boolean;
}

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'value', 'selected'],
};

/** So many records are looked at between two looks at the clock. */
const AT_ONCE = 32;

/**
 * Watches every root of the page. The observer's callback stands between the page's work and its next frame, so it only
 * keeps the records; they become dirty parts when the reader has its turn.
 */
export class Changes {
  private readonly observers: MutationObserver[] = [];
  private readonly roots = new WeakSet<Node>();
  private readonly stopping = new AbortController();
  private records: MutationRecord[] = [];
  /** How many of `records` were looked at. */
  private done = 0;
  private removals = false;

  constructor(
    private readonly store: Store,
    private readonly dirty: DirtyParts,
    private readonly listeners: Listeners,
  ) {}

  /** Watches a document or shadow root; once each. */
  observe(root: Document | ShadowRoot): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    const observer = new MutationObserver((records) => {
      this.keep(records);
      this.listeners.changed();
    });
    observer.observe(root, OBSERVED);
    this.observers.push(observer);
    const options = { capture: true, passive: true, signal: this.stopping.signal };
    root.addEventListener('input', () => this.listeners.touched(true), options);
    for (const kind of ['change', 'focusin', 'focusout', 'click', 'toggle', 'transitionend']) {
      root.addEventListener(kind, () => this.listeners.touched(false), options);
    }
  }

  /** Whether records wait to be looked at. */
  get pending(): boolean {
    return this.records.length > 0;
  }

  /** Turns what changed into dirty parts, until `stop` says so. Returns whether anything changed. */
  flush(stop: () => boolean): boolean {
    for (const observer of this.observers) {
      const records = observer.takeRecords();
      if (records.length > 0) this.keep(records);
    }
    if (this.records.length === 0) return false;
    while (this.done < this.records.length) {
      const record = this.records[this.done++];
      if (record) this.take(record);
      if (this.done % AT_ONCE === 0 && stop()) return true;
    }
    // Records hold on to nodes that left the page.
    this.records = [];
    this.done = 0;
    return true;
  }

  /** Whether anything was removed since last asked. */
  takeRemovals(): boolean {
    const removals = this.removals;
    this.removals = false;
    return removals;
  }

  stop(): void {
    this.stopping.abort();
    this.records = [];
    for (const observer of this.observers) observer.disconnect();
  }

  private keep(records: MutationRecord[]): void {
    if (this.records.length === 0) this.records = records;
    else for (const record of records) this.records.push(record);
  }

  private take(record: MutationRecord): void {
    const { target } = record;
    if (this.listeners.ignore(target)) return;
    if (record.type === 'characterData') this.dirty.add(target);
    else if (record.type === 'attributes') this.attribute(target);
    else this.childList(record);
  }

  private childList({ target, addedNodes, removedNodes }: MutationRecord): void {
    let own = removedNodes.length > 0 && addedNodes.length === 0 && !isContainer(target);
    if (removedNodes.length > 0) {
      this.removals = true;
      own &&= !this.listeners.ignore(removedNodes[0] as Node);
    }
    for (const node of addedNodes) {
      if (isElement(node)) {
        if (node.isConnected && !this.listeners.ignore(node)) this.dirty.add(node);
      } else if (node.nodeType === 3) own = true;
    }
    if (own) this.dirty.add(target);
  }

  private attribute(target: Node): void {
    if (!isElement(target)) return;
    if (target.childElementCount === 0 && !this.store.of(target)) return;
    if (!target.checkVisibility({ visibilityProperty: true })) this.dirty.add(target);
  }
}

function isContainer(node: Node): boolean {
  return isElement(node) && /^(?:table|tbody|thead|ul|ol|body|main|section|form)$/.test(node.localName);
}
