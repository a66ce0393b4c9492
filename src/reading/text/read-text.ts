import { type Code, isModifier } from '../../codes';
import { markAt, type TextContext } from '../evidence/context';
import { couldPass, type Judged, judgeText } from '../evidence/judge';
import { ofAnyTrade } from '../evidence/place';
import type { PageSense } from '../evidence/sense';
import { EvidenceSet, isTold, type Verdict } from '../evidence/weights';
import type { Role } from '../labels/roles';
import { type Group, isMention, MentionRecord, ValueRecord } from '../store';
import type { MentionRole } from '../types';
import { type CellCode, diagnosisCell, parsePointers, procedureCell } from './code-cells';
import { type LabelledPiece, labelledPieces } from './labels-in-text';
import { type PrintedValue, printedLine } from './printed-line';
import { namedAfter } from './sentence';
import { readValues } from './values';

/** A text to read, where it stands, and what that place says of it. */
export interface TextAt {
  readonly element: Element;
  readonly flow: number;
  readonly cell: number;
  readonly box: number;
  readonly column: number;
  readonly header: number;
  readonly index: number | null;
  readonly label: string | null;
  /** What a procedure here is: a billed line, a listed code, prose. */
  readonly role: MentionRole;
  readonly context: TextContext;
  /** Pointer the label gives to a diagnosis here (`Dx 2`), else null. */
  readonly pointer: string | null;
}

/** Told of every candidate and its verdict when somebody asks why. */
export type Trace = (code: string, text: string, verdict: Verdict) => void;

/** Reads codes and values of one text into a group. */
export class TextReader {
  trace: Trace | null = null;

  /** Claim numbers seen in columns, by ordinal: equal ones are one claim, and no number is handed on. */
  private readonly claims = new Map<string, string>();

  constructor(private readonly sense: PageSense) {}

  read(text: string, at: TextAt, group: Group): void {
    const { role, source } = at.context;
    const exact = source === 'column' || source === 'field';
    if (role === 'procedure' && ofAnyTrade(at.label ?? '', this.sense)) {
      this.free(text, { ...at, context: { ...at.context, role: 'text' } }, group);
      return;
    }
    if (role === null || !exact) {
      this.free(text, at, group);
      if (source === 'label' && role !== null && role !== 'text' && role !== 'code')
        this.values(role, text, at, group);
      return;
    }
    switch (role) {
      case 'procedure':
      case 'procedure-or-revenue': {
        const cell = procedureCell(text);
        if (cell) this.cell(cell, text, at, group, PROCEDURE_VERDICT[source]);
        else if (role === 'procedure-or-revenue') this.values('revenue', text, at, group);
        // "CPT modifier" may head codes with modifiers or modifiers alone; a field beside the code's has no other use.
        else if ((source === 'field' || at.label?.includes('mod')) && isModifiers(text))
          this.values('modifier', text, at, group);
        else this.free(text, at, group);
        return;
      }
      case 'diagnosis': {
        if (parsePointers(text) !== null) {
          this.values('pointer', text, at, group);
          return;
        }
        const cell = diagnosisCell(text);
        if (cell) this.cell(cell, text, at, group, DIAGNOSIS_VERDICT[source]);
        return;
      }
      case 'code':
      case 'text':
        this.free(text, at, group);
        return;
      default:
        this.values(role, text, at, group);
    }
  }

  private cell(found: readonly CellCode[], text: string, at: TextAt, group: Group, verdict: Verdict): void {
    let before: MentionRecord | null = null;
    for (const one of found) {
      const diagnosis = one.code.system === 'icd10cm';
      const mention = this.mention(
        one.code,
        text,
        one.start,
        one.end,
        at,
        diagnosis ? 'diagnosis' : at.role,
        verdict,
      );
      mention.modifiers = one.modifiers;
      mention.units = one.units;
      if (diagnosis) {
        mention.valid = one.wellFormed && this.sense.tables.icdCategory(one.code.code.slice(0, 3));
        mention.pointer = one.pointer ?? (found.length === 1 ? at.pointer : null);
      }
      if (one.closesRange && before) {
        before.range ??= 'start';
        mention.range = 'end';
      }
      group.items.push(mention);
      this.sense.learn(one.code.code);
      before = mention;
      this.trace?.(one.code.code, mention.text, verdict);
    }
  }

