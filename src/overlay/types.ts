import type { Card } from '../knowledge';
import type { Mention, Reader, ReadingChange } from '../reading';
import type { Checked, Finding } from '../rules';
import type { MarkMode, Settings } from '../settings';
import type { Marks } from './marks';
import type { MentionIndex } from './mention-index';
import type { Direction, Walk } from './next-finding';

/** What the overlay asks of the rest of the frame. */
export interface OverlayHost {
  /** The findings that concern a mention (its line, or its code as a diagnosis), and "what was checked" for its claim. */
  verdict(mention: Mention): { readonly findings: readonly Finding[]; readonly checked: Checked | null };
  /** The date and the payer that a mention's card is about: those of its claim, else the frame's. */
  circumstances(mention: Mention): { readonly dos: string | null; readonly payer: string | null };
  /**
   * The drawn part of the overlay. It is asked for when a user first turns to a code, so that frames nobody looks at
   * carry the marks alone. Rejects when it cannot be had now; it is asked for again at the next turn.
   */
  loadUi(): CreateOverlayUi | Promise<CreateOverlayUi>;
}

/** What the drawn part asks of the rest of the extension. Every call may fail (a killed worker): show that plainly. */
export interface UiHost {
  card(mention: Mention): Promise<Card | null>;
  mute(finding: Finding, scope: 'rule' | 'topic'): Promise<void>;
  unmute(finding: Finding, scope: 'rule' | 'topic'): Promise<void>;
  openSidePanel(mention: Mention): void;
  openOptions(finding: Finding | null): void;
}

/** What the marks know, for the drawn part to build on. */
export interface OverlayCore {
  readonly document: Document;
  readonly reader: Reader;
  readonly host: OverlayHost;
  readonly index: MentionIndex;
  readonly marks: Marks;
  settings(): Settings;
  /** Paint marks again: at once, or before the next frame. */
  repaintNow(): void;
  repaintSoon(): void;
  readonly signal: AbortSignal;
}

/** The drawn part: badges, card, hover, keyboard. */
export interface OverlayUi {
  owns(node: Node): boolean;
  /** Mentions, verdicts or places changed. */
  update(): void;
  setMoving(moving: boolean): void;
  drop(mentions: readonly number[]): void;
  configure(settings: Settings): void;
  reveal(mention: number): boolean;
  /** false when there is none, or (without `wrap`) none further on: then nothing is said, another frame may have one. */
  nextFinding(direction: Direction, walk?: Walk): boolean;
  openAtCaret(): boolean;
  close(): void;
  /** Say that marks came or went, on screen for a moment and to screen readers. */
  sayMarks(shown: boolean): void;
  /** The pointer stood here when the drawn part came. */
  pointerAt(event: PointerEvent): void;
  /** A finger tapped here when the drawn part came. */
  tapAt(event: MouseEvent): void;
  /** The focus stood in a field with a code when the drawn part came. */
  focusStands(): void;
}

export type CreateOverlayUi = (core: OverlayCore) => OverlayUi;

export interface OverlayOptions {
  readonly document: Document;
  readonly reader: Reader;
  readonly host: OverlayHost;
  readonly settings: Settings;
  readonly markMode: MarkMode;
  readonly signal: AbortSignal;
}

/** The overlay of one frame: marks, badges, tooltip. */
export interface Overlay {
  /** The one host element, for the reader to ignore; null until it was first needed. */
  owns(node: Node): boolean;
  /** Mentions were added or removed, or verdicts came in: repaint what is near the viewport. Hand on the reader's change
   * where there is one: without it, everything the reader holds is compared. */
  refresh(change?: ReadingChange): void;
  /** The page changed: lift marks on other characters before the next paint; called inside a MutationObserver callback. */
  pageChanged(): void;
  /** Drop these at once. */
  drop(mentions: readonly number[]): void;
  configure(settings: Settings, markMode: MarkMode): void;
  /** Scroll to a mention and pulse it. */
  reveal(mention: number): boolean;
  /**
   * Keyboard: move to the next (or previous) mention with a finding and open its card. Without `walk`, round and round
   * in this frame. Resolves to whether there was one, once that is known.
   */
  nextFinding(direction: Direction, walk?: Walk): Promise<boolean>;
  /** Keyboard: open the card of the code at the caret, the focused field, or the selection. */
  openAtCaret(): boolean;
  toggleMarks(): void;
  readonly marksShown: boolean;
  /** `say`: also tell the user, on screen and to screen readers. One frame of a tab does. */
  showMarks(shown: boolean, say: boolean): void;
  closeCard(): void;
  destroy(): void;
}
