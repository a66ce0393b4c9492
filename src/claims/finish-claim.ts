import { statusFromPayment } from './adjustments';
import type { ClaimIds } from './identity';
import type { ClaimParts, LineParts } from './parts';
import { letterDiagnoses, linePointers } from './pointers';
import { settingOf } from './setting';
import type { Claim, Diagnosis, LineStatus, ServiceLine } from './types';

/** Closes a claim: letters, dates, setting, statuses and what stayed unclear. Total: any parts make a claim. */
export function finishClaim(parts: ClaimParts, ids: ClaimIds): Claim {
  const diagnoses = letterDiagnoses(parts.diagnoses, parts.lines);
  const lines = parts.lines.map((line, position) => finishLine(line, position, parts, diagnoses));
  const setting = settingOf(parts);
  const institutional = setting === 'outpatient-hospital' || parts.typeOfBill !== null;
  const { dos, through } = datesOf(parts);
  const claim = {
    id: '',
    kind: parts.kind,
    payer: parts.payer,
    plan: parts.plan,
    setting,
    dos,
    through: institutional ? through : null,
    typeOfBill: parts.typeOfBill,
    reversal: parts.status === 'reversed' || parts.status === 'corrected',
    diagnoses,
    lines,
    unclear: unclearTokens(parts, dos, diagnoses),
  };
  claim.id = ids.next(claim);
  return claim;
}

function finishLine(
  line: LineParts,
  position: number,
  parts: ClaimParts,
  diagnoses: readonly Diagnosis[],
): ServiceLine {
  return {
    id: lineId(position),
    code: line.code,
    system: line.system,
    modifiers: line.modifiers,
    units: line.units,
    charge: line.charge,
    paid: line.paid,
    pos: line.pos ?? parts.pos,
    revenueCode: line.revenueCode,
    dos: line.dos,
    pointers: linePointers(line, diagnoses, parts.lines.length),
    adjustments: line.adjustments,
    status: lineStatus(line, parts),
    mentions: line.mentions,
  };
}

const lineIds: string[] = [];

/** `L1`, `L2` …, each made once. */
function lineId(position: number): string {
  const id = lineIds[position] ?? `L${position + 1}`;
  if (position === lineIds.length && position < 1000) lineIds.push(id);
  return id;
}

function lineStatus(line: LineParts, parts: ClaimParts): LineStatus | null {
  if (line.status !== null) return line.status;
  if (parts.status === 'reversed') return 'reversed';
  const paid = statusFromPayment(line.paid, line.adjustments);
  // A claim's status speaks for its only line; of several, some may be paid and some denied.
  return paid ?? (parts.lines.length === 1 || parts.status === 'pended' ? parts.status : null);
}

/** The earliest line date, else the claim's own, and the last date when it is a later one. */
function datesOf(parts: ClaimParts): { dos: string | null; through: string | null } {
  let first: string | null = null;
  let last = parts.through;
  for (const line of parts.lines) {
    if (line.dos !== null && (first === null || line.dos < first)) first = line.dos;
    const end = line.through ?? line.dos;
    if (end !== null && (last === null || end > last)) last = end;
  }
  const dos = first ?? parts.dos ?? parts.fallbackDos;
  return { dos, through: last !== null && dos !== null && last > dos ? last : null };
}

const TOKENS = ['no-dos', 'no-payer', 'no-diagnoses', 'no-units', 'no-pointers'] as const;
/** One list for each combination: most claims of a page miss the same things. */
const memo: (readonly string[] | undefined)[] = [];

function unclearTokens(
  parts: ClaimParts,
  dos: string | null,
  diagnoses: readonly Diagnosis[],
): readonly string[] {
  let missing = dos === null ? 1 : 0;
  if (parts.payer === null) missing |= 2;
  if (diagnoses.length === 0) missing |= 4;
  for (const line of parts.lines)
    missing |= (line.units === null ? 8 : 0) | (line.pointers === null ? 16 : 0);
  const tokens = memo[missing] ?? TOKENS.filter((_, bit) => missing & (1 << bit));
  memo[missing] = tokens;
  return parts.unclear.length === 0 ? tokens : [...parts.unclear, ...tokens];
}
