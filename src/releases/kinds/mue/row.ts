/** A Medically Unlikely Edit: the most units of a code that Medicare pays for one patient. */
export type MueRow = {
  readonly code: string;
  /** 0 is a limit too: not payable in this setting. A code without a row may have a limit that is kept secret. */
  readonly units: number;
  /** As published: `2 Date of Service Edit: Policy`. */
  readonly adjudication: string;
  readonly rationale: string;
};

/** MUE adjudication indicator: 1 counts a line, 2 and 3 a day; 2 is absolute, 3 clinical. */
export function maiOf(row: Pick<MueRow, 'adjudication'>): 1 | 2 | 3 {
  const digit = row.adjudication.charAt(0);
  return digit === '1' ? 1 : digit === '2' ? 2 : 3;
}
