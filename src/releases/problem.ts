/** Where in a file something was wrong. Rows are 1-based, as an editor or a spreadsheet counts them. */
export interface ProblemPlace {
  readonly file: string;
  readonly row?: number | undefined;
  readonly field?: string | undefined;
}

/** What went wrong, for the words on screen; `details` fill the sentence and are never more than 80 characters each. */
export type ProblemReason =
  | 'not-recognized'
  | 'empty'
  | 'truncated'
  | 'bad-field'
  | 'bad-row'
  | 'bad-zip'
  | 'bad-workbook'
  | 'bad-xml'
  | 'too-large'
  | 'not-text'
  | 'duplicate'
  | 'totals-differ'
  | 'parts-missing'
  | 'parts-differ'
  | 'needs-year'
  | 'not-a-set'
  | 'wrong-version'
  | 'damaged'
  | 'disk-full'
  | 'canceled';

/** A file that cannot be imported. Nothing was changed. The message names file, row and field. */
export class ImportProblem extends Error {
  override readonly name = 'ImportProblem';

  constructor(
    readonly reason: ProblemReason,
    readonly place: ProblemPlace,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    const where = [
      place.file,
      place.row === undefined ? '' : `row ${place.row}`,
      place.field === undefined ? '' : `field ${place.field}`,
    ].filter((part) => part !== '');
    const what = Object.entries(details).map(([key, value]) => `${key} "${shortened(value)}"`);
    super([`${where.join(', ')}: ${reason.replaceAll('-', ' ')}`, ...what].join('; '));
  }
}

/** A cell of a hostile file may hold megabytes. */
export function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
