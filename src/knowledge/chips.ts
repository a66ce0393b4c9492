import type { Code } from '../codes';
import type { ImportedHcpcs } from './imported/facts';
import type { CodeEntry } from './schema/codes';
import type { Store } from './store';
import type { Chip, DiagnosisBits, ProcedureFacts, Validity } from './types';

/** CPT 2027 takes force on this day; nothing here has been checked against it. */
const CPT_2027 = '2027-01-01';

/** Chips of a procedure: its kind, its fee-schedule status, and what the DOS does to it. */
export function procedureChips(
  store: Store,
  code: Code,
  entry: CodeEntry | null,
  facts: ProcedureFacts | null,
  dos: string | null,
  imported: ImportedHcpcs | null,
): Chip[] {
  const chip = (id: string, tone: Chip['tone'] = 'neutral', fill: Record<string, string> = {}): Chip => ({
    id,
    text: store.words(`chip.${id}`, fill),
    tone,
  });
  const chips = [chip(kindOf(code))];
  const status = facts?.status ?? null;
  if (status !== null && status !== 'A') {
    chips.push(chip(`status.${status}`, status === 'I' || status === 'N' ? 'warn' : 'neutral'));
  }
  if (facts?.global === 'ZZZ') chips.push(chip('addOn'));
  const from = (entry && 'from' in entry ? entry.from : undefined) ?? imported?.added ?? undefined;
  const to = (entry && 'to' in entry ? entry.to : undefined) ?? imported?.terminated ?? undefined;
  if (to !== undefined && (dos === null || dos > to)) chips.push(chip('deleted-code', 'bad', { date: to }));
  if (from !== undefined && dos !== null && dos < from) chips.push(chip('not-before', 'bad', { date: from }));
  if (code.system === 'cpt' && dos !== null && dos >= CPT_2027) chips.push(chip('cpt2027', 'warn'));
  return chips;
}

function kindOf({ system, code }: Code): string {
  if (system === 'hcpcs') return code.startsWith('D') ? 'dental' : 'hcpcs';
  const kinds: Readonly<Record<string, string>> = {
    F: 'category2',
    T: 'category3',
    U: 'pla',
    M: 'administrative',
  };
  return kinds[code.charAt(4)] ?? 'category1';
}

const TONES: Readonly<Record<Validity['state'], Chip['tone']>> = {
  billable: 'good',
  header: 'bad',
  'not-yet': 'bad',
  deleted: 'bad',
  unknown: 'bad',
  'not-checked': 'warn',
};

/** Chips of a diagnosis: may it be billed on the day, by which release, and the bits that edits look at. */
export function diagnosisChips(store: Store, validity: Validity, bits: DiagnosisBits | null): Chip[] {
  const chip = (id: string, tone: Chip['tone'] = 'neutral', fill: Record<string, string> = {}): Chip => ({
    id,
    text: store.words(`chip.${id}`, fill),
    tone,
  });
  const { state, dos, release, billableFrom, billableUntil } = validity;
  const chips = [chip('icd10cm')];
  if (state === 'not-checked') chips.push(chip('not-checked', 'warn', { date: dos ?? release }));
  else if (state === 'not-yet') chips.push(chip('not-yet', 'bad', { date: billableFrom ?? '' }));
  else chips.push(chip(state, TONES[state]));
  if (state === 'billable' && dos !== null && !validity.beyond)
    chips.push(chip('valid-on', 'good', { date: dos }));
  if (state !== 'billable' && state !== 'not-yet' && billableUntil) {
    chips.push(chip('until', 'neutral', { date: billableUntil }));
  }
  if (dos === null) chips.push(chip('as-of', 'neutral', { release }));
  if (validity.beyond) chips.push(chip('beyond', 'warn', { release }));
  if (bits?.manifestation) chips.push(chip('manifestation', 'warn'));
  if (bits?.externalCause) chips.push(chip('externalCause', 'warn'));
  if (bits?.side) chips.push(chip(`side.${bits.side}`));
  return chips;
}
