import {
  canonicalIcd,
  canonicalProcedure,
  componentsOf,
  isRarc,
  parseX12,
  type X12Part,
  type X12Segment,
  type X12Text,
} from '../../codes';
import { EvidenceSet } from '../evidence/weights';
import { type TextPlace, VirtualClaims } from '../printed/virtual-claims';
import type { Group } from '../store';
import { parsePointers } from '../text/code-cells';
import { parseDates } from '../text/dates';
import { parseMoney } from '../text/money';
import type { MentionRole, ValueKind } from '../types';
import type { ReadingState } from '../walk';

const QUALIFIED = new EvidenceSet().add('qualifier').verdict();

/** Diagnosis qualifiers of HI: those that take a pointer letter, and the others that are diagnoses as well. */
const POINTED = new Set(['ABK', 'BK', 'ABF', 'BF']);
const UNPOINTED = new Set(['APR', 'PR', 'ABJ', 'BJ', 'ABN', 'BN']);
/** Product qualifiers whose composite holds a CPT or HCPCS code. */
const PROCEDURE = new Set(['HC', 'HP', 'WK']);

/** CLP02 → status; 22 is a reversal of an earlier payment. */
const CLAIM_STATUS: Readonly<Record<string, string>> = {
  1: 'paid',
  2: 'paid',
  3: 'paid',
  4: 'denied',
  19: 'paid',
  20: 'paid',
  21: 'paid',
  22: 'reversed',
};

const GROUP = /^(?:CO|PR|OA|PI|CR)$/;

/**
 * Reads X12 text on a page: each CLM or CLP loop becomes a virtual claim box, each service segment with what
 * follows it a line box. Loops: ASC X12N 837P, 837I, 835 (005010 implementation guides). False when it holds none.
 */
export function readX12(text: string, place: TextPlace, group: Group, state: ReadingState): boolean {
  const x12 = parseX12(text);
  if (!x12) return false;
  new X12Reader(x12, place.parent, new VirtualClaims(place, group, state, QUALIFIED)).read();
  return true;
}

class X12Reader {
  private claim: number | null = null;
  private payer: { payer: string; plan: string | null } | null = null;
  private diagnoses = 0;

  constructor(
    private readonly x12: X12Text,
    private readonly parent: number,
    private readonly found: VirtualClaims,
  ) {}

  read(): void {
    for (const segment of this.x12.segments) this.segment(segment);
  }

  private segment(segment: X12Segment): void {
    const at = (index: number): string => segment.elements[index]?.text ?? '';
    switch (segment.id) {
      case 'ST':
        if (at(0) === '835') this.value('claim-kind', 'remit');
        return;
      case 'N1':
      case 'NM1':
        this.party(segment);
        return;
      case 'CLM':
        this.openClaim();
        this.claimHeader(segment);
        return;
      case 'CLP':
        this.openClaim();
        this.value('claim-kind', 'remit');
        this.value('status', CLAIM_STATUS[at(1)] ?? 'other');
        return;
      case 'HI':
        for (const element of segment.elements) this.diagnosis(element);
        return;
      case 'LX':
        if (this.claim !== null) this.openLine();
        return;
      case 'SV1':
        this.openLine();
        this.procedure(segment.elements[0], 'line');
        this.value('charge', parseMoney(at(1)));
        this.value('units', number(at(3)));
        if (/^\d\d$/.test(at(4))) this.value('pos', at(4));
        this.value('pointer', parsePointers(at(6).replaceAll(this.x12.componentSeparator, ':')));
        return;
      case 'SV2':
        this.openLine();
        if (/^\d{3,4}$/.test(at(0))) this.value('revenue', at(0).padStart(4, '0'));
        this.procedure(segment.elements[1], 'line');
        this.value('charge', parseMoney(at(2)));
        this.value('units', number(at(4)));
        return;
      case 'SVC':
        this.openLine();
        this.procedure(segment.elements[0], 'line');
        this.value('charge', parseMoney(at(1)));
        this.value('paid', parseMoney(at(2)));
        if (/^\d{4}$/.test(at(3))) this.value('revenue', at(3));
        this.value('units', number(at(4)));
        this.procedure(segment.elements[5], 'lookup');
        return;
      case 'SVD':
        this.procedure(segment.elements[2], 'lookup');
        return;
      case 'CAS':
        this.adjustments(segment);
        return;
      case 'LQ':
        if (at(0) === 'HE' && isRarc(at(1))) this.value('remark', at(1).toUpperCase());
        return;
      case 'MOA':
      case 'MIA':
        for (const element of segment.elements)
          if (isRarc(element.text)) this.value('remark', element.text.toUpperCase());
        return;
      case 'DTP':
        this.date(at(0), at(2));
        return;
      case 'DTM':
        this.date(at(0), at(1));
        return;
      default:
    }
  }

  private openClaim(): void {
    this.claim = this.found.openClaim();
    this.lineOpen = false;
    this.diagnoses = 0;
    if (this.payer) {
      this.value('payer', this.payer.payer);
      this.value('plan', this.payer.plan);
    }
  }

