import { ImportProblem } from '../../problem';
import { lines } from '../../source/lines';
import type { SourceFile } from '../../types';
import { type FiscalYearRelease, fiscalYearInName } from '../fiscal-year';
import { type AddendaRow, readChange } from './row';

export interface Totals {
  readonly headers: number;
  readonly codes: number;
}

/** What a whole addenda file says: from which release it leads to which, by which changes, with what in the end. */
export interface Addenda {
  readonly file: string;
  readonly from: FiscalYearRelease;
  readonly to: FiscalYearRelease;
  readonly before: Totals;
  readonly after: Totals;
  readonly changes: readonly (AddendaRow & { readonly row: number })[];
}

/**
 * Reads an addenda file whole (the largest has some hundred kilobytes). The footer names both order files with their
 * totals, and how many lines of each kind there are: what does not add up is refused.
 *
 * @throws ImportProblem naming row and field; `truncated` without its footer; `totals-differ`.
 */
export async function readAddenda(file: SourceFile): Promise<Addenda> {
  const changes: (AddendaRow & { readonly row: number })[] = [];
  const footer: string[] = [];
  for await (const batch of lines(file)) {
    for (const [index, line] of batch.lines.entries()) {
      const row = batch.first + index;
      const change = readChange(line, file.name, row);
      if (change !== null && footer.length > 0) {
        throw new ImportProblem('bad-row', { file: file.name, row }, { found: line });
      }
      if (change !== null) changes.push({ ...change, row });
      else if (footer.length > 0 || FOOTER.test(line)) footer.push(line.trim());
      else if (line.trim() !== '')
        throw new ImportProblem('bad-row', { file: file.name, row }, { found: line });
    }
  }
  const announced = readFooter(footer, file.name);
  checkCounts(changes, announced.counts, file.name);
  return { file: file.name, ...announced.years, changes };
}

const FOOTER = /^(?:Headers|Codes)\s*$/;

function readFooter(footer: readonly string[], file: string) {
  const text = footer.join('\n');
  const totals = (what: string) => [...text.matchAll(new RegExp(`(\\d+) ${what} in (\\S+)`, 'gi'))];
  const [headersBefore, headersAfter] = totals('headers');
  const [codesBefore, codesAfter] = totals('codes');
  const from = fiscalYearInName(codesBefore?.[2] ?? '');
  const to = fiscalYearInName(codesAfter?.[2] ?? '');
  if (from === null || to === null)
    throw new ImportProblem('truncated', { file }, { found: footer.at(-1) ?? '' });
  const count = (match: RegExpMatchArray | undefined) => Number(match?.[1] ?? Number.NaN);
  const [headers = '', codes = ''] = text.split(/^Codes$/m);
  return {
    years: {
      from,
      to,
      before: { headers: count(headersBefore), codes: count(codesBefore) },
      after: { headers: count(headersAfter), codes: count(codesAfter) },
    },
    counts: [countsIn(headers), countsIn(codes)] as const,
  };
}

interface Counts {
  readonly add: number;
  readonly delete: number;
  readonly 'revise-to': number;
}

function countsIn(text: string): Counts {
  const said = (what: string) => Number(new RegExp(`^(\\d+) ${what}$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return { add: said('additions'), delete: said('deletions'), 'revise-to': said('revisions') };
}

function checkCounts(changes: readonly AddendaRow[], counts: readonly [Counts, Counts], file: string): void {
  for (const [billable, said] of counts.entries()) {
    for (const [action, wanted] of Object.entries(said)) {
      const found = changes.filter(
        (change) => change.action === action && change.billable === billable,
      ).length;
      if (!Number.isNaN(wanted) && found !== wanted) {
        const what = `${billable === 1 ? 'codes' : 'headers'} to ${action.replace('-to', '')}`;
        throw new ImportProblem(
          'totals-differ',
          { file },
          { what, found: String(found), wanted: String(wanted) },
        );
      }
    }
  }
}
