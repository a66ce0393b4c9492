import { Assembly } from './assembly';
import { Boxes } from './boxes';
import { PageSense } from './evidence/sense';
import { FieldReader } from './fields/read-field';
import { LateRecords } from './late-records';
import { Changes } from './live/changes';
import { DirtyParts } from './live/dirty';
import { Schedule } from './live/schedule';
import { forgetBlock, spotOf } from './spots';
import { FIELD, type Group, isMention, type MentionItem, Store } from './store';
import { CellMemories } from './tables/cell-memory';
import { Grids } from './tables/grid';
import { forgetRow } from './tables/read-row';
import { forgetCodeCells } from './text/code-cells';
import { composedContains } from './text/composed';
import { hintsOf } from './text/page-words';
import { TextReader } from './text/read-text';
import type { Mention, Reader, ReaderOptions, Reading, Spot } from './types';
import { Visibility } from './visibility';
import { flowsIn, type ReadingState, Walk } from './walk';

/** Starts a live reading of one frame's document. It begins at once, where the user looks, and goes on when idle. */
export function createReader(options: ReaderOptions): Reader {
  return new LiveReader(options);
}

/** How long the first slice may take before the browser gets its turn. */
const FIRST_SLICE = 10;
/**
 * Fields are looked at again this often while there are any; values set by script fire nothing. New fields are looked at
 * sooner, then after twice as long each time: forms are filled right after they are drawn.
 */
const FIELD_PAUSE = 1000;
const FIRST_FIELD_PAUSE = 100;
const TYPING_PAUSE = 350;
/** Parts with more elements than this are walked in slices. */
const LARGE = 2500;

class LiveReader implements Reader {
  private readonly store = new Store();
  private readonly dirty = new DirtyParts((part) => this.state.records.around(part));
  private readonly schedule: Schedule;
  private readonly changes: Changes;
  private readonly state: ReadingState;
  /** Walks under way, the first first: the page's own, then parts too large to be read again at once. */
  private walks: Walk[];
  /** Parts to be read again, the last first. */
  private queue: Element[] = [];
  private assembled: Reading | null = null;
  /** The next one, while it is put together. */
  private assembly: Assembly | null = null;
  private stopped = false;
  private settledOnce = false;
  private secondLook = 0;
  private fieldTimer: ReturnType<typeof setTimeout> | null = null;
  private fieldPause = FIRST_FIELD_PAUSE;
  private seenFields = 0;
  private typingTimer: ReturnType<typeof setTimeout> | null = null;
  private seenLevel = 0;
  private seenSure = 0;

  constructor(private readonly options: ReaderOptions) {
    const { document } = options;
    const view = document.defaultView ?? window;
    this.schedule = new Schedule(view as Window & typeof globalThis);
    const sense = new PageSense(options.tables);
    const fields = new FieldReader();
    this.changes = new Changes(this.store, this.dirty, {
      changed: () => {
        options.onMutation();
        this.wakeAfterFrame();
      },
      touched: (typing) => this.touched(typing),
      ignore: options.ignore,
    });
    this.state = {
      options,
      sense,
      boxes: new Boxes(),
      grids: new Grids((text) => sense.vocabulary.hear(text)),
      texts: new TextReader(sense),
      memories: new CellMemories(sense),
      fields,
      visibility: new Visibility(),
      records: new LateRecords(options.loadRecords, (parts) => {
        for (const element of parts) this.dirty.add(element);
        this.wake();
      }),
      onRoot: (root) => this.changes.observe(root),
      walkCell: (cell, state, context) => new Walk(cell, state, context).run(),
      flowsIn,
      unhydrated: new Set(),
      rowParent: null,
      found: [],
    };
    fields.state = this.state;
    sense.vocabulary.hear(document.title);
    this.walks = document.body ? [new Walk(document.body, this.state)] : [];
    this.changes.observe(document);
    options.signal.addEventListener('abort', () => this.stop(), { once: true });
    if (options.signal.aborted) this.stop();
    else this.start();
  }

  get settled(): boolean {
    return this.settledOnce && this.idle && !this.state.records.awaited;
  }

