import type { Adjustment, Claim, ServiceLine } from '../../../../src/claims';

/** A claim as a test writes it; everything left out is what a page that shows nothing would give. */
export interface ClaimSketch extends Partial<Omit<Claim, 'lines' | 'diagnoses'>> {
  readonly lines?: readonly string[];
  /** Diagnosis codes in claim order: the first is A. */
  readonly dx?: readonly string[];
}

/**
 * Builds a claim. A line is written as a biller would say it:
 * `76376-26-59 x2 @AB on 2026-03-03 pos 22 rev 0350 charge 120.00 paid 12.00 denied CO-97 N130`.
 */
export function claimOf({ lines = [], dx = [], ...rest }: ClaimSketch): Claim {
  return {
    id: 'claim',
    kind: 'draft',
    payer: 'medicare',
    plan: null,
    setting: 'practitioner',
    dos: '2026-03-02',
    through: null,
    typeOfBill: null,
    reversal: false,
    unclear: [],
    ...rest,
    diagnoses: dx.map((code, index) => ({
      code: code.replace(/\?$/, ''),
      pointer: 'ABCDEFGHIJKLMNOP'[index] ?? '?',
      wellFormed: !code.endsWith('?'),
      mentions: [],
    })),
    lines: lines.map((text, index) => lineOf(text, `l${index + 1}`)),
  };
}

type Draft = { -readonly [Key in keyof ServiceLine]: ServiceLine[Key] };

/** Reads one line in the shorthand of `claimOf`. */
export function lineOf(text: string, id: string): ServiceLine {
  const [head = '', ...words] = text.trim().split(/\s+/);
  const [code = '', ...modifiers] = head.split('-');
  const line: Draft = {
    id,
    code,
    system: /^[A-V]/.test(code) ? 'hcpcs' : 'cpt',
    modifiers,
    units: null,
    charge: null,
    paid: null,
    pos: null,
    revenueCode: null,
    dos: null,
    pointers: null,
    adjustments: [],
    status: null,
    mentions: [],
  };
  const adjustments: Adjustment[] = [];
  while (words.length > 0) {
    const word = words.shift() ?? '';
    const units = /^x(-?\d+)$/.exec(word);
    const adjustment = /^(CO|PR|OA|PI|CR)-(\w+)$/.exec(word);
    const last = adjustments[adjustments.length - 1];
    if (units) line.units = Number(units[1]);
    else if (word.startsWith('@')) line.pointers = [...word.slice(1)];
    else if (word === 'on') line.dos = words.shift() ?? null;
    else if (word === 'pos') line.pos = words.shift() ?? null;
    else if (word === 'rev') line.revenueCode = words.shift() ?? null;
    else if (word === 'charge') line.charge = words.shift() ?? null;
    else if (word === 'paid') line.paid = words.shift() ?? null;
    else if (word === 'denied' || word === 'pended' || word === 'reversed' || word === 'corrected')
      line.status = word;
    else if (adjustment)
      adjustments.push({ group: adjustment[1] ?? null, carc: adjustment[2] ?? null, rarcs: [] });
    else if (/^(N|M|MA)\d+$/.test(word) && last) {
      adjustments[adjustments.length - 1] = { ...last, rarcs: [...last.rarcs, word] };
    } else throw new Error(`not understood in a test line: ${word}`);
  }
  return { ...line, adjustments };
}
