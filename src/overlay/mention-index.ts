import type { Mention, Reader, ReadingChange, Spot } from '../reading';
import { type Box, elementOf, withRange } from './geometry';
import { type SeenSpot, seen, stands } from './seen-spot';

/** A stretch of at most this many mentions is looked at one by one. */
const FEW = 32;
/** Longest stretch whose middle is inferred from its ends. */
const RUN = 1024;
/** Up to this many mentions on a page, nothing is inferred: each is measured. */
const SMALL_PAGE = 1500;
/** Where a stretch is probed when its ends are hidden, as parts of its length. */
const PROBES = [0.2, 0.4, 0.6, 0.8];
/** Mentions whose nearest common ancestor is further out than this stand in different parts of the page. */
const SAME_PART = 6;

/** How many places are remembered. */
const SPOTS = 5000;

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where mentions are, roughly: which text mentions stand near the viewport, and which fields hold codes.
 *
 * A worklist can hold 66,000 mentions, and only those on screen matter. Mentions come in document order, so they are
 * kept in runs; a stretch of a run whose two ends lie on the same far side of the viewport is skipped whole, else it is
 * halved. That reads some hundred rectangles for 66,000 mentions. A run ends where the next mention stands before it, or in another part
 * of the page, so that a dialog or a fixed panel is never hidden inside a run that lies elsewhere.
 */