  private get idle(): boolean {
    return this.walks.length === 0 && this.queue.length === 0 && !this.dirty.any && !this.changes.pending;
  }

  private start(): void {
    this.readWhereTheUserLooks();
    this.slice(performance.now() + FIRST_SLICE);
  }

  /** On a page that is already scrolled, the part in the middle of the window is read first. */
  private readWhereTheUserLooks(): void {
    const { document } = this.options;
    const view = document.defaultView;
    if (!view || view.scrollY < view.innerHeight / 2) return;
    let part = document.elementFromPoint(view.innerWidth / 2, view.innerHeight / 2);
    for (let level = 0; part && level < 4 && part.localName !== 'body'; level++) {
      const parent: Element | null = part.parentElement;
      if (!parent || parent.localName === 'body' || parent.childElementCount > 60) break;
      part = parent;
    }
    if (part && part.localName !== 'body' && part.localName !== 'html') this.reread(part);
  }

  private wake(): void {
    if (!this.stopped) this.schedule.soon((until) => this.slice(until));
  }

  /** What the page changed is read once the browser has drawn it: before that, every moment is the page's. */
  private wakeAfterFrame(): void {
    if (!this.stopped) this.schedule.afterFrame((until) => this.slice(until));
  }

  private slice(until: number): void {
    if (this.stopped) return;
    this.state.visibility.refresh();
    const stop = (): boolean => performance.now() >= until;
    const added: MentionItem[] = [];
    const removed: number[] = [];
    // What was found for the rows of a long body serves until the page changes.
    if (this.changes.flush(stop)) this.state.rowParent = null;
    this.sweepGone(removed);
    if (!this.changes.pending) this.drain(stop, added, removed);
    while (this.walks.length > 0 && !stop()) this.goOn(stop, added, removed);
    this.hand(added, removed);
    // Put together in time, so that whoever asks for the reading of a long page need not wait.
    if (this.idle && !this.looksAgain() && this.assemble(stop)) this.rest();
    else this.wake();
  }

  /** Groups whose row, field or text left the document. */
  private sweepGone(removed: number[]): void {
    if (!this.changes.takeRemovals()) return;
    forgetBlock();
    forgetRow();
    this.state.boxes.keep([]);
    for (const group of this.store.sweep((one) => !one.anchor.isConnected)) this.forget(group, removed);
  }

  private drain(stop: () => boolean, added: MentionItem[], removed: number[]): void {
    // Parts are put in order once and then read in as many slices as they take.
    if (this.queue.length === 0) this.queue = this.dirtyParts();
    while (this.queue.length > 0) {
      const part = this.queue.pop();
      if (part?.isConnected) this.replacePart(part, added, removed);
      if (stop()) return;
    }
  }

  /** What is to be read again, the last part first. */
  private dirtyParts(): Element[] {
    for (const element of this.state.visibility.any ? this.state.visibility.appeared() : [])
      this.dirty.add(element);
    for (const field of this.state.fields.changed()) this.dirty.add(field);
    this.hydrate();
    return this.dirty.take().reverse();
  }

  /** Custom elements that got their shadow root after they were walked. */
  private hydrate(): void {
    for (const ref of this.state.unhydrated) {
      const element = ref.deref();
      if (!element?.isConnected) this.state.unhydrated.delete(ref);
      else if (this.options.shadowRootOf(element)) {
        this.state.unhydrated.delete(ref);
        this.dirty.add(element);
      }
    }
  }

  private reread(part: Element): void {
    const added: MentionItem[] = [];
    const removed: number[] = [];
    this.replacePart(part, added, removed);
    this.hand(added, removed);
  }

