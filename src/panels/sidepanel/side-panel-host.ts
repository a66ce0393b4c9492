import type { CodeSystem } from '../../codes';
import type { Card } from '../../knowledge';
import type { PageReport } from '../../messages';
import type { Finding } from '../../rules';
import type { MuteScope } from '../finding/finding-item';

/** A code to show the entry of. */
export interface Asked {
  readonly system: CodeSystem;
  readonly code: string;
}

/** What the side panel needs of the rest of the extension. */
export interface SidePanelHost {
  /** The report of the tab the panel stands beside; null where Scrubline does not run. */
  report(): Promise<PageReport | null>;
  /** Hear when that report may have changed: the page did, or another tab came to the front. */
  watch(heard: () => void, signal: AbortSignal): void;
  reveal(frame: number, mention: number): Promise<boolean>;
  card(code: Asked, dos: string | null, payer: string | null): Promise<Card | null>;
  payers(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  mute(finding: Finding, scope: MuteScope): Promise<void>;
  unmute(finding: Finding, scope: MuteScope): Promise<void>;
  /** The code the panel was opened for, if any. */
  asked(): Promise<Asked | null>;
  watchAsked(heard: () => void, signal: AbortSignal): void;
  openOptions(): void;
}
