import { parseCode } from '../../codes';
import { finishClaim } from '../finish-claim';
import { ClaimIds } from '../identity';
import type { ClaimProblem, PayerOf } from '../problem';
import type { Claim } from '../types';
import { LABELS, PAYER_LABEL, TypedReader } from './typed-reader';

/**
 * A claim as someone types or pastes it: `76376 26 x1 A | 71275 | dx M54.5, Z96.651 | UHC | 2026-03-02`, or one
 * line a row, or rows copied from a table. Cells end at `|`, `;`, a tab or a line break; a row of dashes or equals
 * signs parts two claims. What could not be read is told, and the rest is kept.
 */
export function parseTypedClaim(
  text: string,
  payerOf: PayerOf,
): { readonly claims: readonly Claim[]; readonly problems: readonly ClaimProblem[] } {
  const problems: ClaimProblem[] = [];
  const ids = new ClaimIds();
  const claims = text
    .split(/^[ \t]*[-=_]{3,}[ \t]*$/m)
    .filter((block) => block.trim() !== '')
    .flatMap((block) => {
      const parts = readBlock(block, payerOf, problems);
      return parts ? [finishClaim(parts, ids)] : [];
    });
  if (!claims.some((claim) => claim.lines.length > 0))
    problems.push({ key: 'claimText.noLines', params: {} });
  return { claims, problems };
}

function readBlock(block: string, payerOf: PayerOf, problems: ClaimProblem[]) {
  const reader = new TypedReader(payerOf, problems);
  const rows = withColumnLabels(block.split(/\r?\n/).map((row) => row.split(/[|;\t]/)));
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== ''));
  const tabular = filled.filter((cells) => cells.some(holdsProcedure)).length > 1;
  for (const cells of filled) {
    const ofLine = tabular && cells.filter(holdsProcedure).length === 1;
    for (const cell of inReadingOrder(cells, ofLine)) reader.cell(cell, ofLine);
  }
  return reader.parts();
}

/** A pasted table with its header row: each cell gets its column's label; columns of other things are left out. */
function withColumnLabels(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const header = rows.findIndex(isHeaderRow);
  const labels = rows[header];
  if (!labels) return rows;
  const underHeader = (row: readonly string[]): readonly string[] =>
    row.flatMap((cell, column) => {
      const label = labels[column]?.trim() ?? '';
      if (cell.trim() === '') return [];
      return LABELS.some(([pattern]) => pattern.test(label)) || PAYER_LABEL.test(label)
        ? [`${label}: ${cell}`]
        : [];
    });
  return rows.flatMap((row, at) => {
    if (at === header) return [];
    return [at > header && row.length > 1 && row.some(holdsProcedure) ? underHeader(row) : row];
  });
}

function isHeaderRow(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell.trim() !== '');
  if (cells.length < 2 || cells.some((cell) => /\d/.test(cell.replace(/icd-?10|line \d/i, '')))) return false;
  return (
    cells.filter((cell) => LABELS.some(([pattern]) => pattern.test(cell.trim()))).length * 2 >= cells.length
  );
}

/** In a row of one line the code may stand right of its date: it is read first, so that the date finds its line. */
function inReadingOrder(cells: readonly string[], ofLine: boolean): readonly string[] {
  if (!ofLine) return cells;
  const code = cells.findIndex(holdsProcedure);
  return [...cells.slice(code, code + 1), ...cells.slice(0, code), ...cells.slice(code + 1)];
}

function holdsProcedure(cell: string): boolean {
  if (/^\s*(?:dx|diag|icd)/i.test(cell)) return false;
  return cell.split(/[^A-Z0-9$.]+/i).some((word) => {
    const system = parseCode(word)[0]?.system;
    return system === 'cpt' || system === 'hcpcs';
  });
}
