import type { CodeSystem } from '../../codes';
import type { LookupResult, SearchFilters } from '../../knowledge';
import type { CheckClaim } from '../claim/claim-check';

/** How things stand on the tab the popup was opened over. */
export type SiteState =
  /** A browser page, a file, or an address the browser hides from extensions. */
  | { readonly kind: 'unreachable' }
  /** Not one of the bundled portals and not turned on yet. */
  | { readonly kind: 'off' | 'never'; readonly site: string }
  /** Allowed, but nothing answers: the page was open before Scrubline, or is still loading. */
  | { readonly kind: 'silent'; readonly site: string }
  | {
      readonly kind: 'on';
      readonly site: string;
      readonly codes: number;
      readonly errors: number;
      readonly warnings: number;
      readonly infos: number;
    };

/** What the popup needs of the rest of the extension. */
export interface PopupHost {
  /** Called when the look-up opens: titles of imported releases are made ready for what is typed next. */
  prepare?(): void;
  lookup(query: string, filters?: SearchFilters): Promise<LookupResult>;
  site(): Promise<SiteState>;
  /** Hear when the page may hold other codes or findings than before. */
  watchSite(heard: () => void, signal: AbortSignal): void;
  /** Called straight from a click: asks for the permission where it is missing. */
  turnOn(): Promise<SiteState>;
  turnOff(): Promise<SiteState>;
  /** Codes looked up before, newest first; null when the user turned this off. */
  recent(): Promise<readonly string[] | null>;
  remember(system: CodeSystem, code: string): Promise<readonly string[] | null>;
  clearRecent(): Promise<void>;
  checkClaim: CheckClaim;
  /** Ids of the payers a typed claim can be judged for. */
  payers(): Promise<readonly { readonly id: string; readonly name: string }[]>;
  openSidePanel(code: { system: CodeSystem; code: string } | null): void;
  openOptions(): void;
}