  /** Reads a part again. Mentions that stand as before keep their ids and are not reported. */
  private replacePart(part: Element, added: MentionItem[], removed: number[]): void {
    const old = this.store.takeWithin(part, (anchor) => composedContains(part, anchor));
    this.state.found = [];
    this.state.rowParent = null;
    this.state.boxes.keep(old);
    if (part.getElementsByTagName('*').length > LARGE) {
      this.settleFound(old, added, removed);
      this.state.boxes.keep([]);
      if (part.localName === 'body') this.walks = [];
      this.state.grids.forget(part);
      this.walks.push(new Walk(part, this.state));
      return;
    }
    if (part.localName === 'table' || part.querySelector('thead,[role=columnheader]'))
      this.state.grids.forget(part);
    new Walk(part, this.state).run();
    this.state.rowParent = null;
    this.settleFound(old, added, removed);
    this.state.boxes.keep([]);
  }

  /** Walks on from where the last slice stopped. */
  private goOn(stop: () => boolean, added: MentionItem[], removed: number[]): void {
    let walk = this.walks[0];
    if (!walk) return;
    if (walk.cursor && !walk.cursor.isConnected) {
      // The page took away what the walk stood on: begin again where it began, if that is still there.
      if (!walk.root.isConnected) {
        this.walks.shift();
        return;
      }
      walk = new Walk(walk.root, this.state);
      this.walks[0] = walk;
    }
    this.state.found = [];
    const done = walk.run(stop);
    const found = this.state.found;
    const old = this.store.isBefore(found[0])
      ? []
      : found.flatMap((group) =>
          (this.store.of(group.owner) ?? []).filter((one) => one.anchor === group.anchor),
        );
    if (old.length > 0) {
      const out = new Set(old);
      this.store.sweep((group) => out.has(group));
    }
    this.settleFound(old, added, removed);
    if (done) this.walks.shift();
  }

  private settleFound(old: readonly Group[], added: MentionItem[], removed: number[]): void {
    const found = this.state.found;
    this.state.found = [];
    const before = new Map<string, MentionItem[]>();
    for (const group of old) {
      for (const item of group.items) {
        if (!isMention(item)) continue;
        const list = before.get(keyOf(item));
        if (list) list.push(item);
        else before.set(keyOf(item), [item]);
      }
    }
    if (old.length === 0) {
      for (const group of found) for (const item of group.items) if (isMention(item)) added.push(item);
      this.store.insert(found);
      if (found.length > 0) this.forgetAssembled();
      return;
    }
    const fresh: MentionItem[] = [];
    for (const group of found) {
      for (const item of group.items) {
        if (!isMention(item)) continue;
        const same =
          old.length > 0 ? before.get(keyOf(item))?.find((one) => one.element === item.element) : undefined;
        if (same) {
          item.id = same.id;
          before.set(
            keyOf(item),
            (before.get(keyOf(item)) ?? []).filter((one) => one !== same),
          );
        } else fresh.push(item);
      }
    }
    for (const list of before.values()) for (const item of list) removed.push(item.id);
    for (const group of old) this.releaseBoxes(group, found);
    this.store.insert(found);
    for (const item of fresh) added.push(item);
    this.forgetAssembled();
  }

  private releaseBoxes(group: Group, found: readonly Group[]): void {
    for (const box of group.boxes ?? []) this.state.boxes.release(box, null);
    if (group.box >= 0 && !found.some((one) => one.box === group.box))
      this.state.boxes.release(group.box, group.owner);
  }

  private forget(group: Group, removed: number[]): void {
    for (const item of group.items) if (isMention(item)) removed.push(item.id);
    for (const box of group.boxes ?? []) this.state.boxes.release(box, null);
    if (group.box >= 0) this.state.boxes.release(group.box, group.owner);
    this.forgetAssembled();
  }

  private hand(added: readonly MentionItem[], removed: readonly number[]): void {
    if (added.length > 0 || removed.length > 0) this.options.onChange({ added, removed });
  }

  /** Looks once more at what failed for want of evidence, when the page has told more since; true when there is such. */
  private looksAgain(): boolean {
    const { vocabulary, sure, marks } = this.state.sense;
    const known = sure.size + marks.sure;
    const learned = vocabulary.level !== this.seenLevel || known !== this.seenSure;
    this.seenLevel = vocabulary.level;
    this.seenSure = known;
    if (learned && this.secondLook < 50) {
      this.secondLook++;
      for (const group of this.store.all) if (group.weak) this.dirty.add(group.owner);
    }
    return this.dirty.any;
  }

