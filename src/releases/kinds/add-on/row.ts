/** An add-on code and one primary code it may be billed with. */
export type AddOnRow = {
  readonly addOn: string;
  /**
   * 1: the listed primary codes are all there are. 2: none is listed, each contractor has its own list.
   * 3: some are listed, a contractor may allow others.
   */
  readonly type: number;
  /** Last day of the add-on code itself; null while it is in use. */
  readonly addOnDeleted: string | null;
  /** Five characters; `CCCCC` where contractors decide. */
  readonly primary: string;
  readonly primaryDeleted: string | null;
  /** First and last day of this pair. */
  readonly effective: string | null;
  readonly deleted: string | null;
  /** As published; not ours to print at length. */
  readonly notes: string;
};

/** What stands for the primary code of a type 2 add-on. */
export const CONTRACTOR_DEFINED = 'CCCCC';
