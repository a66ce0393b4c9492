import { ImportProblem, type ProblemPlace, type ProblemReason } from '../problem';
import type { ReleaseKind, ReleaseName } from '../types';

/** A problem as it crosses from the worker to the page. */
export interface ProblemFacts {
  readonly reason: ProblemReason;
  readonly place: ProblemPlace;
  readonly details: Readonly<Record<string, string>>;
}

/** Why a file was left alone. */
export type SkipReason =
  /** Beside the data in a zip: a record layout, a read-me. */
  | 'not-data'
  /** The same release in another form: the workbook beside the text file. */
  | 'other-form'
  /** Addenda to a year whose own file is there. */
  | 'has-order-file';

/** What became of one release, or of files that are none. */
export type Outcome =
  | {
      /** `same`: the store holds exactly this already. */
      readonly state: 'imported' | 'same';
      readonly release: ReleaseName;
      readonly files: readonly string[];
      readonly set: { readonly id: string; readonly rows: number; readonly bytes: number };
    }
  | {
      /** Holds CPT codes: the AMA notice is to be accepted first. */
      readonly state: 'needs-notice';
      readonly release: ReleaseName;
      readonly files: readonly string[];
    }
  | {
      readonly state: 'problem';
      readonly kind: ReleaseKind | null;
      readonly release: ReleaseName | null;
      readonly files: readonly string[];
      readonly problem: ProblemFacts;
    }
  | { readonly state: 'skipped'; readonly why: SkipReason; readonly files: readonly string[] };

export function factsOf({ reason, place, details }: ImportProblem): ProblemFacts {
  return { reason, place, details };
}

/** The problem an error is; any other error is a fault of ours and goes on. */
export function problemOf(error: unknown): ImportProblem {
  if (error instanceof ImportProblem) return error;
  throw error;
}
