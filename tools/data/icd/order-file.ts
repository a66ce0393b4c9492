/** One row of an official ICD-10-CM release: may it be billed, and its long title (read for sides, never kept). */
export interface OrderRow {
  readonly billable: boolean;
  readonly title: string;
}

/** Undotted code → row, of one fiscal year. */
export type Release = ReadonlyMap<string, OrderRow>;

/**
 * Reads an ICD-10-CM order file (fixed width: code at 7, flag at 15, long title from 78; 1 = billable).
 * @throws with file and line when a row has another shape or a code comes twice.
 */
export function parseOrderFile(text: string, file: string): Map<string, OrderRow> {
  const rows = new Map<string, OrderRow>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '') return;
    const fail = (reason: string) => new Error(`${file}: line ${index + 1}: ${reason}`);
    const code = line.slice(6, 13).trimEnd();
    const flag = line[14];
    if (!/^[A-Z][0-9A-Z]{2,6}$/.test(code)) throw fail(`"${code}" is no code`);
    if (flag !== '0' && flag !== '1') throw fail(`flag "${flag}" is neither 0 nor 1`);
    if (rows.has(code)) throw fail(`${code} comes twice`);
    rows.set(code, { billable: flag === '1', title: line.slice(77) });
  });
  return rows;
}

/**
 * Makes the next year from the last one and its addenda (`Delete:` then `Add:`; a code in both changed its flag).
 * @throws when an addition exists already, a deletion does not, or the totals in the footer differ.
 */
export function applyAddenda(before: Release, text: string, file: string): Map<string, OrderRow> {
  const after = new Map(before);
  text.split(/\r?\n/).forEach((line, index) => {
    const change = /^(Add|Delete|Revise to):\s+([01]) (\S+)\s/.exec(line);
    if (!change) return;
    const [, action, flag, code = ''] = change;
    const fail = (reason: string) => new Error(`${file}: line ${index + 1}: ${code} ${reason}`);
    if (action === 'Delete') {
      if (!after.delete(code)) throw fail('is deleted but was not there');
      return;
    }
    if (action === 'Add' && after.has(code)) throw fail('is added but was there');
    after.set(code, { billable: flag === '1', title: line.slice(84).trim() });
  });
  checkTotals(after, text, file);
  return after;
}

/** The footer gives the totals of both years as "N headers in …" and "N codes in …"; the second of each is ours. */
function checkTotals(release: Release, text: string, file: string): void {
  const billable = [...release.values()].filter((row) => row.billable).length;
  const said = (what: string) =>
    [...text.matchAll(new RegExp(`(\\d+) ${what} in `, 'g'))].map((m) => Number(m[1]))[1];
  const [headers, codes] = [said('headers'), said('codes')];
  if (headers !== release.size - billable || codes !== billable) {
    throw new Error(
      `${file}: totals differ: ${codes} codes and ${headers} headers announced, ` +
        `${billable} and ${release.size - billable} made`,
    );
  }
}
