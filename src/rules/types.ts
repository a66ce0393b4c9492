export type Severity = 'error' | 'warning' | 'info';
export type Topic = 'bundling' | 'units' | 'modifiers' | 'diagnosis' | 'coverage' | 'denials';
export type Basis = 'official' | 'payer' | 'secondary' | 'conflict';

/** A source as a finding or card shows it. */
export interface SourceRef {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** ISO date, year or quarter as published. */
  readonly date: string;
  readonly url: string | null;
  /** How it was seen: primary | copy | secondary. */
  readonly seen: string;
}

/** A rule that fired, on one claim. All text is final English of ours with codes filled in. */
export interface Finding {
  /** Stable within a claim: the rule and the problem (lines, codes) it found. */
  readonly id: string;
  readonly rule: string;
  readonly kind: string;
  readonly topic: Topic;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly payer: string | null;
  readonly claim: string;
  /** Line ids it concerns; empty for a claim- or diagnosis-level finding. */
  readonly lines: readonly string[];
  readonly codes: readonly string[];
  readonly title: string;
  readonly detail: string;
  readonly advice: string;
  readonly sources: readonly SourceRef[];
}

/** What was and was not checked for one claim; tokens are rendered by the i18n module. */
export interface Checked {
  readonly claim: string;
  readonly payer: string | null;
  readonly dos: string | null;
  readonly setting: string;
  /** What rules judged, e.g. `icd-validity FY2021, FY2025-FY2027`, `bundled pairs 2026Q3`. */
  readonly checked: readonly { readonly what: string; readonly detail: string }[];
  readonly notChecked: readonly { readonly what: string; readonly why: string }[];
  readonly muted: number;
}

/** What the page says around a claim: the top frame's payer, plan and date stand in where a claim shows none. */
export interface RuleContext {
  readonly portal: string | null;
  readonly payer: string | null;
  readonly plan: string | null;
  readonly dos: string | null;
}

/** The user's choices that decide which findings are shown. A subset of `Settings`. */
export interface RuleSettings {
  /** Payer ids the user bills; empty means all. */
  readonly focus: readonly string[];
  /** Payer id (or `unknown`) → topics turned off. */
  readonly mutedTopics: Readonly<Record<string, readonly Topic[]>>;
  /** One rule off for one payer (`*` = every payer). */
  readonly mutedRules: readonly { readonly rule: string; readonly payer: string }[];
  readonly minSeverity: Severity;
}
