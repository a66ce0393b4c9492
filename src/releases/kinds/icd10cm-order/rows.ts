import { ImportProblem } from '../../problem';
import { lines } from '../../source/lines';
import type { Recognized, SourceFile } from '../../types';
import { asYearly, fiscalYearOfLabel } from '../fiscal-year';
import { publishedTotals, YearWatch } from './known-years';
import { OrderCheck } from './order-check';
import { type OrderRow, readOrderLine } from './row';

/**
 * Rows of an order file.
 *
 * @throws ImportProblem naming row and field; `totals-differ` for a known release with other totals than published;
 * `needs-year` when the codes are those of another year.
 */
export async function* orderRows(
  file: SourceFile,
  release: Recognized,
): AsyncGenerator<readonly OrderRow[], void, undefined> {
  const watch = new YearWatch();
  let rows = 0;
  let billable = 0;
  for await (const batch of checkedRows(file)) {
    for (const row of batch) {
      watch.see(row.code);
      billable += row.billable;
    }
    rows += batch.length;
    yield batch;
  }
  const published = publishedTotals(release.label);
  if (published !== null && (published.rows !== rows || published.billable !== billable)) {
    const wanted = `${published.rows} rows, ${published.billable} billable`;
    throw new ImportProblem(
      'totals-differ',
      { file: file.name },
      { found: `${rows} rows, ${billable} billable`, wanted },
    );
  }
  const said = fiscalYearOfLabel(release.label);
  if (said !== null && !watch.fits(said)) {
    const holds = watch.latest?.label ?? '';
    throw new ImportProblem('needs-year', { file: file.name }, { named: said.label, holds });
  }
}

/** The release an order file's codes tell, for a file whose name is silent; null when it may be one not known yet. */
export async function settleOrder(file: SourceFile): Promise<Recognized | null> {
  const watch = new YearWatch();
  let rows = 0;
  for await (const batch of checkedRows(file)) {
    for (const row of batch) watch.see(row.code);
    rows += batch.length;
  }
  const release = watch.releaseOf(rows);
  return release && asYearly('icd10cm-order', release);
}

async function* checkedRows(file: SourceFile): AsyncGenerator<OrderRow[], void, undefined> {
  const check = new OrderCheck(file.name);
  let number = 0;
  for await (const { first, lines: batch, unended } of lines(file)) {
    const rows: OrderRow[] = [];
    let at = first;
    for (const line of batch) {
      if (line !== '') {
        number += 1;
        const row = readOrderLine(line, number, file.name, at);
        check.see(row, at);
        rows.push(row);
      }
      at += 1;
    }
    if (unended)
      throw new ImportProblem('truncated', { file: file.name, row: first }, { found: batch.at(-1) ?? '' });
    yield rows;
  }
  check.end();
}
