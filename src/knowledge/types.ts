import type { CodeSystem } from '../codes';
import type { ImportedAddOn, ImportedCodeEdit, ImportedHcpcs, ImportedNotes } from './imported/facts';

/** A source as data names it; full record in data/sources.json. */
export interface SourceRecord {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** ISO date, month, year or quarter as published. */
  readonly date: string;
  readonly url: string | null;
  /** primary = original seen; copy = public copy of the original; secondary = someone's account; inference = ours. */
  readonly seen: 'primary' | 'copy' | 'secondary' | 'inference';
  /** true when the policy is retired and shown as history only. */
  readonly retired?: boolean | undefined;
  /** The kind of official release it is, bundled or imported. */
  readonly release?: string | undefined;
}

/** A sentence of ours with the sources it rests on. Every statement on a card is one of these. */
export interface Statement {
  readonly text: string;
  readonly sources: readonly string[];
}

/** A small labelled token beside a code: "Category III", "Billable", "Valid on 2026-03-02". */
export interface Chip {
  readonly id: string;
  readonly text: string;
  readonly tone: 'neutral' | 'good' | 'warn' | 'bad';
}

/** A row of a related-code table (diagnoses, procedures). */
export interface RelatedCode {
  readonly system: CodeSystem;
  /** The code Scrubline points to (already corrected). */
  readonly code: string;
  readonly name: string;
  readonly why: string;
  readonly sources: readonly string[];
}

/** A modifier row on a card. `use: "no"` rows say why it does not apply. */
export interface ModifierUse {
  readonly modifier: string;
  readonly name: string;
  readonly use: 'yes' | 'no' | 'rare';
  readonly when: string;
  readonly sources: readonly string[];
}

/** Two sources that do not agree, and which one Scrubline follows. */
export interface Disagreement {
  readonly about: string;
  /** What the reference document (or one side) says. */
  readonly says: string;
  readonly saysSource: string;
  /** What holds, or the other side when it is a true conflict. */
  readonly fact: string;
  readonly factSources: readonly string[];
  readonly kind: 'corrected' | 'conflict';
}

/** A payer's or plan's stance on a code, exactly as far as its source goes. */
export interface Stance {
  readonly payer: string;
  readonly plan: string | null;
  readonly stance:
    | 'covered'
    | 'conditions'
    | 'not-covered'
    | 'experimental'
    | 'named'
    | 'default'
    | 'none-found'
    | 'conflict';
  readonly text: string;
  readonly sources: readonly string[];
}

/** What is known of validity of a diagnosis code, asked for a DOS. */
export interface Validity {
  readonly state: 'billable' | 'header' | 'not-yet' | 'deleted' | 'unknown' | 'not-checked';
  /** e.g. `FY2026`; the release that answered. */
  readonly release: string;
  /** ISO date asked for, or null when the newest release judged. */
  readonly dos: string | null;
  /**
   * First and last fiscal year the code was billable, as far as is known; of a code that never was, the years it
   * existed. `firstYear` is null when it is as old as ICD-10-CM (FY2016); `lastYear` of a living code is the last
   * loaded year.
   */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Last day it was billable, when that has passed (`M54.5`: 2021-09-30). */
  readonly billableUntil?: string | null;
  /** First day it is billable, when later than the day asked for, or since when it is. */
  readonly billableFrom?: string | null;
  /** true when no loaded release holds that day and the answer rests on the conversion table or on both neighbors. */
  readonly inferred?: boolean;
  /** true when the DOS lies after the last loaded year: the answer is as of that year. */
  readonly beyond?: boolean;
  /** The imported release that answered; absent when what is bundled did. */
  readonly source?: string;
  /** Codes to choose from when not billable; never chosen for the user. */
  readonly replacements: readonly string[];
}

/** What imported official releases say of one code, in their own words. */
export interface OfficialFacts {
  readonly title: string | null;
  /** Named facts: a token for the i18n module and its value (`added`, `2002-07-01`). */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Codes one level below. */
  readonly children: readonly { readonly code: string; readonly name: string; readonly billable: boolean }[];
  readonly notes: ImportedNotes['notes'];
  readonly sevenths: ImportedNotes['sevenths'];
  /** Edits of the Medicare Code Editor that name it. */
  readonly edits: readonly { readonly edit: string; readonly detail: string }[];
  /** Add-on edits: primaries it may stand beside. */
  readonly primaries: readonly string[];
  readonly sources: readonly string[];
}

/** Everything a card shows about one code. Panels render it; they look nothing up. */
export interface Card {
  readonly system: CodeSystem;
  readonly code: string;
  /** entry = authored or imported entry; validity = only tables know it; form = only its form is known; unknown = not even well formed. */
  readonly level: 'entry' | 'validity' | 'form';
  readonly name: string | null;
  readonly summary: readonly Statement[];
  readonly chips: readonly Chip[];
  readonly serviceType: Statement | null;
  readonly sites: readonly Statement[];
  readonly clinical: readonly Statement[];
  readonly workflow: readonly Statement[];
  readonly rules: readonly Statement[];
  readonly payersInScope: readonly string[];
  readonly stances: readonly Stance[];
  readonly modifiers: readonly ModifierUse[];
  readonly taxonomies: readonly {
    readonly code: string;
    readonly name: string;
    readonly note: string;
    readonly sources: readonly string[];
  }[];
  readonly relatedDiagnoses: readonly RelatedCode[];
  readonly relatedProcedures: readonly RelatedCode[];
  readonly disagreements: readonly Disagreement[];
  /** Fields a reference document leaves empty: shown as "No data available". */
  readonly noData: readonly string[];
  readonly validity: Validity | null;
  /** What imported releases say of the code; null when none holds it. */
  readonly official: OfficialFacts | null;
  /** For a diagnosis: parents up to the category. */
  readonly parents: readonly { readonly code: string; readonly name: string | null }[];
  /** Names of ours of codes the card only points to: replacements to choose from, near codes. */
  readonly names?: Readonly<Record<string, string>>;
  /** A near code the user may have meant (`73677` → `76377`). */
  readonly meant: readonly string[];
  /** What is known from the form alone: system, category, range; and what is not. */
  readonly form: readonly string[];
  readonly sources: readonly SourceRecord[];
}

