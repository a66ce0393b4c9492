import type { readRecords } from './printed';
import type { readNextSegment, readX12 } from './x12/read-x12';

/** What reads texts that tell of claims by themselves (records.ts). */
export interface RecordReaders {
  readonly readX12: typeof readX12;
  readonly readNextSegment: typeof readNextSegment;
  readonly readRecords: typeof readRecords;
}

/** Fetches the readers: at once when they are here. Rejects when they cannot be had. */
export type LoadRecords = () => RecordReaders | Promise<RecordReaders>;

/**
 * The readers of records, fetched when a page first shows a text that looks like one: few pages do. What waits for them
 * is read again when they came.
 */
export class LateRecords {
  #readers: RecordReaders | null = null;
  #asked = false;
  #lost = false;
  readonly #waiting = new Set<Element>();

  /** @param came told what to read again, once they are here or known not to come */
  constructor(
    private readonly load: LoadRecords,
    private readonly came: (waiting: readonly Element[]) => void,
  ) {}

  /** The readers, when they are here. */
  get now(): RecordReaders | null {
    return this.#readers;
  }

  /** true while a text waits. */
  get awaited(): boolean {
    return this.#waiting.size > 0;
  }

  /** The readers; `later` when `part` is read again as soon as they came; null when they cannot be had. */
  wanted(part: Element): RecordReaders | 'later' | null {
    if (!this.#asked) this.#ask();
    if (this.#readers || this.#lost) return this.#readers;
    this.#waiting.add(part);
    return 'later';
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
        this.came(waiting);
      });
  }
}
