import type { LoadedRelease } from '../releases';
import type { PairEdit, ProcedureFacts } from '../types';

/** An imported release and the names of the files it was made from. */
export interface ImportedRelease extends LoadedRelease {
  readonly files: readonly string[];
}

/** A diagnosis code as an imported order file has it. */
export interface ImportedDiagnosis {
  /** Dotted. */
  readonly code: string;
  readonly billable: boolean;
  readonly title: string;
}

/** What an imported fiscal year says of one day. */
export interface ImportedYear {
  readonly label: string;
  readonly year: number;
  /** Id of its set. */
  readonly release: string;
  /** null when the year does not hold the code. */
  readonly row: ImportedDiagnosis | null;
}

/** A HCPCS Level II code as its release has it; texts are CMS's own, in the public domain. */
export interface ImportedHcpcs {
  readonly code: string;
  readonly title: string;
  readonly short: string;
  readonly added: string | null;
  readonly terminated: string | null;
  readonly coverage: string;
  readonly release: string;
}

/** One row of the add-on edits: an add-on code and a primary service it may stand beside. */
export interface ImportedAddOn {
  readonly type: '1' | '2' | '3';
  /** `CCCCC`: the contractor decides. */
  readonly primary: string;
  readonly release: string;
}

/** Notes of the tabular list that hold for a code, its own and those of the headings above it. */
export interface ImportedNotes {
  readonly release: string;
  /** Each with the heading it stands under. */
  readonly notes: readonly { readonly kind: NoteKind; readonly at: string; readonly text: string }[];
  readonly sevenths: readonly { readonly char: string; readonly meaning: string }[];
}

export type NoteKind =
  | 'includes'
  | 'excludes1'
  | 'excludes2'
  | 'codeFirst'
  | 'useAdditional'
  | 'codeAlso'
  | 'note';

/** An edit of the Medicare Code Editor that names a code, with the ages or sex it allows. */
export interface ImportedCodeEdit {
  readonly edit: string;
  readonly detail: string;
  readonly release: string;
}

/**
 * What imported releases say of the codes they were gathered for; asked without waiting. A day of null asks the newest
 * release. Codes that were not gathered for answer as if nothing were imported.
 */
export interface ImportedFacts {
  readonly releases: readonly ImportedRelease[];
  /** Fiscal years of imported order files, ascending. */
  readonly years: readonly number[];
  /** The order file in force on a day; null when none of that day is imported. */
  diagnosis(code: string, day: string | null): ImportedYear | null;
  /** The official title: of the day's year, else of the newest imported year that has the code. */
  title(code: string, day: string | null): string | null;
  /** The headings above an undotted code, category first. */
  above(bare: string, day: string | null): readonly ImportedDiagnosis[];
  /** Codes beneath a heading, all levels, ascending. */
  beneath(code: string, day: string | null): readonly ImportedDiagnosis[];
  /** Successors by the conversion table, dotted. */
  replacements(code: string): readonly string[];
  notes(code: string): ImportedNotes | null;
  codeEdits(code: string): readonly ImportedCodeEdit[];
  hcpcs(code: string): ImportedHcpcs | null;
  /** Fee-schedule indicators of the user's own file on a day, without MUE. */
  fees(code: string, day: string | null): Omit<ProcedureFacts, 'mue' | 'sources'> | null;
  /** MUE of every imported setting on a day. */
  mue(code: string, day: string | null): ProcedureFacts['mue'];
  addOns(code: string, day: string | null): readonly ImportedAddOn[];
  pairs(codes: readonly string[], setting: string, day: string | null): readonly PairEdit[];
  /** true when a procedure code is listed by any imported release; null when none that could tell is imported. */
  knowsProcedure(code: string): boolean | null;
  taxonomy(code: string): string | null;
}

/** Nothing imported. */
export const NOTHING: ImportedFacts = {
  releases: [],
  years: [],
  diagnosis: () => null,
  title: () => null,
  above: () => [],
  beneath: () => [],
  replacements: () => [],
  notes: () => null,
  codeEdits: () => [],
  hcpcs: () => null,
  fees: () => null,
  mue: () => [],
  addOns: () => [],
  pairs: () => [],
  knowsProcedure: () => null,
  taxonomy: () => null,
};
