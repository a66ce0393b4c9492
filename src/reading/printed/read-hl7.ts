import { canonicalIcd, canonicalProcedure } from '../../codes';
import type { Group } from '../store';
import type { MentionRole } from '../types';
import type { ReadingState } from '../walk';
import { type TextPlace, VirtualClaims } from './virtual-claims';

interface Field {
  readonly text: string;
  readonly start: number;
}

/**
 * Reads HL7 v2 segments: a message or patient is a claim, each FT1 (financial transaction) a line. Fields used: FT1-4
 * date, 7 transaction code, 10 quantity, 11 amount, 19 diagnosis, 25 procedure, 26 modifiers; DG1-3; PR1-3, 16; IN1-4.
 * Source: HL7 v2.5.1 chapter 6. False when no code was found.
 */
export function readHl7(text: string, place: TextPlace, group: Group, state: ReadingState): boolean {
  const claims = new VirtualClaims(place, group, state);
  const before = group.items.length;
  const reader = new Hl7Reader(claims);
  let start = 0;
  for (const line of text.split(/[\n\r]/)) {
    const lead = line.length - line.trimStart().length;
    reader.segment(fieldsOf(line.slice(lead), start + lead));
    start += line.length + 1;
  }
  return group.items.length > before;
}

function fieldsOf(line: string, start: number): Field[] {
  const fields: Field[] = [];
  let at = start;
  for (const text of line.split('|')) {
    fields.push({ text, start: at });
    at += text.length + 1;
  }
  return fields;
}

class Hl7Reader {
  constructor(private readonly claims: VirtualClaims) {}

  segment(fields: readonly Field[]): void {
    const field = (index: number): Field => fields[index] ?? { text: '', start: 0 };
    switch (field(0).text) {
      case 'MSH':
        this.claims.claim = -1;
        return;
      case 'PID':
        this.claims.openClaim();
        return;
      case 'FT1':
        this.charge(field);
        return;
      case 'PR1':
        this.toClaim();
        this.procedure(field(3), 'lookup');
        return;
      case 'DG1':
        this.toClaim();
        this.diagnosis(field(3));
        return;
      case 'IN1':
        this.toClaim();
        this.claims.values('payer', first(field(4)).text);
        return;
      default:
    }
  }

  private charge(field: (index: number) => Field): void {
    this.toClaim();
    this.claims.openLine();
    const coded = canonicalProcedure(first(field(25)).text) !== null;
    this.procedure(field(7), coded ? 'lookup' : 'line');
    this.procedure(field(25), 'line');
    for (const repeated of field(26).text.split('~'))
      this.claims.values('modifier', repeated.split('^')[0] ?? '');
    this.claims.values('dos', first(field(4)).text.slice(0, 8));
    this.claims.values('units', field(10).text);
    this.claims.values('charge', first(field(11)).text);
    this.diagnosis(field(19));
  }

  private toClaim(): void {
    if (this.claims.claim < 0) this.claims.openClaim();
    this.claims.toClaim();
  }

  private procedure(field: Field, role: MentionRole): void {
    const { text, start } = first(field);
    const code = canonicalProcedure(text);
    if (code) this.claims.mention(code, text, start, role);
  }

  private diagnosis(field: Field): void {
    let start = field.start;
    for (const repeated of field.text.split('~')) {
      const text = repeated.split('^')[0] ?? '';
      const code = canonicalIcd(text);
      if (code !== null) this.claims.mention({ system: 'icd10cm', code }, text, start, 'diagnosis');
      start += repeated.length + 1;
    }
  }
}

/** The first component, which holds the code itself. */
function first({ text, start }: Field): Field {
  return { text: text.split(/[\^~]/)[0] ?? '', start };
}
