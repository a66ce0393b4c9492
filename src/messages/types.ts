import type { Claim } from '../claims/types';
import type { Card, Hit, LookupResult } from '../knowledge/types';
import type { Checked, Finding } from '../rules/types';

/** What a frame knows of itself that rules need and that child frames inherit from the top frame. */
export interface FrameContext {
  readonly portal: string | null;
  readonly payer: string | null;
  readonly plan: string | null;
  readonly dos: string | null;
}

/** The findings of one claim and what was checked. */
export interface ClaimVerdict {
  readonly claim: string;
  readonly findings: readonly Finding[];
  readonly checked: Checked;
}

/** One frame's part of a page report (design.md, "PageReport"). */
export interface FrameReport {
  readonly settled: boolean;
  readonly mentions: readonly {
    readonly system: string;
    readonly code: string;
    readonly text: string;
    readonly modifiers: readonly string[];
    readonly where: 'text' | 'field';
    readonly confidence: number;
    readonly evidence?: readonly {
      readonly name: string;
      readonly weight: number;
      readonly detail?: string;
    }[];
  }[];
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
  readonly checked: readonly Checked[];
  readonly frames: readonly FrameReport[];
}

/**
 * Requests and their answers. Every request is checked with zod where it arrives
 * (src/messages/schemas.ts), every answer where it returns.
 */
export interface Protocol {
  /** content → background: judge these claims (only the changed ones are sent). */
  evaluate: {
    request: { claims: readonly Claim[]; context: FrameContext };
    reply: { verdicts: readonly ClaimVerdict[] };
  };
  /** content, pages → background: the card of one code. */
  card: {
    request: { system: string; code: string; dos: string | null; payer: string | null };
    reply: { card: Card | null };
  };
  /** pages → background: what the popup shows for a query. */
  lookup: {
    request: { query: string; dos: string | null; payer: string | null };
    reply: { result: LookupResult };
  };
  /** pages → background: hits only, for search-as-you-type. */
  search: { request: { query: string; limit: number }; reply: { hits: readonly Hit[] } };
  /** pages → background: findings of a typed or pasted claim. Nothing is stored. */
  claimText: {
    request: { text: string; payer: string | null };
    reply: { claims: readonly Claim[]; verdicts: readonly ClaimVerdict[]; problems: readonly string[] };
  };
  /** pages, tools → background: the report of a tab. */
  report: { request: { tab: number; evidence: boolean }; reply: { report: PageReport | null } };
  /** background → top frame of a tab: its context, for child frames. */
  frameContext: { request: Record<string, never>; reply: FrameContext };
  /** pages → content: scroll to a mention and pulse it. */
  reveal: { request: { frame: number; mention: number }; reply: { done: boolean } };
}

export type RequestName = keyof Protocol;