  /** Text where only evidence tells codes from numbers. */
  private free(text: string, at: TextAt, group: Group): void {
    const judged = judgeText(text, at.context, this.sense);
    let before: MentionRecord | null = null;
    const line = at.role === 'prose' && judged ? this.printed(text, judged) : null;
    const listed = judged !== null && isLettered(text, judged);
    for (const one of judged ?? []) {
      const { candidate, code, verdict } = one;
      this.trace?.(code.code, text.slice(candidate.start, candidate.wholeEnd), verdict);
      const mark = markAt(at.context, candidate.start);
      if (mark !== null) this.sense.marks.note(mark, code.code, verdict);
      if (!verdict.accepted) {
        if (couldPass(one)) group.weak = true;
        before = null;
        continue;
      }
      const end = code.system === 'icd10cm' ? candidate.end : candidate.wholeEnd;
      const mention = this.mention(
        code,
        text,
        candidate.start,
        end,
        at,
        code.system !== 'icd10cm' && (line || opensLine(text, candidate))
          ? 'line'
          : listed && code.system === 'icd10cm'
            ? 'diagnosis'
            : roleHere(code, at, one.label?.role ?? null),
        verdict,
      );
      if (code.system === 'icd10cm') {
        mention.valid = this.sense.tables.icdCategory(code.code.slice(0, 3));
        mention.pointer =
          pointerBefore(text, candidate.start, mention.role === 'diagnosis') ??
          (judged?.length === 1 ? at.pointer : null);
      } else {
        mention.modifiers = candidate.modifiers;
        mention.units = candidate.units;
      }
      if (one.closesRange && before) {
        before.range ??= 'start';
        mention.range = 'end';
      }
      group.items.push(mention);
      if (verdict.score >= 5) this.sense.learn(code.code, isTold(verdict));
      before = mention;
    }
    const from = group.items.length;
    if (at.context.source !== 'column') this.pieces(text, at, group);
    const said = new Set(group.items.slice(from).map((item) => (isMention(item) ? '' : item.kind)));
    for (const { kind, value } of line ?? [])
      if (!said.has(kind)) group.items.push(new ValueRecord(at, null, kind, value));
  }

  /** The values of a service line printed in one text, when its code was accepted. */
  private printed(text: string, judged: readonly Judged[]): readonly PrintedValue[] | null {
    const procedures = judged.filter(({ code, verdict }) => verdict.accepted && code.system !== 'icd10cm');
    return procedures.length === 1 ? printedLine(text) : null;
  }

  /** Labelled values inside running text (`Units: 1`, `Payer: AETNA`). */
  private pieces(text: string, at: TextAt, group: Group): void {
    if (text.length > 1200) return;
    for (const piece of labelledPieces(text)) this.piece(piece, at, group);
  }

  private piece({ role, words, value }: LabelledPiece, at: TextAt, group: Group): void {
    if ((role === 'claim' && !/\d/.test(value)) || words.startsWith('total')) return;
    if (role === 'patient' && !isName(value)) return;
    readValues(role, value, this.sense.tables, (kind, found) => {
      group.items.push(new ValueRecord(at, words, kind, found));
    });
  }

  private values(role: Role, text: string, at: TextAt, group: Group): void {
    if (role === 'claim' || role === 'patient') {
      if (role === 'claim') {
        if (/\S/.test(text))
          group.items.push(new ValueRecord(at, at.label, 'claim-start', this.claimToken(text, at)));
      } else if (isName(text)) group.items.push(new ValueRecord(at, at.label, 'patient-start', ''));
      return;
    }
    readValues(role, text, this.sense.tables, (kind, value) => {
      group.items.push(new ValueRecord(at, at.label, kind, value));
    });
  }

