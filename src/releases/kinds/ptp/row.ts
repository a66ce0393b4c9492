/** One row of the Procedure-to-Procedure edits. A pair can have several: an edit ended, and came back later. */
export type PtpRow = {
  /** The code that is paid. */
  readonly column1: string;
  /** The code that is not, when both are billed for one patient and day. */
  readonly column2: string;
  /** `*` when the edit is older than 1996; else empty. */
  readonly priorTo1996: string;
  readonly effective: string;
  /** Last day the edit is valid; null while it is. */
  readonly deletion: string | null;
  /** 0 no modifier helps, 1 an NCCI-associated one may, 9 the edit was taken back as if it had never been. */
  readonly indicator: string;
  readonly rationale: string;
};

/** true when an edit counts for a day; null asks for the edits that have not ended. */
export function isInForce(row: PtpRow, dos: string | null): boolean {
  if (row.indicator === '9') return false;
  if (dos === null) return row.deletion === null;
  return row.effective <= dos && (row.deletion === null || dos <= row.deletion);
}
