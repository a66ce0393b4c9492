import { textOf } from '../spots';
import { isMention, type Store } from '../store';
import { composedParent, isElement } from '../text/composed';
import type { DirtyParts } from './dirty';

interface Listeners {
  /** Mentions whose characters changed or went away: called before the browser paints. */
  readonly stale: (ids: readonly number[]) => void;
  /** Something waits to be read. */
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

/** Above this many removed nodes in one batch the whole store is swept later instead of looking up each. */
const MANY = 400;

/** Watches every root of the page and turns mutations into dirty parts and stale mentions. */
export class Changes {
  readonly staleIds = new Set<number>();
  private readonly observers: MutationObserver[] = [];
  private readonly roots = new WeakSet<Node>();
  private readonly stopping = new AbortController();
  private removals = false;
  private waiting = false;

  constructor(
    private readonly store: Store,
    private readonly dirty: DirtyParts,
    private readonly listeners: Listeners,
  ) {}

  /** Watches a document or shadow root; once each. */
  observe(root: Document | ShadowRoot): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    const observer = new MutationObserver((records) => this.take(records));
    observer.observe(root, OBSERVED);
    this.observers.push(observer);
    const options = { capture: true, passive: true, signal: this.stopping.signal };
    root.addEventListener('input', () => this.listeners.touched(true), options);
    for (const kind of ['change', 'focusin', 'focusout', 'click', 'toggle', 'transitionend']) {
      root.addEventListener(kind, () => this.listeners.touched(false), options);
    }
  }

  /** Whether something changed since the last `flush`. */
  get pending(): boolean {
    return this.waiting;
  }

  flush(): void {
    for (const observer of this.observers) {
      const records = observer.takeRecords();
      if (records.length > 0) this.take(records);
    }
    this.waiting = false;
  }

  /** Whether anything was removed since last asked. */
  takeRemovals(): boolean {
    const removals = this.removals;
    this.removals = false;
    return removals;
  }

  stop(): void {
    this.stopping.abort();
    for (const observer of this.observers) observer.disconnect();
  }

  private take(records: readonly MutationRecord[]): void {
    const stale: number[] = [];
    let relevant = false;
    let removed = 0;
    for (const record of records) {
      const target = record.target;
      if (this.ours(record)) continue;
      relevant = true;
      if (record.type === 'characterData') {
        this.dirty.add(target);
        this.checkAround(target, stale);
      } else if (record.type === 'childList') {
        removed += record.removedNodes.length;
        if (removed < MANY) for (const node of record.removedNodes) this.checkRemoved(node, target, stale);
        if (record.removedNodes.length > 0) this.removals = true;
        this.addChildList(record);
      } else this.attribute(record);
    }
    if (stale.length > 0) {
      for (const id of stale) this.staleIds.add(id);
      this.listeners.stale(stale);
    }
    if (!relevant) return;
    this.waiting = true;
    this.listeners.changed();
  }

  private ours(record: MutationRecord): boolean {
    if (this.listeners.ignore(record.target)) return true;
    if (record.type !== 'childList') return false;
    const nodes = [...record.addedNodes, ...record.removedNodes];
    return nodes.length > 0 && nodes.every((node) => this.listeners.ignore(node));
  }

  private addChildList(record: MutationRecord): void {
    let own = record.removedNodes.length > 0 && record.addedNodes.length === 0 && !isContainer(record.target);
    for (const node of record.addedNodes) {
      if (isElement(node) && node.isConnected) this.dirty.add(node);
      else if (node.nodeType === 3) own = true;
    }
    if (own) this.dirty.add(record.target);
  }

  private attribute(record: MutationRecord): void {
    const target = record.target;
    if (!isElement(target)) return;
    if (target.childElementCount === 0 && !this.store.of(target)) return;
    if (!target.checkVisibility({ visibilityProperty: true })) this.dirty.add(target);
  }

  /** Mentions near a changed text node whose characters are no longer what was read. */
  private checkAround(node: Node, stale: number[]): void {
    let at: Node | null = composedParent(node);
    for (let level = 0; at && level < 6; level++) {
      const groups = isElement(at) ? this.store.of(at) : undefined;
      if (groups) {
        for (const group of groups) {
          for (const item of group.items)
            if (isMention(item) && textOf(item) !== item.text) stale.push(item.id);
        }
        return;
      }
      at = composedParent(at);
    }
  }

  private checkRemoved(node: Node, target: Node, stale: number[]): void {
    if (node.isConnected) return;
    if (node.nodeType === 3) {
      this.checkAround2(target, stale);
      return;
    }
    if (!isElement(node)) return;
    this.staleIn(node, stale);
    if (node.childElementCount > 0) {
      const all = node.getElementsByTagName('*');
      if (all.length < 300) for (const element of all) this.staleIn(element, stale);
    }
    this.checkAround2(target, stale);
  }

  private checkAround2(target: Node, stale: number[]): void {
    const child = target.firstChild;
    if (child) this.checkAround(child, stale);
    else if (isElement(target)) this.staleIn(target, stale);
  }

  private staleIn(element: Element, stale: number[]): void {
    for (const group of this.store.of(element) ?? []) {
      for (const item of group.items) if (isMention(item)) stale.push(item.id);
    }
  }
}

function isContainer(node: Node): boolean {
  return isElement(node) && /^(?:table|tbody|thead|ul|ol|body|main|section|form)$/.test(node.localName);
}