  /** A line box; LX opens it, and the service segment right after stays in it. */
  private openLine(): void {
    if (this.lineOpen && !this.lineUsed) return;
    this.found.openLine(this.claim ?? this.parent);
    this.lineOpen = true;
    this.lineUsed = false;
  }

  private lineOpen = false;
  private lineUsed = false;

  /** CLM05: `11:B:1` is a place of service, `13:A:1` a type of bill. Frequency 7 corrects, 8 voids. */
  private claimHeader(segment: X12Segment): void {
    const [facility, qualifier, frequency] = (segment.elements[4]?.text ?? '').split(
      this.x12.componentSeparator,
    );
    if (facility && qualifier === 'B') this.value('pos', facility.padStart(2, '0'));
    if (facility && qualifier === 'A') this.value('type-of-bill', `0${facility}${frequency ?? ''}`);
    if (frequency === '7') this.value('status', 'corrected');
    if (frequency === '8') this.value('status', 'reversed');
  }

  private party(segment: X12Segment): void {
    const role = segment.elements[0]?.text;
    if (role === 'QC' || role === 'IL') {
      if (this.claim !== null && role === 'QC') this.value('patient-start', '');
      return;
    }
    if (role !== 'PR') return;
    const name = segment.id === 'N1' ? segment.elements[1]?.text : segment.elements[2]?.text;
    // After the claim header an 837 names other payers of coordinated benefits.
    if (segment.id === 'NM1' && this.lineOpen) this.claim = null;
    const found = name ? this.found.state.options.tables.payerOf(name) : null;
    this.payer = found ?? { payer: '?', plan: null };
  }

  private diagnosis(element: X12Part): void {
    const [qualifier, code] = componentsOf(element, this.x12.componentSeparator);
    if (!qualifier || !code) return;
    const pointed = POINTED.has(qualifier.text);
    if (!pointed && !UNPOINTED.has(qualifier.text)) return;
    const icd = canonicalIcd(code.text);
    const mention = this.found.mention(
      { system: 'icd10cm', code: icd ?? code.text.toUpperCase() },
      code.text,
      code.start,
      'diagnosis',
    );
    mention.valid &&= icd !== null;
    if (pointed && this.diagnoses < 12) mention.pointer = String.fromCharCode(65 + this.diagnoses++);
  }

  private procedure(element: X12Part | undefined, role: MentionRole): void {
    if (!element) return;
    const parts = componentsOf(element, this.x12.componentSeparator);
    const [qualifier, code, ...modifiers] = parts;
    if (!qualifier || !code) return;
    if (qualifier.text === 'NU') {
      this.value('revenue', code.text.padStart(4, '0'));
      return;
    }
    const procedure = PROCEDURE.has(qualifier.text) ? canonicalProcedure(code.text) : null;
    if (!procedure) return;
    const last = modifiers.slice(0, 4).filter((part) => /^[A-Z0-9]{2}$/i.test(part.text));
    const shown = element.text.slice(code.start - element.start, (last.at(-1) ?? code).end - element.start);
    const mention = this.found.mention(procedure, shown, code.start, role);
    if (role === 'line') this.lineUsed = true;
    mention.modifiers = last.map((part) => part.text.toUpperCase());
  }

  private adjustments(segment: X12Segment): void {
    const texts = segment.elements.map((element) => element.text.replace(/^[^A-Z0-9-]+/i, ''));
    let group: string | null = null;
    for (let index = 0; index < texts.length; ) {
      const text = texts[index] ?? '';
      // Some senders repeat the segment inside itself: `CAS|CO|45|598.7|^PR|2|120`.
      if (GROUP.test(text)) {
        group = text;
        index++;
      } else {
        if (group !== null && /^[A-Z]?\d{1,3}$/.test(text)) this.value('adjustment', `${group}-${text}`);
        index += GROUP.test(texts[index + 2] ?? '') ? 2 : 3;
      }
    }
  }

  /** Qualifiers: 472 and 150/151 service, 232/233 claim statement of an 835, 434 statement of an 837I. */
  private date(qualifier: string, value: string): void {
    const [from, to] = value.split('-').flatMap((part) => parseDates(part));
    if (qualifier === '472' || qualifier === '150') {
      this.value('dos', from ?? null);
      if (to !== undefined && to !== from) this.value('dos-to', to);
    } else if (qualifier === '151' || qualifier === '233') this.value('dos-to', from ?? null);
    else if (qualifier === '232') this.value('dos', from ?? null);
    else if (qualifier === '434') {
      this.value('admit', from ?? null);
      this.value('dos-to', to ?? null);
    }
  }

  private value(kind: ValueKind, value: string | null): void {
    if (value === null) return;
    if (kind === 'revenue') this.lineUsed = true;
    this.found.value(kind, value);
  }
}

function number(text: string): string | null {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : null;
}
