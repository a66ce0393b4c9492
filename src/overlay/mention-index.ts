import type { Mention, Reader, ReadingChange, Spot } from '../reading';
import { type Box, elementOf, withRange } from './geometry';

/** Text mentions that stand together and are measured by their first and last. */
const RUN = 32;
/** Where a run is probed when its ends are hidden, as parts of its length. */
const PROBES = [0.2, 0.4, 0.6, 0.8];
/** Up to this many mentions, each is measured by itself. */
const FEW = 1500;

/**
 * Where mentions are, roughly: which text mentions stand near the viewport, and which fields hold codes.
 *
 * A worklist can hold 66,000 mentions, and only those on screen matter. Mentions come in document order, so they are
 * kept in runs of 32; a run whose first and last mention lie on the same far side of the viewport is skipped whole.
 * That is about 4,000 rectangles for 66,000 mentions, read when layout is clean. A run also ends where the next mention
 * is in another part of the page (their only common ancestor is the body or a shadow border), so that a dialog or a
 * fixed panel is never hidden inside a run that lies elsewhere.
 */
export class MentionIndex {
  readonly #reader: Reader;
  readonly #mentions = new Map<number, Mention>();
  #runs: number[][] = [];
  #lastElement: Element | null = null;
  readonly #fields = new Set<number>();
  readonly #roots = new Set<Document | ShadowRoot>();

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Takes over what the reader found and lost; without a change, compares with all that it holds. */
  sync(change?: ReadingChange): void {
    if (change) {
      this.remove(change.removed);
      this.#add(change.added);
      return;
    }
    const now = this.#reader.reading().mentions;
    const ids = new Set(now.map((mention) => mention.id));
    this.remove([...this.#mentions.keys()].filter((id) => !ids.has(id)));
    this.#add(now);
  }

  /** Forgets mentions. Their places in the runs are cleared at the next measuring. */
  remove(ids: readonly number[]): void {
    for (const id of ids) {
      this.#mentions.delete(id);
      this.#fields.delete(id);
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
      const spot = this.#reader.spot(id);
      if (!mention || spot?.kind !== 'field') continue;
      const mentions = fields.get(spot.element);
      if (mentions) mentions.push(mention);
      else fields.set(spot.element, [mention]);
    }
    return fields;
  }

  /** Text mentions that stand within this vertical band of the viewport. Reads layout. */
  textWithin(band: { readonly top: number; readonly bottom: number }): Mention[] {
    const found: Mention[] = [];
    const each = this.#mentions.size <= FEW;
    let emptied = false;
    for (const run of this.#runs) {
      for (let at = run.length - 1; at >= 0; at--) {
        if (!this.#mentions.has(run[at] ?? -1)) run.splice(at, 1);
      }
      if (run.length === 0) emptied = true;
      else if (each || this.#reaches(run, band)) this.#collect(run, band, found);
    }
    if (emptied) this.#runs = this.#runs.filter((run) => run.length > 0);
    return found;
  }

  #add(mentions: readonly Mention[]): void {
    let run: number[] | undefined;
    for (const mention of mentions) {
      if (this.#mentions.has(mention.id)) continue;
      const spot = this.#reader.spot(mention.id);
      if (!spot) continue;
      this.#mentions.set(mention.id, mention);
      if (spot.kind === 'field') {
        this.#fields.add(mention.id);
        continue;
      }
      this.#roots.add(spot.root);
      const element = elementOf(spot);
      if (!run || run.length >= RUN || !element || !nearby(this.#lastElement, element)) {
        run = [];
        this.#runs.push(run);
      }
      run.push(mention.id);
      this.#lastElement = element;
    }
  }

  /** Whether a run may reach into the band: unless all that is measured of it lies on the same far side. */
  #reaches(run: readonly number[], band: { top: number; bottom: number }): boolean {
    let boxes = this.#measure([run[0], run[run.length - 1]], band);
    // An end in a hidden column or panel tells nothing: look at a few more.
    if (boxes.length < 2)
      boxes = boxes.concat(
        this.#measure(
          PROBES.map((part) => run[Math.floor(part * run.length)]),
          band,
        ),
      );
    return boxes.some((box) => box.bottom >= band.top) && boxes.some((box) => box.top <= band.bottom);
  }

  #measure(ids: readonly (number | undefined)[], band: { top: number; bottom: number }): Box[] {
    return ids.map((id) => this.#extent(id, band)).filter((box) => box !== null);
  }

  #collect(run: readonly number[], band: { top: number; bottom: number }, found: Mention[]): void {
    for (const id of run) {
      const mention = this.#mentions.get(id);
      const extent = this.#extent(id, band);
      if (mention && extent && extent.bottom >= band.top && extent.top <= band.bottom) found.push(mention);
    }
  }

  /** The box of a mention's element, or of its text where the element is taller than the band; null when not rendered. */
  #extent(id: number | undefined, band: { top: number; bottom: number }): Box | null {
    const spot = id === undefined ? null : this.#reader.spot(id);
    const element = spot && elementOf(spot);
    if (!element) return null;
    const box = element.getBoundingClientRect();
    const tall = box.height > (band.bottom - band.top) / 2;
    if (spot.kind === 'field' || (box.height > 0 && !tall)) return box.height > 0 ? box : null;
    return textBox(spot);
  }
}

function textBox(spot: Spot & { kind: 'text' }): Box | null {
  const box = withRange(spot, (range) => range.getBoundingClientRect());
  return box.height > 0 ? box : null;
}

/** Whether two elements stand in one part of the page: something smaller than the body holds both. */
function nearby(a: Element | null, b: Element): boolean {
  if (!a) return false;
  if (a.parentNode === b.parentNode) return b.parentElement !== b.ownerDocument.body;
  for (let outer: Element | null = a; outer; outer = outer.parentElement) {
    if (outer.contains(b))
      return outer !== outer.ownerDocument.body && outer !== outer.ownerDocument.documentElement;
  }
  return false;
}