/** One ranked hit of a text search. */
export interface Hit {
  readonly system: CodeSystem | 'modifier' | 'pos' | 'carc' | 'rarc';
  readonly code: string;
  readonly name: string;
  readonly detail: string | null;
  readonly score: number;
}

/** What a look-up answers: a card when the query is a code (with modifiers), else ranked hits. */
export interface LookupResult {
  readonly query: string;
  readonly card: Card | null;
  /** Modifiers typed with the code (`76377-26`), explained. */
  readonly modifiers: readonly ModifierUse[];
  readonly hits: readonly Hit[];
  /** "Did you mean" suggestions for a code nobody knows. */
  readonly suggestions: readonly Hit[];
}

/** Fee-schedule and MUE facts of a procedure code: from the bundled dataset, or the user's own imported files. */
export interface ProcedureFacts {
  readonly code: string;
  /** MPFS status: A, C, I, N, … */
  readonly status: string | null;
  readonly pcTc: string | null;
  readonly global: string | null;
  readonly bilateral: string | null;
  readonly assistant: string | null;
  readonly coSurgeon: string | null;
  readonly mue: readonly {
    readonly setting: 'practitioner' | 'outpatient-hospital' | 'dme';
    readonly value: number;
    readonly mai: 1 | 2 | 3;
    readonly sources: readonly string[];
  }[];
  /** What says the status and the indicators. */
  readonly indicatorSources: readonly string[];
  readonly sources: readonly string[];
}

/** Bits rules need of a diagnosis code. */
export interface DiagnosisBits {
  readonly side: 'left' | 'right' | 'bilateral' | 'unspecified' | null;
  readonly manifestation: boolean;
  readonly unspecified: boolean;
  /** V00-Y99. */
  readonly externalCause: boolean;
}

export interface ModifierFacts {
  readonly modifier: string;
  readonly name: string;
  readonly meaning: string;
  /** NCCI-associated: may bypass an indicator-1 pair. */
  readonly ncci: boolean;
  /** Modifiers that may not stand with it on one line. */
  readonly conflicts: readonly string[];
  /** Where it may be used: code ranges (`00100-01999`) or empty for anywhere. */
  readonly onlyOn: readonly string[];
  readonly sources: readonly string[];
}

/** A CARC or RARC number with an explanation in our own words. */
export interface DenialCode {
  readonly code: string;
  readonly kind: 'carc' | 'rarc';
  readonly meaning: string;
  readonly advice: string;
  /** What it points to on a claim: `diagnosis`, `modifier`, `procedure`, `units`, … */
  readonly causes?: readonly string[];
  readonly sources: readonly string[];
}

/** One NCCI-type pair from an imported release, or none. */
export interface PairEdit {
  readonly column1: string;
  readonly column2: string;
  readonly indicator: '0' | '1';
  readonly from: string | null;
  readonly to: string | null;
  readonly rationale: string | null;
  readonly release: string;
  /** Id of the imported set, as a source. */
  readonly source: string;
}

/** What rules ask of knowledge. Synchronous: the background loads what is needed for a claim first. */
export interface Knowledge {
  validity(code: string, dos: string | null): Validity;
  diagnosisBits(code: string): DiagnosisBits | null;
  /** Fee-schedule and MUE facts; of imported files those in force on the DOS, without one the newest. */
  procedure(code: string, dos?: string | null): ProcedureFacts | null;
  /** A HCPCS Level II code of an imported release. */
  hcpcs(code: string): ImportedHcpcs | null;
  /** Rows of the imported add-on edits whose add-on code this is. */
  addOns(code: string, dos: string | null): readonly ImportedAddOn[];
  /** Edits of an imported Medicare Code Editor that name the diagnosis. */
  codeEdits(code: string): readonly ImportedCodeEdit[];
  modifier(modifier: string): ModifierFacts | null;
  denial(kind: 'carc' | 'rarc', code: string): DenialCode | null;
  /** Our short name of a code, or null. */
  name(system: CodeSystem, code: string): string | null;
  payerName(payer: string): string | null;
  source(id: string): SourceRecord | null;
  /** PTP pairs between these codes from imported releases valid on the DOS; empty when nothing is imported. */
  pairs(codes: readonly string[], setting: string, dos: string | null): readonly PairEdit[];
  /** Releases that can judge, for "what was checked": e.g. `icd10cm FY2021, FY2025-FY2027`. */
  releases(): readonly {
    readonly kind: string;
    readonly label: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly setting: string | null;
  }[];
}
