/** One chapter, section or code of the tabular list, with the notes that stand at it. */
export type TabularRow = {
  /** Undotted code; a section's range (`A00-A09`); a chapter's number after a sign (`#01`). */
  readonly code: string;
  /** `chapter`, `section` or `code`. */
  readonly level: string;
  readonly title: string;
  /** What it stands under: the `code` of another row; empty for a chapter. */
  readonly parent: string;
  readonly inclusionTerms: readonly string[];
  readonly includes: readonly string[];
  readonly excludes1: readonly string[];
  readonly excludes2: readonly string[];
  readonly codeFirst: readonly string[];
  readonly useAdditional: readonly string[];
  readonly codeAlso: readonly string[];
  readonly notes: readonly string[];
  /** Instruction about the seventh character. */
  readonly seventhNote: readonly string[];
  /** Seventh characters defined here, each as `A initial encounter`. */
  readonly seventh: readonly string[];
  /** Tables of visual impairment and the like, line by line. */
  readonly otherText: readonly string[];
};

/** Elements that hold notes, and the field each fills. Source: icd10cm_tabular.xsd. */
export const NOTE_FIELDS = {
  inclusionTerm: 'inclusionTerms',
  includes: 'includes',
  excludes1: 'excludes1',
  excludes2: 'excludes2',
  codeFirst: 'codeFirst',
  useAdditionalCode: 'useAdditional',
  codeAlso: 'codeAlso',
  notes: 'notes',
  sevenChrNote: 'seventhNote',
} as const satisfies Readonly<Record<string, keyof TabularRow>>;

export type NoteElement = keyof typeof NOTE_FIELDS;

export function isNoteElement(name: string): name is NoteElement {
  return name in NOTE_FIELDS;
}
