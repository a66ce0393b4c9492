import { parseCode } from '../codes';
import { finishClaim } from './finish-claim';
import { ClaimIds } from './identity';
import type { ClaimProblem, PayerOf } from './problem';
import { TypedReader } from './typed-reader';
import type { Claim } from './types';

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
  const rows = block.split(/\r?\n/).map((row) => row.split(/[|;\t]/).filter((cell) => cell.trim() !== ''));
  const tabular = rows.filter((cells) => cells.some(holdsProcedure)).length > 1;
  for (const cells of rows) {
    const ofLine = tabular && cells.filter(holdsProcedure).length === 1;
    for (const cell of inReadingOrder(cells, ofLine)) reader.cell(cell, ofLine);
  }
  return reader.parts();
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
