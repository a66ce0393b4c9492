import type { Outcome, Progress, ReleaseKind } from '../../releases';

/** A loaded set as the options page lists it. */
export interface CodeSet {
  readonly id: string;
  readonly kind: ReleaseKind;
  readonly label: string;
  readonly setting: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly rows: number;
  readonly bytes: number;
  /** ISO time. */
  readonly importedAt: string;
  readonly files: readonly string[];
}

/** An import on its way. */
export interface Importing {
  readonly done: Promise<readonly Outcome[]>;
  cancel(): void;
}

/** What the code-sets section needs of the rest of the extension. */
export interface CodeSetsHost {
  list(): Promise<readonly CodeSet[]>;
  /** Calls back when sets changed, here or in another page, until `signal`. */
  watch(changed: () => void, signal: AbortSignal): void;
  start(
    files: readonly File[],
    options: {
      readonly accepted: boolean;
      /** What the user said a file is, by its name. */
      readonly answers: Readonly<Record<string, string>>;
      readonly onProgress: (progress: Progress) => void;
    },
  ): Importing;
  remove(id: string): Promise<void>;
  /** The sets as one file that Scrubline can import elsewhere. */
  exportFile(ids: readonly string[]): Promise<Blob>;
}