  /** The same token for the same claim number in one column; blank for account numbers, and where a line is reversed. */
  private claimToken(text: string, at: TextAt): string {
    if (at.context.source !== 'column' || at.header < 0 || !/claim|icn|tcn|dcn|ccn/.test(at.label ?? ''))
      return '';
    const number = text.trim().toUpperCase();
    if (!/\d/.test(number) || number.length > 40) return '';
    const key = `${at.header} ${number}`;
    const known = this.claims.get(key);
    if (known === undefined) {
      const token = String(this.claims.size + 1);
      this.claims.set(key, token);
      return token;
    }
    return /revers|correct|replac|void/i.test(at.element.textContent ?? '') ? '' : known;
  }

  private mention(
    code: Code,
    text: string,
    start: number,
    end: number,
    at: TextAt,
    role: MentionRole,
    verdict: Verdict,
  ) {
    const shown = text.slice(start, end);
    return new MentionRecord(
      at,
      at.label,
      code,
      shown,
      role,
      verdict,
      at.element,
      at.flow,
      at.cell,
      start,
      end,
    );
  }
}

export const PROCEDURE_VERDICT = {
  column: new EvidenceSet().add('column-procedure').verdict(),
  field: new EvidenceSet().add('field-procedure').verdict(),
};
export const DIAGNOSIS_VERDICT = {
  column: new EvidenceSet().add('column-diagnosis').verdict(),
  field: new EvidenceSet().add('field-diagnosis').verdict(),
};

/** Nothing but modifiers: `26`, `26 RT`. */
function isModifiers(text: string): boolean {
  const words = text.trim().split(/[\s,/-]+/);
  return words.length <= 4 && words.every(isModifier);
}

/** A name has letters and is no amount; a "Patient" column may hold the patient's share. */
function isName(text: string): boolean {
  return /[A-Za-z]{2}/.test(text) && !/[$€]|\d\.\d\d\b/.test(text);
}

function roleHere(code: Code, at: TextAt, label: Role | null): MentionRole {
  const context = at.context;
  if (at.role === 'prose' && context.role === 'text') return 'prose';
  if (code.system === 'icd10cm') {
    return label === 'diagnosis' || context.role === 'diagnosis' || context.heading === 'diagnosis'
      ? 'diagnosis'
      : at.role;
  }
  if (at.role === 'prose' && (label === 'procedure' || context.role === 'procedure')) return 'line';
  return at.role;
}

/** `90837 procedure, Units 1`: a short text that begins with a code and calls it a procedure lists what was done. */
function opensLine(text: string, { start, wholeEnd }: { start: number; wholeEnd: number }): boolean {
  return text.length < 120 && text.slice(0, start).trim() === '' && namedAfter(text, wholeEnd);
}

/** Diagnoses under the letters that a claim gives them, from the first on: `A · I71.43 B · M54.50`. */
function isLettered(text: string, judged: readonly Judged[]): boolean {
  const found = judged.filter(({ code, verdict }) => verdict.accepted && code.system === 'icd10cm');
  return (
    found.length > 1 &&
    found.every(({ candidate }, at) => pointerBefore(text, candidate.start, true) === 'ABCDEFGHIJKL'[at])
  );
}

/** `B.` or `2)` right before a diagnosis is its pointer. */
function pointerBefore(text: string, start: number, listed: boolean): string | null {
  const lead = text.slice(Math.max(0, start - 6), start);
  const match =
    /(?:^|[\s;,(])([A-L]|1[0-2]|[1-9])[.):=]\s*$/.exec(lead) ??
    (listed ? /(?:^|[\s;,(])([A-L]|1[0-2]|[1-9])(?:\s+|\s?[·•|–-]\s?)$/.exec(lead) : null);
  const found = match?.[1];
  if (found === undefined) return null;
  return /\d/.test(found) ? String.fromCharCode(64 + Number(found)) : found;
}
