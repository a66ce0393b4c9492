import { parseProcedure } from '../../codes';
import type { Role } from '../labels/roles';
import type { Group } from '../store';
import { diagnosisCell } from '../text/code-cells';
import { labelledPieces } from '../text/labels-in-text';
import type { ReadingState } from '../walk';
import { type PrintedCell, printedRows } from './printed-table';
import { type TextPlace, VirtualClaims } from './virtual-claims';

const ADJUSTMENT = /^(CO|PR|OA|PI|CR)-?(\d{1,3}|[ABPWY]\d{1,2})$/;
/** What names the claim whose rows follow. */
const CLAIM_LINE =
  /^\s*(?:NAME|PATIENT|CLAIM|PT NAME|MEMBER|ICN|ACNT|PCN)\b(?!\s+(?:TOTALS?|RESP))|\b(?:ICN|CLAIM(?: (?:NO|NUMBER|#))?|ACNT|PCN)[ :#]+[A-Z0-9-]*\d/i;
const TOTALS = /\btotals?\b|\bpt resp\b|\bcheck (?:no|date|amt)\b/i;
const DIAGNOSES = /^\s*(?:DIAG(?:NOSIS|NOSES)?(?: CODES?)?|DX|ICD-?10(?:-CM)?)\b[ :]+(.*)$/i;
const REMARKS =
  /^\s*(?:REM(?:ARKS?|ARK CODES?)?)\s*[: ]\s*((?:MA?\d{1,3}|N\d{1,3})(?:[ ,]+(?:MA?\d{1,3}|N\d{1,3}))*)/i;
/** Words of a diagnosis line that are no code. */
const DIAGNOSIS_WORDS = /\b(?:ADM(?:IT(?:TING)?)?|PRIN\w*|OTHER|ECI|REASON|DX|DIAG\w*)\b/gi;
const BILL_TYPE = /\bTOB\s+0?(\d{3})\b/;

/**
 * Reads text printed as a table: each row with a procedure becomes a virtual line, the rows of one claim a virtual
 * claim, as in X12. Returns the text with what was read blanked out (offsets stay), or null when it holds no such table.
 */
export function readPrinted(
  text: string,
  place: TextPlace,
  group: Group,
  state: ReadingState,
): string | null {
  const rows = printedRows(text);
  if (!rows) return null;
  const reader = new PrintedReader(new VirtualClaims(place, group, state));
  const read: [number, number][] = [];
  for (const row of rows) {
    const taken =
      (row.kind === 'row' && reader.line(row.cells)) ||
      reader.other(text.slice(row.start, row.end), row.start);
    if (taken) read.push([row.start, row.end]);
  }
  if (reader.found.lines === 0) return null;
  let rest = text;
  for (const [from, to] of read) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  return rest;
}

/** Columns whose values are read another way, or never kept. */
const UNREAD: ReadonlySet<Role> = new Set<Role>(['claim', 'patient', 'procedure', 'adjustment']);

class PrintedReader {
  /** A line that names a claim was seen since the last row. */
  private opening = true;
  private readonly claims = new Map<string, number>();

  constructor(readonly found: VirtualClaims) {}

  /** One row; false when it bills no procedure. */
  line(cells: readonly PrintedCell[]): boolean {
    const cell = cells.find(
      ({ role, text }) =>
        (role === 'procedure' || role === 'procedure-or-revenue') &&
        parseProcedure(text, { column: true }) !== null,
    );
    const procedure = cell ? parseProcedure(cell.text, { column: true }) : null;
    if (!cell || !procedure || !cells.some(({ text }) => /\d\.\d\d|\d{6}|\d\d[/-]\d\d/.test(text)))
      return false;
    this.open(cells.find(({ role }) => role === 'claim')?.text ?? null);
    this.found.openLine();
    const mention = this.found.mention(
      procedure.code,
      cell.text.slice(procedure.start, procedure.wholeEnd),
      cell.start + procedure.start,
      'line',
    );
    mention.modifiers = procedure.modifiers;
    mention.units = procedure.units;
    for (const one of cells) if (one !== cell) this.value(one);
    return true;
  }

  /** What stands between rows: names of claims, diagnoses, remarks. True when its codes were read. */
  other(line: string, start: number): boolean {
    const { found } = this;
    const remarks = REMARKS.exec(line)?.[1];
    if (remarks !== undefined && found.lines > 0) {
      found.values('remark', remarks);
      return true;
    }
    const diagnoses = DIAGNOSES.exec(line)?.[1];
    if (diagnoses !== undefined && found.claim >= 0) {
      found.toClaim();
      return this.diagnoses(diagnoses, start + line.length - diagnoses.length);
    }
    if (CLAIM_LINE.test(line) && !TOTALS.test(line)) {
      this.opening = true;
    }
    const bill = BILL_TYPE.exec(line)?.[1];
    if (bill !== undefined) {
      this.open(null);
      found.toClaim();
      found.value('type-of-bill', `0${bill}`);
    }
    if (found.claim >= 0 && found.lines === 0)
      for (const { role, value } of labelledPieces(line)) found.values(role, value);
    return false;
  }

  private open(key: string | null): void {
    const known = key === null ? undefined : this.claims.get(key);
    if (known !== undefined) {
      this.found.returnTo(known);
      return;
    }
    if (key === null && !this.opening) return;
    const claim = this.found.openClaim();
    if (key !== null) this.claims.set(key, claim);
    this.opening = false;
  }

  private value({ role, text, start, label }: PrintedCell): void {
    const { found } = this;
    const adjustment = ADJUSTMENT.exec(text);
    if (adjustment) found.value('adjustment', `${adjustment[1]}-${adjustment[2]}`);
    else if (role === 'diagnosis') this.diagnoses(text, start);
    else if (role === 'date' && label === 'date') found.values('dos', text);
    else if (role !== null && !UNREAD.has(role)) found.values(role, text);
  }

  private diagnoses(text: string, start: number): boolean {
    const codes = text.replace(DIAGNOSIS_WORDS, (word) => ','.repeat(word.length));
    for (const one of diagnosisCell(codes) ?? []) {
      const shown = text.slice(one.start, one.end);
      const mention = this.found.mention(one.code, shown, start + one.start, 'diagnosis');
      mention.valid &&= one.wellFormed;
      mention.pointer = one.pointer;
    }
    return true;
  }
}