  /** Nothing left to do. */
  private rest(): void {
    this.settledOnce = true;
    this.state.rowParent = null;
    this.state.memories.forget();
    forgetCodeCells();
    forgetRow();
    this.watchFields();
    this.options.onSettled();
  }

  private watchFields(): void {
    if (this.state.fields.count > this.seenFields) {
      this.fieldPause = FIRST_FIELD_PAUSE;
      if (this.fieldTimer !== null) clearTimeout(this.fieldTimer);
      this.fieldTimer = null;
    }
    this.seenFields = this.state.fields.count;
    if (this.fieldTimer !== null || this.stopped) return;
    if (this.state.fields.count === 0 && !this.state.visibility.any && this.state.unhydrated.size === 0)
      return;
    this.fieldTimer = setTimeout(() => {
      this.fieldTimer = null;
      if (this.options.document.visibilityState !== 'hidden') this.rereadFields();
      this.fieldPause = Math.min(FIELD_PAUSE, this.fieldPause * 2);
      this.watchFields();
    }, this.fieldPause);
  }

  rereadFields(): void {
    for (const field of this.state.fields.changed()) this.dirty.add(field);
    for (const element of this.state.visibility.any ? this.state.visibility.appeared() : [])
      this.dirty.add(element);
    this.hydrate();
    if (this.dirty.any) this.wake();
  }

  private touched(typing: boolean): void {
    if (!typing) {
      this.rereadFields();
      return;
    }
    if (this.typingTimer !== null) clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.rereadFields(), TYPING_PAUSE);
  }

  reading(): Reading {
    return this.assembled ?? (this.assemble(null) as Reading);
  }

  /** Puts the reading together, until `stop` says so; null until it is whole. */
  private assemble(stop: (() => boolean) | null): Reading | null {
    if (this.assembled) return this.assembled;
    const { store, state, options } = this;
    this.assembly ??= new Assembly(store.all, state.boxes, new Set(hintsOf(options.document.title)));
    this.assembled = this.assembly.run(stop);
    if (this.assembled) this.assembly = null;
    return this.assembled;
  }

  /** What was put together is no longer what was read. */
  private forgetAssembled(): void {
    this.assembled = null;
    this.assembly = null;
  }

  spot(mention: number): Spot | null {
    const record = this.store.mention(mention);
    return record ? spotOf(record, this.state) : null;
  }

  elementOf(mention: number): Element | null {
    const element = this.store.mention(mention)?.element;
    return element?.isConnected ? element : null;
  }

  within(element: Element): readonly Mention[] {
    const groups = this.store.within(element, (anchor) => composedContains(element, anchor));
    const found = groups.flatMap((group) => group.items.filter(isMention));
    if (found.length > 0) return found;
    return (this.store.of(element) ?? []).flatMap((group) => group.items.filter(isMention));
  }

  explain(code: string) {
    const found: ReturnType<Reader['explain']>[number][] = [];
    const saved = this.state.found;
    this.state.found = [];
    this.state.texts.trace = (candidate, text, verdict) => {
      if (candidate !== code && text !== code) return;
      found.push({ text, score: verdict.score, accepted: verdict.accepted, evidence: verdict.evidence });
    };
    new Walk(this.options.document.body, this.state).run();
    this.state.texts.trace = null;
    this.state.found = saved;
    return found;
  }

  stop(): void {
    this.stopped = true;
    this.schedule.cancel();
    this.changes.stop();
    if (this.fieldTimer !== null) clearTimeout(this.fieldTimer);
    if (this.typingTimer !== null) clearTimeout(this.typingTimer);
    this.state.fields.clear();
    this.state.visibility.clear();
    this.walks = [];
    this.queue = [];
  }
}

function keyOf(mention: MentionItem): string {
  const at = mention.flow === FIELD ? 'f' : `${mention.flow}.${mention.cell}.${mention.start}`;
  return `${mention.code.system}${mention.code.code}|${mention.text}|${at}`;
}
