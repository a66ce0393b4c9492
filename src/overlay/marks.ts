import type { Mention, Reader, Spot } from '../reading';
import type { MarkMode } from '../settings';
import { AdoptedSheet } from './adopt-sheet';
import { type Ink, inkOn } from './backdrop';
import { elementOf } from './geometry';
import { highlightName, markCss } from './mark-style';
import type { Level } from './mention-findings';
import type { MentionIndex } from './mention-index';

/** How far beyond the viewport marks are painted, in viewport heights on each side. */
export const MARGIN = 1.5;

interface Painted {
  readonly range: StaticRange;
  /** Name of the highlight it is in. */
  readonly name: string;
  readonly spot: Spot & { readonly kind: 'text' };
}

interface MarksOptions {
  readonly document: Document;
  readonly reader: Reader;
  readonly index: MentionIndex;
  readonly levelOf: (mention: Mention) => Level;
}

/**
 * Underlines codes near the viewport by CSS Custom Highlights, one for each level. Ranges are static: live ranges would
 * slow every change the page makes. The price is that a static range keeps covering its offsets when the text under it
 * changes, so `drop` must be called before the next paint.
 */
export class Marks {
  readonly #options: MarksOptions;
  readonly #sheet: AdoptedSheet;
  readonly #highlights = new Map<string, Highlight>();
  readonly #painted = new Map<number, Painted>();
  readonly #owner = new WeakMap<AbstractRange, number>();
  #mode: MarkMode;

  constructor(options: MarksOptions, mode: MarkMode) {
    this.#options = options;
    this.#mode = mode;
    this.#sheet = new AdoptedSheet(options.document, markCss);
  }

  get mode(): MarkMode {
    return this.#mode;
  }

  set mode(mode: MarkMode) {
    this.#mode = mode;
  }

  /** Paints what stands near the viewport now and lifts the rest. Reads layout. */
  update(): void {
    const view = this.#options.document.defaultView;
    if (!view) return;
    const height = view.innerHeight;
    this.#paint(
      this.#mode === 'off'
        ? []
        : this.#options.index.textWithin({ top: -MARGIN * height, bottom: (1 + MARGIN) * height }),
    );
  }

  /** Paints every mention, wherever it stands: a printed page has no viewport. */
  paintAll(): void {
    if (this.#mode !== 'off') this.#paint(this.#options.index.all());
  }

  /** Lifts these marks at once. */
  drop(ids: readonly number[]): void {
    for (const id of ids) this.#lift(id);
  }

  /** The mention a painted range belongs to. */
  ownerOf(range: AbstractRange): number | null {
    const id = this.#owner.get(range);
    return id !== undefined && this.#painted.has(id) ? id : null;
  }

  /** Ids and spots of all that is painted. */
  *painted(): Iterable<readonly [number, Spot & { kind: 'text' }]> {
    for (const [id, { spot }] of this.#painted) yield [id, spot];
  }

  /** Lifts every mark and leaves nothing in the registry or the style sheets. */
  destroy(): void {
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      // A newer copy of Scrubline may have taken the name over: what it paints stays.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.#painted.clear();
    this.#sheet.drop();
  }

  #paint(mentions: Iterable<Mention>): void {
    const inks = new Map<Element, Ink>();
    const keep = new Set<number>();
    for (const mention of mentions) {
      const level = this.#levelOf(mention);
      const spot = level === null ? null : this.#options.reader.spot(mention.id);
      const element = spot && elementOf(spot);
      if (level === null || spot?.kind !== 'text' || !element) continue;
      keep.add(mention.id);
      this.#mark(mention.id, spot, level, inkOn(element, inks));
    }
    for (const id of [...this.#painted.keys()]) if (!keep.has(id)) this.#lift(id);
  }

  /** The level to paint, or null for no mark in this mode. */
  #levelOf(mention: Mention): Level | null {
    if (this.#mode === 'neutral') return 0;
    const level = this.#options.levelOf(mention);
    return this.#mode === 'findings' && level === 0 ? null : level;
  }

  #mark(id: number, spot: Spot & { kind: 'text' }, level: Level, ink: Ink): void {
    this.#sheet.adopt(spot.root);
    const name = highlightName(level, ink);
    const highlight = this.#highlight(name, level);
    const before = this.#painted.get(id);
    if (before && before.name === name && sameSpot(before.spot, spot)) return;
    this.#lift(id);
    const range = new StaticRange({
      startContainer: spot.start,
      startOffset: spot.startOffset,
      endContainer: spot.end,
      endOffset: spot.endOffset,
    });
    highlight.add(range);
    this.#painted.set(id, { range, name, spot });
    this.#owner.set(range, id);
  }

  /** The highlight of this name, made when first needed, and put back where the page cleared the registry. */
  #highlight(name: string, level: Level): Highlight {
    const highlight = this.#highlights.get(name) ?? new Highlight();
    highlight.priority = level;
    this.#highlights.set(name, highlight);
    if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    return highlight;
  }

  #lift(id: number): void {
    const painted = this.#painted.get(id);
    if (!painted) return;
    this.#highlights.get(painted.name)?.delete(painted.range);
    this.#painted.delete(id);
  }
}

function sameSpot(a: Spot & { kind: 'text' }, b: Spot & { kind: 'text' }): boolean {
  return (
    a.start === b.start && a.startOffset === b.startOffset && a.end === b.end && a.endOffset === b.endOffset
  );
}
