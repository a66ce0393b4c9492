import { parseCode } from '../../codes';
import { type ClaimParts, emptyClaim, type LineParts } from '../parts';
import { pointerLetter } from '../pointers';
import type { ClaimProblem, PayerOf } from '../problem';
import { count, decimal, procedureLine } from './procedure-line';
import { type Segment, x12Dates } from './segment';

/** SBR09 claim filing indicators that name a payer of ours when no name does. */
const FILING: Readonly<Record<string, string>> = {
  MA: 'Medicare',
  MB: 'Medicare',
  BL: 'Blue Cross Blue Shield',
};
/** HI qualifiers: diagnoses lines can point to, then those that only the claim as a whole has. */
const BILLED = /^A?(?:BK|BF)$/;
const ELSEWHERE = /^A?(?:BJ|PR|BN)$/;

/** Reads the segments of an 837P or 837I one by one. */
export class ClaimFile {
  private readonly found: ClaimParts[] = [];
  private claim: ClaimParts | null = null;
  private line: LineParts | null = null;
  private payer: { readonly payer: string; readonly plan: string | null } | null = null;
  private setting: ClaimParts['setting'] = 'unknown';
  private elsewhere: ClaimParts['diagnoses'] = [];

  constructor(
    private readonly payerOf: PayerOf,
    private readonly problems: ClaimProblem[],
  ) {}

  read(segment: Segment): void {
    switch (segment.id) {
      case 'GS':
        this.version(segment.at(8));
        return;
      case 'ST':
        this.version(segment.at(3));
        return;
      case 'HL':
        this.close();
        return;
      case 'SBR':
        this.subscriber(segment);
        return;
      case 'NM1':
        this.name(segment);
        return;
      case 'CLM':
        this.open(segment);
        return;
      case 'HI':
        this.diagnoses(segment);
        return;
      case 'LX':
        this.closeLine();
        return;
      case 'SV1':
      case 'SV2':
        this.service(segment);
        return;
      case 'DTP':
        this.date(segment);
        return;
    }
  }

  claims(): readonly ClaimParts[] {
    this.close();
    return this.found;
  }

  private version(text: string | null): void {
    if (text?.includes('X222')) this.setting = 'practitioner';
    else if (text?.includes('X223')) this.setting = 'unknown';
  }

  /** SBR inside a claim is another payer's (loop 2320). */
  private subscriber(segment: Segment): void {
    if (this.claim) return;
    const name = segment.at(4);
    const filing = FILING[segment.at(9) ?? ''];
    this.payer = (name && this.payerOf(name)) || (filing ? this.payerOf(filing) : null);
  }

  private name(segment: Segment): void {
    if (segment.at(1) !== 'PR' || this.claim) return;
    this.payer = this.payerOf(segment.at(3) ?? '') ?? this.payer;
  }

  private open(segment: Segment): void {
    this.close();
    const claim = emptyClaim('text');
    claim.payer = this.payer?.payer ?? null;
    claim.plan = this.payer?.plan ?? null;
    claim.setting = this.setting;
    const [facility = '', qualifier = '', frequency = ''] = segment.parts(5);
    if (qualifier === 'A') claim.typeOfBill = `0${facility}${frequency}`;
    else if (facility !== '') claim.pos = facility.padStart(2, '0');
    if (frequency === '8') claim.status = 'reversed';
    if (frequency === '7') claim.status = 'corrected';
    this.claim = claim;
  }

  private diagnoses(segment: Segment): void {
    if (!this.claim) this.claim = emptyClaim('text');
    for (let element = 1; element <= segment.size; element++) {
      const [qualifier = '', text = ''] = segment.parts(element);
      const billed = BILLED.test(qualifier);
      if (text === '' || (!billed && !ELSEWHERE.test(qualifier))) continue;
      const code = parseCode(text).find((one) => one.system === 'icd10cm')?.code;
      const diagnosis = { code: code ?? text.toUpperCase(), wellFormed: code !== undefined, mention: null };
      const listed = this.claim.diagnoses;
      if (billed) listed.push({ ...diagnosis, pointer: pointerLetter(listed.length) });
      else this.elsewhere.push({ ...diagnosis, pointer: null });
    }
  }

  private service(segment: Segment): void {
    this.closeLine();
    if (!this.claim) this.claim = emptyClaim('text');
    const institutional = segment.id === 'SV2';
    if (!institutional) this.claim.setting = 'practitioner';
    const shift = institutional ? 1 : 0;
    const line = procedureLine(segment.parts(1 + shift), segment.id, this.problems);
    if (!line) {
      if (institutional) this.claim.revenueOnly++;
      return;
    }
    const pointers = institutional ? [] : segment.parts(7).flatMap(pointerOfNumber);
    this.line = {
      ...line,
      charge: decimal(segment.at(2 + shift)),
      units: count(segment.at(4 + shift)),
      pos: institutional ? null : segment.at(5),
      revenueCode: institutional ? (segment.at(1)?.padStart(4, '0') ?? null) : null,
      pointers: pointers.length > 0 ? [...new Set(pointers)] : null,
    };
  }

  private date(segment: Segment): void {
    const { from, to } = x12Dates(segment.at(3));
    if (from === null) return;
    if (segment.at(1) === '472' && this.line) this.line = { ...this.line, dos: from, through: to };
    else if (!this.claim) return;
    else if (segment.at(1) === '434' || segment.at(1) === '472') {
      this.claim.dos = from;
      this.claim.through = to;
    } else if (segment.at(1) === '435') this.claim.dos ??= from;
  }

  private closeLine(): void {
    if (this.line) this.claim?.lines.push(this.line);
    this.line = null;
  }

  private close(): void {
    this.closeLine();
    const { claim } = this;
    if (claim) {
      const codes = new Set(claim.diagnoses.map((one) => one.code));
      claim.diagnoses.push(...this.elsewhere.filter((one) => !codes.has(one.code)));
      if (claim.lines.length > 0) this.found.push(claim);
    }
    this.claim = null;
    this.elsewhere = [];
  }
}

/** SV107 holds one diagnosis number a component. */
function pointerOfNumber(text: string): readonly string[] {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 12 ? [pointerLetter(number - 1)] : [];
}
