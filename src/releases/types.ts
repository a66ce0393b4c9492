import type { BlockSink, SetFacts } from './store/write-set';

/** The files that can be imported. An addenda file makes a set of kind `icd10cm-order`. */
export type ReleaseKind =
  | 'icd10cm-order'
  | 'icd10cm-addenda'
  | 'icd10cm-conversion'
  | 'icd10cm-tabular'
  | 'hcpcs'
  | 'ptp'
  | 'mue'
  | 'add-on'
  | 'fee-schedule'
  | 'taxonomy'
  | 'code-editor';

export type Setting = 'practitioner' | 'outpatient-hospital' | 'dme';

/** A release as its publisher names it. `id` is what sets are told apart by: one set an id. */
export interface ReleaseName {
  readonly kind: ReleaseKind;
  /** `FY2026`, `2026Q3`, `2025-01`, `25.1`, `v43.1`. */
  readonly label: string;
  readonly setting: Setting | null;
  /** First and last day it is in force, ISO; null when the file and its publisher do not say. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What a file turned out to be. Parts of one release have the same name and are imported together. */
export interface Recognized extends ReleaseName {
  readonly part: number | null;
  /** How many parts the release has, where that is known (4 for PTP). */
  readonly parts: number | null;
}

/** A file as it was dropped, picked or found within a zip: bytes that can be streamed, more than once. */
export interface SourceFile {
  /** Name without folders; of a zip's member `outer.zip/inner.txt`. */
  readonly name: string;
  /** Bytes when unpacked; null when not known before reading. */
  readonly size: number | null;
  stream(): ReadableStream<Uint8Array>;
}

/** The beginning of a file: enough to tell what it is, whatever its name says. */
export interface FileHead {
  readonly name: string;
  readonly size: number | null;
  /** First 64 KiB as text (Latin-1, or UTF-8 after a byte order mark or when valid); empty for a workbook. */
  readonly text: string;
  /** First 20 records of a CSV, TSV or workbook's first sheet, as strings. */
  readonly records: readonly (readonly string[])[];
  /** Name of the first sheet of a workbook. */
  readonly sheet: string | null;
}

/** One field of one row, as stored and given back. A list is kept in its order. */
export type Field = string | number | null | readonly string[];
export type Row = Readonly<Record<string, Field>>;

/** How a field is packed. Texts and lists are never null: an empty cell is an empty text. */
export type ColumnType =
  /** Any text. */
  | 'text'
  /** Text of which few different ones occur (status letters, rationale): stored once a block. */
  | 'choice'
  /** Whole number from 0 to 4,294,967,295, or null. */
  | 'count'
  /** ISO day from 1900-01-01 to 2078, or null. */
  | 'day'
  /** List of texts. */
  | 'list';

/** How rows of a kind become a set that is searched in place. */
export interface TableSpec<R extends Row = Row> {
  /** The field that rows are looked up by; ASCII, no blanks at its end, `keyWidth` characters at most. */
  readonly key: keyof R & string;
  readonly keyWidth: number;
  readonly columns: Readonly<Record<Exclude<keyof R & string, never>, ColumnType>>;
  /** Rows whose keys share a group stand in one block: the ICD-10-CM category, say. */
  groupOf(key: string): string;
  /** Groups a block holds on average. Cuts depend on the groups' names alone, so that releases share blocks. */
  readonly groupsPerBlock: number;
  /** true when the position of a row in the file is a fact of its own (ICD-10-CM order number). */
  readonly ordered?: boolean;
  /** A column that says the same as another in most rows (short title, long title): stored empty then. */
  readonly sameAs?: Readonly<Record<string, string>>;
}

/** One kind of file: how to know it, read it and pack it. Pure: it reads streams and makes rows. */
export interface KindReader<R extends Row = Row> {
  readonly kind: ReleaseKind;
  /** true when the file holds CPT codes: the AMA notice is accepted first. */
  readonly holdsCpt: boolean;
  /** What the file is; null when it is of another kind. Throws ImportProblem for one of this kind in a bad state. */
  recognize(head: FileHead): Recognized | null;
  /**
   * For kinds whose release can stand in the name alone, when `recognize` threw `needs-year`: what the whole content
   * says, or null when only the user can tell.
   */
  settle?(file: SourceFile): Promise<Recognized | null>;
  /** The release that a user names in answer to `needs-year` (`FY2026`, `25.1`); null when it is no label of this kind. */
  named?(label: string): Recognized | null;
  /** Rows in the file's order, in batches. Throws ImportProblem naming row and field. */
  rows(file: SourceFile, release: Recognized): AsyncIterable<readonly R[]>;
  /** null when the kind has a block form of its own; then it packs itself. */
  readonly table: TableSpec<R> | null;
  /** Reads all parts of a release, given in any order, and hands on its blocks. Throws as `rows` does. */
  pack?(files: readonly SourceFile[], sink: BlockSink): Promise<SetFacts>;
}
