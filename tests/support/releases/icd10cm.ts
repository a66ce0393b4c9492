import fc from 'fast-check';
import type { AddendaAction } from '../../../src/releases/kinds/icd10cm-addenda';
import type { OrderRow } from '../../../src/releases/kinds/icd10cm-order';

/** A row of an order file: `heading('A00', 'Test fever')`. Titles are ours. */
export const heading = (code: string, title = `Group ${code}`): OrderRow => orderRow(code, 0, title);
export const billed = (code: string, title = `Finding ${code}`): OrderRow => orderRow(code, 1, title);

function orderRow(code: string, billable: number, title: string): OrderRow {
  return { code, billable, short: title.slice(0, 60).trim(), title };
}

/** A code set that is whole in its small way: it has headings, a seventh character, and ends with chapter 22. */
export const SMALL_BOOK: readonly OrderRow[] = [
  heading('A00'),
  billed('A000'),
  billed('A001', 'A title so long that its short form in the file must be cut somewhere near this very word'),
  heading('M54'),
  heading('M545', 'Test pain of the lower back'),
  billed('M5450', 'Test pain of the lower back, kind not told'),
  billed('M5451'),
  billed('M546'),
  heading('S00'),
  heading('S00X'),
  billed('S00XXXA'),
  billed('S00XXXD'),
  billed('R05'),
  heading('U07'),
  billed('U071'),
];

/** The text of an order file. */
export function orderText(rows: readonly OrderRow[], end = '\r\n'): string {
  return rows.map((row, index) => orderLine(row, index + 1) + end).join('');
}

export function orderLine({ code, billable, short, title }: OrderRow, number: number): string {
  return `${String(number).padStart(5, '0')} ${code.padEnd(7)} ${billable} ${short.padEnd(60)} ${title}`;
}

export type Change = readonly [action: AddendaAction, row: OrderRow];

const WORDS: Readonly<Record<AddendaAction, string>> = {
  add: 'Add:',
  delete: 'Delete:',
  'revise-from': 'Revise from:',
  'revise-to': 'Revise to:',
};

/** The text of an addenda file between two years, with the footer that tells the totals. */
export function addendaText(
  changes: readonly Change[],
  years: { readonly from: number; readonly to: number },
  totals: { readonly before: readonly OrderRow[]; readonly after: readonly OrderRow[] },
): string {
  const part = (name: string, billable: number) => {
    const count = (rows: readonly OrderRow[]) => rows.filter((row) => row.billable === billable).length;
    const said = (action: AddendaAction) =>
      changes.filter(([done, row]) => done === action && row.billable === billable).length;
    return [
      name,
      `  ${count(totals.before)} ${name.toLowerCase()} in icd10cm_order_${years.from}.txt`,
      `  ${count(totals.after)} ${name.toLowerCase()} in icd10cm_order_${years.to}.txt`,
      `    ${said('add')} additions`,
      `      ${said('delete')} deletions`,
      `      ${said('revise-to')} revisions`,
      'of which',
      '      0 revisions to short title only',
    ];
  };
  return [...changes.map(changeLine), '', ...part('Headers', 0), '', ...part('Codes', 1), ''].join('\r\n');
}

export function changeLine([action, { code, billable, short, title }]: Change): string {
  return `${WORDS[action].padEnd(13)}${billable} ${code.padEnd(7)} ${short.padEnd(60)} ${title}`;
}

const title = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9 ,()[\]-]{0,100}[A-Za-z0-9)]$/)
  .map((text) => text.replace(/ +/g, ' '));
const stems = fc.uniqueArray(fc.stringMatching(/^[A-T][0-9][0-9A-Z]$/), { maxLength: 6 });
const endings = fc.uniqueArray(fc.stringMatching(/^[0-9A-Z]$/), { maxLength: 5 });

/** Whole small code sets of any shape. */
export const bookArbitrary: fc.Arbitrary<OrderRow[]> = fc
  .array(fc.tuple(endings, fc.boolean(), title), { minLength: 6, maxLength: 6 })
  .chain((shapes) =>
    stems.map((categories) => [
      ...categories.flatMap((category, index) => {
        const [ends = [], deeper = false, words = 'x'] = shapes[index] ?? [];
        return categoryRows(category, ends, deeper, words);
      }),
      billed('U99', 'Last of the book'),
    ]),
  );

function categoryRows(category: string, ends: readonly string[], deeper: boolean, words: string): OrderRow[] {
  if (ends.length === 0) return [billed(category, words)];
  const below = ends.flatMap((end) =>
    deeper
      ? [heading(category + end, words), billed(`${category}${end}1`, `${words} one`)]
      : [billed(category + end, words)],
  );
  return [heading(category, words), ...below];
}
