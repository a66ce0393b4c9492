import type { readRecords } from './printed';
import type { readWhole, WholeRecord, wholeRecord } from './spread/whole-record';
import type { Group } from './store';
import type { CellContext, ReadingState } from './walk';
import type { readX12 } from './x12/read-x12';

/** What reads texts that tell of claims by themselves (records.ts). */
export interface RecordReaders {
  readonly readX12: typeof readX12;
  readonly readRecords: typeof readRecords;
  readonly wholeRecord: typeof wholeRecord;
  readonly readWhole: typeof readWhole;
}

/** Fetches the readers: at once when they are here. Rejects when they cannot be had. */
export type LoadRecords = () => RecordReaders | Promise<RecordReaders>;

/**
 * The readers of records, fetched when a page first shows a text that looks like one: few pages do. What waits for them
 * is read again when they came, and so is an element whose texts are one record together.
 */
export class LateRecords {
  #readers: RecordReaders | null = null;
  #asked = false;
  #lost = false;
  readonly #waiting = new Set<Element>();
  /** Elements that hold a record in parts, and what of it was read. */
  readonly #wholes = new WeakMap<Element, WholeRecord | null>();
  #any = false;

  /** @param again told what to read again: when the readers are here or known not to come, and when a record was found */
  constructor(
    private readonly load: LoadRecords,
    private readonly again: (parts: readonly Element[]) => void,
  ) {}

  /** true while a text waits. */
  get awaited(): boolean {
    return this.#waiting.size > 0;
  }

  /** The readers, when they are here; `later` when `part` is read again as soon as they came; null when they cannot be had. */
  wanted(part: Element): RecordReaders | 'later' | null {
    if (!this.#asked) this.#ask();
    if (this.#readers || this.#lost) return this.#readers;
    this.#waiting.add(part);
    return 'later';
  }

  /** Looks for the record that a text may be a part of; true when it will be read with its other parts. */
  partFound(part: Element, state: ReadingState): boolean {
    if (this.around(part)) return false;
    const readers = this.wanted(part);
    if (readers === 'later') return true;
    const whole = readers?.wholeRecord(part, state);
    if (!whole) return false;
    this.#wholes.set(whole, null);
    this.#any = true;
    this.again([whole]);
    return true;
  }

  /** The outermost element around a part of the page that holds a record in parts. */
  around(part: Node): Element | null {
    let found: Element | null = null;
    if (this.#any)
      for (let at = part instanceof Element ? part : part.parentElement; at; at = at.parentElement)
        if (this.#wholes.has(at)) found = at;
    return found;
  }

  /** Reads the record whose parts stand below an element, where there is one. */
  enter(element: Element, cell: CellContext | null, state: ReadingState): void {
    if (this.#any && this.#wholes.has(element) && this.around(element) === element)
      this.#wholes.set(element, this.#readers?.readWhole(element, cell, state) ?? null);
  }

  /** Whether a text (by its first run) or a row was read as a part of a record. */
  has(part: Node): boolean {
    const whole = this.#any && this.around(part);
    return whole ? this.#wholes.get(whole)?.taken.has(part) === true : false;
  }

  /** Whether a text was read as a part of a record, by its first run. The first part puts what all say into `found`. */
  took(first: Node, found: Group[]): boolean {
    const taken = this.has(first);
    const group = taken ? this.#wholes.get(this.around(first) as Element)?.group : undefined;
    if (group?.anchor === first) found.push(group);
    return taken;
  }

  /** Whether a block stands beside such a text or in such a row: what it says is said of the record. */
  explains(block: Element): boolean {
    return this.#any && (this.has(block) || (block.parentElement !== null && this.has(block.parentElement)));
  }

  #ask(): void {
    this.#asked = true;
    const loaded = this.load();
    if (!(loaded instanceof Promise)) {
      this.#readers = loaded;
      return;
    }
    loaded
      .then(
        (readers) => {
          this.#readers = readers;
        },
        () => {
          this.#lost = true;
        },
      )
      .then(() => {
        const waiting = [...this.#waiting];
        this.#waiting.clear();
        this.again(waiting);
      });
  }
}
