import type { Card } from '../knowledge/types';
import type { Mention, Reader, ReadingChange } from '../reading/types';
import type { Checked, Finding } from '../rules/types';
import type { MarkMode, Settings } from '../settings';

/** What the overlay asks of the rest of the extension. Every call may fail (a killed worker): show that plainly. */
export interface OverlayHost {
  card(mention: Mention): Promise<Card | null>;
  /** The findings that concern a mention (its line, or its code as a diagnosis), and "what was checked" for its claim. */
  verdict(mention: Mention): { readonly findings: readonly Finding[]; readonly checked: Checked | null };
  mute(finding: Finding, scope: 'rule' | 'topic'): Promise<void>;
  unmute(finding: Finding, scope: 'rule' | 'topic'): Promise<void>;
  openSidePanel(mention: Mention): void;
  openOptions(finding: Finding | null): void;
}

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
  /** Drop these before the next paint; called inside a MutationObserver callback. */
  drop(mentions: readonly number[]): void;
  configure(settings: Settings, markMode: MarkMode): void;
  /** Scroll to a mention and pulse it. */
  reveal(mention: number): boolean;
  /** Keyboard: move to the next (or previous) mention with a finding and open its card. */
  nextFinding(direction: 1 | -1): void;
  /** Keyboard: open the card of the code at the caret, the focused field, or the selection. */
  openAtCaret(): boolean;
  toggleMarks(): void;
  destroy(): void;
}
