import {
  canonicalIcd,
  isRarc,
  parseCode,
  parsePos,
  parseProcedure,
  parseRevenueField,
  parseTypeOfBill,
} from '../../codes';
import { type ClaimParts, type DiagnosisParts, emptyClaim } from '../parts';
import { pointerLetter } from '../pointers';
import type { ClaimProblem, PayerOf } from '../problem';
import { cutCell } from './cut-cell';
import { TypedLine } from './typed-line';

/** What the words after a label are. */
type Mode =
  | 'any'
  | 'dx'
  | 'pointer'
  | 'pos'
  | 'units'
  | 'modifier'
  | 'revenue'
  | 'bill'
  | 'charge'
  | 'paid'
  | 'remark'
  | 'adjustment';

/** Labels, longest first where one begins another. */
export const LABELS: readonly (readonly [RegExp, Mode])[] = [
  [/^(?:dx|diag(?:nosis)?)\s*(?:ptrs?|pointers?)\b[\s:#]*/i, 'pointer'],
  [/^(?:ptrs?|pointers?)\b[\s:#]*/i, 'pointer'],
  [/^(?:dx|diag|diagnos[ei]s)(?:\s+codes?)?(?![\w.])[\s:#]*/i, 'dx'],
  [/^icd(?:-?10)?(?:-?cm)?(?:\s+codes?)?(?![\w.])[\s:#]*/i, 'dx'],
  [/^(?:pos|place\s+of\s+service)\b[\s:#]*/i, 'pos'],
  [/^(?:units?|qty|quantity|days\s+or\s+units)\b[\s:#]*/i, 'units'],
  [/^(?:mods?|modifiers?)\b[\s:#]*/i, 'modifier'],
  [/^rev(?:enue)?(?:\s+code)?\b[\s:#]*/i, 'revenue'],
  [/^(?:tob|type\s+of\s+bill|bill\s+type)\b[\s:#]*/i, 'bill'],
  [/^(?:paid|payment)\b[\s:#]*/i, 'paid'],
  [/^(?:charges?|billed|amount)\b[\s:#]*/i, 'charge'],
  [/^(?:rarc|remarks?)\b[\s:#]*/i, 'remark'],
  [/^(?:carc|reason)\b[\s:#]*/i, 'adjustment'],
  [
    /^(?:cpt\/hcpcs|cpt|hcpcs|proc(?:edure)?|codes?|line\s+\d+|dos|dates?\s+of\s+service|date|svc|service|from|to|thru|through|and|with|for|on)\b[\s:#]*/i,
    'any',
  ],
];
/** `x4` after a blank is a count, though X1-X5 are modifiers too. */
const TIMES = /(^|\s)x(\d{1,4})(?![\w.])/gi;
export const PAYER_LABEL = /^\s*(?:payer|payor|plan|insurance|ins|carrier)\b[\s:#]*/i;

/** Reads the cells of one typed claim. */
export class TypedReader {
  private readonly claim: ClaimParts = emptyClaim('text');
  private readonly lines: TypedLine[] = [];
  private current: TypedLine | null = null;
  private mode: Mode = 'any';
  private unknown: string[] = [];
  private pointer: string | null = null;

  constructor(
    private readonly payerOf: PayerOf,
    private readonly problems: ClaimProblem[],
  ) {}

  /** One cell. `ofLine`: the row it stands in is one line's, so a lone date or POS is the line's, not the claim's. */
  cell(text: string, ofLine: boolean): void {
    this.mode = 'any';
    if (this.payer(text)) return;
    const before = this.lines.length;
    const pieces = cutCell(text.replace(TIMES, '$1×$2'));
    const dates = pieces.filter((piece) => piece.kind === 'date').length;
    for (const piece of pieces) {
      // One date after several codes, parted by a comma, is the date of them all.
      const opened = this.lines.length - before;
      const holdsCode = ofLine || opened === 1 || (opened > 1 && dates > 1);
      if (piece.kind === 'text') this.words(piece.text, ofLine);
      else if (piece.kind === 'date') this.date(piece.iso, holdsCode);
      else this.adjustment(piece.text);
      this.flush();
    }
  }

  parts(): ClaimParts | null {
    this.claim.lines = this.lines.map((line) => line.parts());
    if (this.claim.lines.some((line) => line.adjustments.length > 0)) this.claim.kind = 'remit';
    return this.claim.lines.length > 0 || this.claim.diagnoses.length > 0 ? this.claim : null;
  }

  /** A cell that is a payer's name, labelled or not. */
  private payer(text: string): boolean {
    const labelled = PAYER_LABEL.test(text);
    const name = text.replace(PAYER_LABEL, '').trim();
    if (name === '' || (!labelled && /\d/.test(name))) return false;
    const found = this.payerOf(name);
    if (found) this.setPayer(found);
    else if (labelled) this.problem('unknownPayer', name);
    return found !== null || labelled;
  }

  private setPayer(found: { readonly payer: string; readonly plan: string | null }): void {
    this.claim.payer ??= found.payer;
    this.claim.plan ??= found.plan;
  }

  private words(text: string, ofLine: boolean): void {
    let rest = text;
    let opened = this.lines.length;
    for (;;) {
      const gap = /^[\s,;&()[\]|]+/.exec(rest)?.[0] ?? '';
      if (gap.includes(',')) this.flush();
      rest = rest.slice(gap.length);
      if (rest === '') return;
      const label = LABELS.find(([pattern]) => pattern.test(rest));
      if (label) {
        this.flush();
        this.mode = label[1];
        rest = rest.replace(label[0], '');
        continue;
      }
      const procedure = this.procedure(rest);
      if (procedure > 0) {
        opened = this.lines.length;
        rest = rest.slice(procedure);
        continue;
      }
      const word = /^[^\s,;&()[\]|]+/.exec(rest)?.[0] ?? rest;
      rest = rest.slice(word.length);
      this.word(word, ofLine || opened > 0);
    }
  }

  /** Opens a line when a procedure stands here; returns how many characters it took. */
  private procedure(rest: string): number {
    const token = /^[A-Z0-9]+/i.exec(rest)?.[0] ?? '';
    const first = parseCode(token)[0];
    if (this.mode === 'dx' ? !/^\d{4}[\dFTUM]$/i.test(token) : first?.system === 'icd10cm') return 0;
    if (/^\S+-\d{4}[\dFTUM]\b/i.test(rest)) {
      const range = /^\S+/.exec(rest)?.[0] ?? '';
      this.problem('range', range);
      return range.length;
    }
    const found = parseProcedure(rest, { column: true });
    if (!found || found.code.system === 'icd10cm' || this.mode === 'revenue') return 0;
    this.flush();
    this.mode = 'any';
    this.current = new TypedLine(found.code.code, found.code.system, found.modifiers, found.units);
    this.lines.push(this.current);
    return found.wholeEnd;
  }

  private word(word: string, ofLine: boolean): void {
    const known = this.labelled(word, ofLine) || this.plain(word);
    if (known) this.flush();
    else this.unknown.push(word);
  }

  private labelled(word: string, ofLine: boolean): boolean {
    const { current, claim } = this;
    const mode = this.mode;
    if (mode === 'any') return false;
    if (mode === 'dx') return this.diagnosis(word);
    if (mode === 'modifier') return current?.modifier(word) ?? false;
    if (mode === 'pointer') return current?.point(word) ?? false;
    if (mode === 'remark') return current?.remark(word) ?? false;
    this.mode = 'any';
    if (mode === 'pos') {
      const pos = parsePos(word);
      if (pos !== null && ofLine && current) current.pos = pos;
      else if (pos !== null) claim.pos = pos;
      return pos !== null;
    }
    if (mode === 'bill') {
      claim.typeOfBill = parseTypeOfBill(word);
      return claim.typeOfBill !== null;
    }
    if (!current) return false;
    if (mode === 'revenue') {
      current.revenueCode = parseRevenueField(word);
      return current.revenueCode !== null;
    }
    if (mode === 'adjustment') return current.adjustment(word);
    const number = /^\$?(-?[\d,]+(?:\.\d+)?)$/.exec(word)?.[1]?.replaceAll(',', '');
    if (number === undefined) return false;
    if (mode === 'units') current.units = Number(number);
    else if (mode === 'charge') current.charge = number;
    else current.paid = number;
    return true;
  }

  private plain(word: string): boolean {
    const { current } = this;
    const units = /^[x×*](\d{1,4})$/i.exec(word)?.[1];
    if (units !== undefined && current) {
      current.units = Number(units);
      return true;
    }
    const money = /^(?:\$(-?\d+(?:\.\d{1,2})?)|(-?\d+\.\d\d))$/.exec(word);
    if (money && current) {
      const amount = money[1] ?? money[2] ?? '';
      if (current.charge === null) current.charge = amount;
      else current.paid ??= amount;
      return true;
    }
    if (current && this.unknown.length === 0 && current.word(word)) return true;
    if (isRarc(word) && current && this.mode !== 'dx' && current.word(word)) return true;
    return canonicalIcd(word) !== null && /\d.*[\d.]/.test(word) && this.diagnosis(word);
  }

  /** A diagnosis, with the letter or number before it (`A. M54.5`, `1: M54.5`) as its pointer. */
  private diagnosis(word: string): boolean {
    const [, letter, attached = ''] = /^([A-L]|1[0-2]|[1-9])[.):=](.*)$/i.exec(word) ?? [];
    if (letter !== undefined && canonicalIcd(word) === null) {
      this.pointer = /\d/.test(letter) ? pointerLetter(Number(letter) - 1) : letter.toUpperCase();
      return attached === '' || this.diagnosis(attached);
    }
    const code = canonicalIcd(word);
    if (code === null && !/^(?=.*\d)[A-Z0-9][A-Z0-9.]{2,8}$/i.test(word)) return false;
    const one: DiagnosisParts = {
      code: code ?? word.toUpperCase(),
      pointer: this.pointer,
      wellFormed: code !== null,
      mention: null,
    };
    this.pointer = null;
    if (this.mode === 'dx' || !this.current) this.claim.diagnoses.push(one);
    else this.current.diagnosis(one);
    return true;
  }

  private date(iso: string, ofLine: boolean): void {
    if (ofLine && this.current) this.current.dos ??= iso;
    else if (this.claim.dos === null) this.claim.dos = iso;
    else this.claim.through ??= iso;
  }

  private adjustment(text: string): void {
    if (!this.current?.adjustment(text)) this.problem('noLineYet', text);
  }

  /** Words nobody knew, taken together, may be a payer's name; else each is told as unread. */
  private flush(): void {
    if (this.unknown.length === 0) return;
    const found = this.payerOf(this.unknown.join(' '));
    if (found) this.setPayer(found);
    else
      for (const token of this.unknown) {
        const early = !this.current && /^(?:[A-L]{1,4}|\d{1,2})$/i.test(token);
        this.problem(early ? 'noLineYet' : 'unread', token);
      }
    this.unknown = [];
  }

  private problem(key: string, token: string): void {
    this.problems.push({ key: `claimText.${key}`, params: { token } });
  }
}
