import type { Mention, Spot } from '../reading';
import type { MarkMode } from '../settings';
import { AdoptedSheet } from './adopt-sheet';
import { type Ink, inkOn } from './backdrop';
import { elementOf } from './geometry';
import { highlightName, isStyled, markCss } from './mark-style';
import type { Level } from './mention-findings';
import type { MentionIndex } from './mention-index';
import { hasOtherText, type SeenSpot, seen } from './seen-spot';

/** How far beyond the viewport marks are painted, in viewport heights on each side. */
const MARGIN = 1.5;
/** How near the viewport a missing mark is painted at once. */
const CLOSE = 0.5;

interface Painted extends SeenSpot<Spot & { readonly kind: 'text' }> {
  readonly range: StaticRange;
  /** Name of the highlight it is in. */
  readonly name: string;
}

interface Mark {
  readonly id: number;
  readonly spot: Spot & { readonly kind: 'text' };
  readonly level: Level;
  readonly name: string;
}

interface MarksOptions {
  readonly document: Document;
  readonly index: MentionIndex;
  readonly levelOf: (mention: Mention) => Level;
}

/**
 * Underlines codes near the viewport by CSS Custom Highlights, one for each level. Ranges are static: live ranges would
 * slow every change the page makes. The price is that a static range keeps covering its offsets when the text under it
 * changes, so `liftChanged` must be called before the next paint.
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
    if (mode !== this.#mode) this.clear();
    this.#mode = mode;
  }

  /**
   * Paints what stands near the viewport now and lifts the rest. Reads layout. Any change of a highlight makes the
   * browser walk the page once, so nothing is changed while all that is close to the viewport is right.
   */
  update(): void {
    const view = this.#options.document.defaultView;
    if (!view) return;
    if (this.#mode === 'off') return;
    const around = (margin: number) =>
      this.#options.index.textWithin({
        top: -margin * view.innerHeight,
        bottom: (1 + margin) * view.innerHeight,
      });
    const near = around(CLOSE);
    const wanted = this.#wanted(near);
    this.#dress(wanted);
    if (!this.#isRight(near, wanted)) this.#paint(this.#wanted(around(MARGIN)));
  }

  /** Paints every mention, wherever it stands: a printed page has no viewport. */
  paintAll(): void {
    if (this.#mode !== 'off') this.#paint(this.#wanted(this.#options.index.all()));
  }

  /** Lifts every mark; the next update paints anew. */
  clear(): void {
    this.drop([...this.#painted.keys()]);
  }

  /**
   * Lifts the marks whose text nodes say something else now, and tells which those were. Called between the page's own
   * work and its next frame: it looks at what is painted, never at what changed. What left the page is not painted.
   */
  liftChanged(): number[] {
    const changed: number[] = [];
    for (const [id, painted] of this.#painted) if (hasOtherText(painted)) changed.push(id);
    this.drop(changed);
    return changed;
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

  /** The marks these mentions should have. Reads style, so it is all done before anything is painted. */
  #wanted(mentions: Iterable<Mention>): Mark[] {
    const inks = new Map<Element, Ink>();
    const marks: Mark[] = [];
    for (const mention of mentions) {
      const level = this.#levelOf(mention);
      const spot = level === null ? null : this.#options.index.spot(mention.id);
      const element = spot && elementOf(spot);
      if (level === null || spot?.kind !== 'text' || !element) continue;
      marks.push({ id: mention.id, spot, level, name: highlightName(level, inkOn(element, inks)) });
    }
    return marks;
  }

  /** The level to paint, or null for no mark in this mode. */
  #levelOf(mention: Mention): Level | null {
    if (this.#mode === 'neutral') return 0;
    const level = this.#options.levelOf(mention);
    return this.#mode === 'findings' && level === 0 ? null : level;
  }

  #isPainted({ id, name, spot }: Mark): boolean {
    const painted = this.#painted.get(id);
    return (
      painted !== undefined &&
      painted.name === name &&
      sameSpot(painted.spot, spot) &&
      this.#isRegistered(name)
    );
  }

  /** Whether these mentions are painted as wanted, and nothing is painted that is gone. */
  #isRight(near: readonly Mention[], wanted: readonly Mark[]): boolean {
    const ids = new Set(wanted.map(({ id }) => id));
    return (
      wanted.every((mark) => this.#isPainted(mark)) &&
      near.every(({ id }) => ids.has(id) || !this.#painted.has(id)) &&
      [...this.#painted.keys()].every((id) => this.#options.index.get(id) !== undefined)
    );
  }

  #paint(marks: readonly Mark[]): void {
    this.#dress(marks);
    const keep = new Set(marks.map(({ id }) => id));
    this.drop([...this.#painted.keys()].filter((id) => !keep.has(id)));
    for (const mark of marks) if (!this.#isPainted(mark)) this.#add(mark);
  }

  /** Sees to the style of these marks, root by root. */
  #dress(marks: readonly Mark[]): void {
    const seen = new Set<Document | ShadowRoot>();
    for (const { spot } of marks) {
      if (seen.has(spot.root)) continue;
      seen.add(spot.root);
      const element = elementOf(spot);
      if (element && !isStyled(element)) this.#sheet.adopt(spot.root);
    }
  }

  #add({ id, spot, level, name }: Mark): void {
    this.#lift(id);
    const range = new StaticRange({
      startContainer: spot.start,
      startOffset: spot.startOffset,
      endContainer: spot.end,
      endOffset: spot.endOffset,
    });
    this.#highlight(name, level).add(range);
    this.#painted.set(id, { range, name, ...seen(spot) });
    this.#owner.set(range, id);
  }

  /** The highlight of this name, made when first needed, and put back where the page cleared the registry. */
  #highlight(name: string, level: Level): Highlight {
    const highlight = this.#highlights.get(name) ?? new Highlight();
    highlight.priority = level;
    this.#highlights.set(name, highlight);
    if (!this.#isRegistered(name)) CSS.highlights.set(name, highlight);
    return highlight;
  }

  #isRegistered(name: string): boolean {
    const highlight = this.#highlights.get(name);
    return highlight !== undefined && CSS.highlights.get(name) === highlight;
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
