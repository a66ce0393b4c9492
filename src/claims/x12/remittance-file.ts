import { AdjustmentList } from '../adjustments';
import { type ClaimParts, emptyClaim, type LineParts } from '../parts';
import type { ClaimProblem, PayerOf } from '../problem';
import type { LineStatus } from '../types';
import { count, decimal, procedureLine } from './procedure-line';
import { type Segment, x12Dates } from './segment';

/** CLP02: what the payer did with the claim. Not listed: forwarded, not our claim, predetermination. */
const STATUS: Readonly<Record<string, LineStatus>> = { '4': 'denied', '22': 'reversed', '5': 'pended' };

/** Reads the segments of an 835 one by one. Each CLP loop is a claim: a reversal and its correction are two. */
export class RemittanceFile {
  private readonly found: ClaimParts[] = [];
  private claim: ClaimParts | null = null;
  private line: LineParts | null = null;
  private inService = false;
  private adjustments = new AdjustmentList();
  private remarks: string[] = [];
  private facility: readonly [string, string] = ['', ''];
  private payer: { readonly payer: string; readonly plan: string | null } | null = null;

  constructor(
    private readonly payerOf: PayerOf,
    private readonly problems: ClaimProblem[],
  ) {}

  read(segment: Segment): void {
    switch (segment.id) {
      case 'N1':
        if (segment.at(1) === 'PR') this.payer = this.payerOf(segment.at(2) ?? '');
        return;
      case 'CLP':
        this.open(segment);
        return;
      case 'SVC':
        this.service(segment);
        return;
      case 'DTM':
        this.date(segment);
        return;
      case 'CAS':
        if (this.inService) this.reasons(segment);
        return;
      case 'LQ':
        if (segment.at(1) === 'HE') this.adjustments.remark(segment.at(2) ?? '');
        return;
      case 'MOA':
        this.remarks.push(...remarksAt(segment, [3, 4, 5, 6, 7]));
        return;
      case 'MIA':
        this.remarks.push(...remarksAt(segment, [5, 20, 21, 22, 23]));
        return;
      case 'PLB':
      case 'SE':
        this.close();
    }
  }

  claims(): readonly ClaimParts[] {
    this.close();
    return this.found;
  }

  private open(segment: Segment): void {
    this.close();
    const claim = emptyClaim('remit');
    claim.payer = this.payer?.payer ?? null;
    claim.plan = this.payer?.plan ?? null;
    claim.status = STATUS[segment.at(2) ?? ''] ?? null;
    if (claim.status === null && segment.at(9) === '7') claim.status = 'corrected';
    this.facility = [segment.at(8) ?? '', segment.at(9) ?? ''];
    this.claim = claim;
  }

  private service(segment: Segment): void {
    this.closeLine();
    if (!this.claim) this.claim = emptyClaim('remit');
    this.inService = true;
    const revenue = segment.at(4);
    const line = procedureLine(segment.parts(1), 'SVC', this.problems);
    if (!line || revenue !== null) this.claim.revenueOnly += line ? 0 : 1;
    if (!line) return;
    this.line = {
      ...line,
      charge: decimal(segment.at(2)),
      paid: decimal(segment.at(3)),
      revenueCode: revenue?.padStart(4, '0') ?? null,
      // The guide reads a missing SVC05 as one unit. SVC06 is the code as submitted: no line of its own.
      units: segment.at(5) === null ? 1 : count(segment.at(5)),
    };
  }

  private date(segment: Segment): void {
    const { from } = x12Dates(segment.at(2));
    if (from === null || !this.claim) return;
    switch (segment.at(1)) {
      case '472':
      case '150':
        if (this.line) this.line = { ...this.line, dos: from };
        return;
      case '151':
        if (this.line) this.line = { ...this.line, through: from };
        return;
      case '232':
        this.claim.dos = from;
        return;
      case '233':
        this.claim.through = from;
    }
  }

  /** CAS: a group, then up to six triples of reason, amount, quantity. */
  private reasons(segment: Segment): void {
    for (let position = 2; position <= segment.size; position += 3) {
      const reason = segment.at(position);
      if (reason !== null) this.adjustments.reason(`${segment.at(1) ?? ''}-${reason}`);
    }
  }

  private closeLine(): void {
    if (this.line) this.claim?.lines.push({ ...this.line, adjustments: this.adjustments.all() });
    this.line = null;
    this.inService = false;
    this.adjustments = new AdjustmentList();
  }

  private close(): void {
    this.closeLine();
    const { claim } = this;
    if (claim && claim.lines.length > 0) {
      this.settleFacility(claim);
      claim.lines = claim.lines.map((line) => this.withClaimRemarks(line, claim));
      this.found.push(claim);
    }
    this.claim = null;
    this.remarks = [];
  }

  /** CLP08 is a place of service on professional claims and the type of bill on institutional ones. */
  private settleFacility(claim: ClaimParts): void {
    const [code, frequency] = this.facility;
    if (code === '') return;
    const institutional = claim.revenueOnly > 0 || claim.lines.some((line) => line.revenueCode !== null);
    if (institutional) claim.typeOfBill = `0${code}${frequency}`;
    else {
      claim.pos = code.padStart(2, '0');
      claim.setting = 'practitioner';
    }
  }

  /** Remarks on the whole claim explain the lines it did not pay. */
  private withClaimRemarks(line: LineParts, claim: ClaimParts): LineParts {
    const unpaid = line.paid !== null && Number(line.paid) === 0 && claim.status !== 'reversed';
    if (!unpaid || this.remarks.length === 0) return line;
    return { ...line, adjustments: [...line.adjustments, { group: null, carc: null, rarcs: this.remarks }] };
  }
}

function remarksAt(segment: Segment, positions: readonly number[]): string[] {
  return positions.flatMap((position) => segment.at(position) ?? []);
}
