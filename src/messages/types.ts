import type { Claim } from '../claims';
import type { Code } from '../codes';
import type { Card, Hit, LookupResult, SearchFilters } from '../knowledge';
import type { Checked, Finding, Severity, Topic } from '../rules';

/** What a frame shows that rules need and that child frames inherit from the top frame. */
export interface ShownContext {
  readonly payer: string | null;
  readonly plan: string | null;
  readonly dos: string | null;
}

/** The same with what the address says, which the background knows: the portal, and its payer where the page names none. */
export interface FrameContext extends ShownContext {
  readonly portal: string | null;
}

/** The findings of one claim and what was checked. */
export interface ClaimVerdict {
  readonly claim: string;
  readonly findings: readonly Finding[];
  readonly checked: Checked;
}

/** A mention as reports show it. `id` is the frame's own, for `reveal`. */
export interface ReportedMention {
  readonly id: number;
  readonly system: string;
  readonly code: string;
  readonly text: string;
  readonly modifiers: readonly string[];
  readonly where: 'text' | 'field';
  readonly confidence: number;
  /** Filled only when asked for. */
  readonly evidence?: readonly { readonly name: string; readonly weight: number; readonly detail?: string }[];
}

/** One frame's part of a page report (design.md, "PageReport"). */
export interface FrameReport {
  /** Browser's frame id; 0 is the top frame. */
  readonly frame: number;
  readonly settled: boolean;
  readonly mentions: readonly ReportedMention[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly checked: readonly Checked[];
}

/** What one tab holds, in document order. */
export interface PageReport {
  readonly origin: string;
  /** A pattern: identifiers taken out. */
  readonly path: string;
  readonly portal: string | null;
  readonly payer: string | null;
  readonly settled: boolean;
  readonly checked: readonly Checked[];
  readonly frames: readonly FrameReport[];
}

/** What the options and welcome pages list. */
export interface Catalog {
  readonly payers: readonly {
    readonly id: string;
    readonly name: string;
    readonly plans: readonly { readonly id: string; readonly name: string }[];
    /** true for the payers Scrubline holds rules or stances for. */
    readonly focus: boolean;
  }[];
  readonly portals: readonly {
    readonly id: string;
    readonly name: string;
    readonly group: string;
    readonly payer: string | null;
    readonly hosts: readonly string[];
    readonly access: 'install' | 'optional';
    readonly certainty: string;
  }[];
  readonly rules: readonly {
    readonly id: string;
    readonly kind: string;
    readonly topic: Topic;
    readonly severity: Severity;
    /** What it says, with ‹ › around what the claim fills in. */
    readonly title: string;
    readonly detail: string;
    readonly advice: string;
    /** Payer ids the rule is scoped to; empty means all. */
    readonly payers: readonly string[];
    readonly sources: readonly {
      readonly publisher: string;
      readonly title: string;
      readonly date: string;
    }[];
  }[];
  readonly releases: readonly {
    readonly kind: string;
    readonly label: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/**
 * Parts of the content script that come when a page needs them: the drawn part of the overlay; claims and verdicts;
 * readers of X12, HL7, JSON and printed tables.
 */
export type LatePart = 'ui' | 'claims' | 'records';

/** Requests to the background and their answers, by name. */
export interface Protocol {
  /** content: judge these claims (only the changed ones are sent). */
  evaluate: {
    request: { claims: readonly Claim[]; context: ShownContext };
    reply: { verdicts: readonly ClaimVerdict[] };
  };
  /** content, pages: the card of one code. */
  card: {
    request: { system: string; code: string; dos: string | null; payer: string | null };
    reply: { card: Card | null };
  };
  /** pages: what the popup shows for a query. */
  lookup: {
    request: { query: string; dos: string | null; payer: string | null; filters?: SearchFilters | undefined };
    reply: { result: LookupResult };
  };
  /** pages: hits only, for search-as-you-type. */
  search: { request: { query: string; limit: number }; reply: { hits: readonly Hit[] } };
  /** pages: findings of a typed or pasted claim or raw X12. Nothing is stored. */
  claimText: {
    request: { text: string; payer: string | null };
    reply: {
      claims: readonly Claim[];
      verdicts: readonly ClaimVerdict[];
      /** Message keys with parameters, for the i18n module. */
      problems: readonly { readonly key: string; readonly params: Readonly<Record<string, string>> }[];
    };
  };
  /** pages, tools: the report of a tab; null where Scrubline does not run. */
  report: { request: { tab: number; evidence: boolean }; reply: { report: PageReport | null } };
  /** tools: why a code was or was not found, in every frame of a tab. */
  explain: {
    request: { tab: number; code: string };
    reply: {
      candidates: readonly {
        readonly frame: number;
        readonly text: string;
        readonly score: number;
        readonly accepted: boolean;
        readonly evidence: readonly {
          readonly name: string;
          readonly weight: number;
          readonly detail?: string;
        }[];
      }[];
    };
  };
  /** pages: scroll to a mention and pulse it. */
  reveal: { request: { tab: number; frame: number; mention: number }; reply: { done: boolean } };
  /** pages: payers, portals, rules and releases. */
  catalog: { request: Record<string, never>; reply: Catalog };
  /** content: the portal at its address, for choices that name one. */
  portal: { request: Record<string, never>; reply: { portal: string | null } };
  /** content: inject a part of the content script that comes late into the asking frame. */
  loadPart: { request: { part: LatePart }; reply: Record<string, never> };
  /** content: open the side panel (Chromium only; Firefox's sidebar cannot be opened from a page). */
  openSidePanel: { request: Code; reply: { opened: boolean } };
  /** content: open the options page, at a rule where given. */
  openOptions: { request: { rule: string | null }; reply: Record<string, never> };
}

export type RequestName = keyof Protocol;

/** What content scripts tell open extension pages: this frame's findings changed. Carries no page data. */
export interface ChangedBroadcast {
  readonly scrubline: 'changed';
}