export class MentionIndex {
  readonly #reader: Reader;
  readonly #mentions = new Map<number, Mention>();
  #runs: number[][] = [];
  /** What the last comparison was with. */
  #compared: readonly Mention[] | null = null;
  /** Some ids in the runs are of mentions that are gone. */
  #stale = false;
  readonly #fields = new Set<number>();
  readonly #spots = new Map<number, SeenSpot>();
  readonly #roots = new Set<Document | ShadowRoot>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Takes over what the reader found and lost; without a change, compares with all that it holds. */
  sync(change?: ReadingChange): void {
    if (change) {
      // What was compared with is past; it would keep rows that left the page.
      this.#compared = null;
      this.remove(change.removed);
      this.#add(change.added);
      return;
    }
    const now = this.#reader.reading().mentions;
    // Verdicts came, the page is as it was.
    if (now === this.#compared) return;
    this.#compared = now;
    const ids = new Set(now.map((mention) => mention.id));
    this.remove([...this.#mentions.keys()].filter((id) => !ids.has(id)));
    this.#add(now);
  }

  /**
   * Where a mention stands. Remembered, since locating characters is dear for the reader, for as long as its text nodes
   * are as they were.
   */
  spot(id: number): Spot | null {
    const known = this.#spots.get(id);
    if (known && stands(known)) return known.spot;
    const spot = this.#reader.spot(id);
    if (this.#spots.size > SPOTS) this.#spots.clear();
    if (spot) this.#spots.set(id, seen(spot));
    else this.#spots.delete(id);
    if (spot?.kind === 'text') this.#roots.add(spot.root);
    return spot;
  }

  /** Forgets mentions. Their places in the runs are cleared at the next measuring. */
  remove(ids: readonly number[]): void {
    for (const id of ids) {
      this.#mentions.delete(id);
      this.#fields.delete(id);
      this.#spots.delete(id);
      this.#stale = true;
    }
  }

  get(id: number): Mention | undefined {
    return this.#mentions.get(id);
  }

  get size(): number {
    return this.#mentions.size;
  }

  /** Every root that ever held a mention: the document and the shadow roots. */
  get roots(): ReadonlySet<Document | ShadowRoot> {
    return this.#roots;
  }

  all(): Iterable<Mention> {
    return this.#mentions.values();
  }

  /** Fields that hold codes, each with its mentions. */
  fields(): Map<HTMLElement, Mention[]> {
    const fields = new Map<HTMLElement, Mention[]>();
    for (const id of this.#fields) {
      const mention = this.#mentions.get(id);
      const spot = this.spot(id);
      if (!mention || spot?.kind !== 'field') continue;
      const mentions = fields.get(spot.element);
      if (mentions) mentions.push(mention);
      else fields.set(spot.element, [mention]);
    }
    return fields;
  }

  /** Text mentions that stand within this vertical band of the viewport. Reads layout. */
  textWithin(band: Band): Mention[] {
    this.#clean();
    const found: Mention[] = [];
    const small = this.#mentions.size <= SMALL_PAGE;
    for (const run of this.#runs) {
      if (small) this.#collect(run, 0, run.length, band, found);
      else this.#search(run, 0, run.length, band, found);
    }
    return found;
  }

  #clean(): void {
    if (!this.#stale) return;
    this.#stale = false;
    this.#runs = this.#runs
      .map((run) => run.filter((id) => this.#mentions.has(id)))
      .filter((run) => run.length > 0);
  }

  #add(mentions: readonly Mention[]): void {
    let run: number[] | undefined;
    let before: Element | null = null;
    for (const mention of mentions) {
      if (this.#mentions.has(mention.id)) continue;
      this.#mentions.set(mention.id, mention);
      if (mention.where === 'field') {
        this.#fields.add(mention.id);
        continue;
      }
      const element = this.#elementOf(mention.id);
      if (!element) continue;
      if (!run || run.length >= RUN || !before || !goesOn(before, element)) {
        run = [];
        this.#runs.push(run);
      }
      run.push(mention.id);
      before = element;
    }
  }

  /** Collects from the stretch [from, to) of a run by halving it. */
  #search(run: readonly number[], from: number, to: number, band: Band, found: Mention[]): void {
    if (!this.#reaches(run, from, to, band)) return;
    if (to - from <= FEW) {
      this.#collect(run, from, to, band, found);
      return;
    }
    const middle = (from + to) >> 1;
    this.#search(run, from, middle, band, found);
    this.#search(run, middle, to, band, found);
  }

  /** Whether a stretch may reach into the band: unless all that is measured of it lies on the same far side. */
  #reaches(run: readonly number[], from: number, to: number, band: Band): boolean {
    let boxes = this.#measure([run[from], run[to - 1]], band);
    // An end in a hidden column or panel tells nothing: look at a few more.
    if (boxes.length < 2) {
      const probes = PROBES.map((part) => run[from + Math.floor(part * (to - from))]);
      boxes = boxes.concat(this.#measure(probes, band));
    }
    return boxes.some((box) => box.bottom >= band.top) && boxes.some((box) => box.top <= band.bottom);
  }

  #measure(ids: readonly (number | undefined)[], band: Band): Box[] {
    return ids.map((id) => this.#extent(id, band)).filter((box) => box !== null);
  }

  #collect(run: readonly number[], from: number, to: number, band: Band, found: Mention[]): void {
    for (let at = from; at < to; at++) {
      const mention = this.#mentions.get(run[at] ?? -1);
      const extent = mention && this.#extent(mention.id, band);
      if (extent && extent.bottom >= band.top && extent.top <= band.bottom) found.push(mention);
    }
  }

  #elementOf(id: number): Element | null {
    if (this.#reader.elementOf) return this.#reader.elementOf(id);
    const spot = this.spot(id);
    return spot && elementOf(spot);
  }

  /** The box of the row or block a mention stands in, or of its text where that is tall or none; null when not rendered. */
  #extent(id: number | undefined, band: Band): Box | null {
    const element = id === undefined ? null : this.#elementOf(id);
    if (id === undefined || !element) return null;
    const box = element.getBoundingClientRect();
    if (box.height > 0 && box.height <= (band.bottom - band.top) / 2) return box;
    const spot = this.spot(id);
    return spot?.kind === 'text' ? textBox(spot) : null;
  }
}

function textBox(spot: Spot & { kind: 'text' }): Box | null {
  const box = withRange(spot, (range) => range.getBoundingClientRect());
  return box.height > 0 ? box : null;
}

/** Whether a run may go on from one element to the next: what lies between its ends is told from them alone. */
function goesOn(before: Element, next: Element): boolean {
  if (before === next) return true;
  const follows = (before.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return follows && samePart(before, next);
}

/** Whether two elements stand in one part of the page: something near, and smaller than the body, holds both. */
function samePart(a: Element, b: Element): boolean {
  let outer: Element | null = a;
  for (let step = 0; outer && step <= SAME_PART; step++) {
    if (outer.contains(b))
      return outer !== outer.ownerDocument.body && outer !== outer.ownerDocument.documentElement;
    outer = outer.parentElement;
  }
  return false;
}
