import {
  isRarc,
  parseAdjustment,
  parseModifiers,
  parsePos,
  parseRevenueField,
  parseTypeOfBill,
  parseUnits,
} from '../../codes';
import type { Role } from '../labels/roles';
import type { ReadingTables, ValueKind } from '../types';
import { parsePointers } from './code-cells';
import { parseDates } from './dates';
import { parseMoney } from './money';

type Push = (kind: ValueKind, value: string) => void;

/** Hands on what a labelled text says, by the role its label gives it. Texts that do not parse say nothing. */
export function readValues(role: Role, text: string, tables: ReadingTables, push: Push): void {
  const clean = text.trim();
  if (clean === '') return;
  switch (role) {
    case 'modifier':
      for (const modifier of parseModifiers(clean)) push('modifier', modifier);
      return;
    case 'units':
      one(push, 'units', parseUnits(clean));
      return;
    case 'charge':
      one(push, 'charge', parseMoney(firstLine(clean)));
      return;
    case 'paid':
      one(push, 'paid', parseMoney(firstLine(clean)));
      return;
    case 'dos':
      dates(clean, push, 'dos', 'dos-to');
      return;
    case 'dos-to':
      dates(clean, push, 'dos-to', null);
      return;
    case 'admit':
      dates(clean, push, 'admit', 'dos-to');
      return;
    case 'pos':
      one(push, 'pos', parsePos(clean));
      return;
    case 'diagnosis':
      if (/^[A-L](?:[\s,;/]*[A-L])*$/.test(clean)) one(push, 'pointer', parsePointers(clean));
      return;
    case 'pointer':
      one(push, 'pointer', parsePointers(clean));
      return;
    case 'revenue':
      one(push, 'revenue', parseRevenueField(clean));
      return;
    case 'type-of-bill':
      one(push, 'type-of-bill', parseTypeOfBill(clean));
      return;
    case 'adjustment':
      adjustments(clean, push);
      return;
    case 'remark':
      for (const part of clean.split(/[\s,;|/]+/)) if (isRarc(part)) push('remark', part.toUpperCase());
      return;
    case 'status':
      one(push, 'status', statusOf(clean));
      return;
    case 'payer':
    case 'plan':
      payer(role, clean, tables, push);
      return;
    case 'claim':
      push('claim-start', '');
      return;
    case 'patient':
      push('patient-start', '');
      return;
    default:
  }
}

function one(push: Push, kind: ValueKind, value: string | null): void {
  if (value !== null) push(kind, value);
}

function firstLine(text: string): string {
  return text.includes('\n') ? (text.split('\n')[0] ?? '') : text;
}

function dates(text: string, push: Push, first: ValueKind, second: ValueKind | null): void {
  const [from, to] = parseDates(text);
  if (from !== undefined) push(first, from);
  if (to !== undefined && second) push(second, to);
}

/** `CO-45`, `CO-45 PR-3`, `CO 45 400.80`, and remark codes that share the column. */
function adjustments(text: string, push: Push): void {
  const parts = text.split(
    /[\n,;|]+|\s{2,}|\s+(?=(?:CO|C0|PR|OA|0A|PI|CR)[\s-]?[\dABDPWY])|(?<=\d)\s+(?=[A-Z]{1,2}\d)/i,
  );
  for (const part of parts) {
    const bare = part.replace(/\s+[-$]?\d[\d,]*\.\d\d\s*$/, '').trim();
    if (isRarc(bare)) push('remark', bare.toUpperCase());
    else {
      const found = parseAdjustment(bare);
      if (found) push('adjustment', found.group === null ? found.carc : `${found.group}-${found.carc}`);
    }
  }
}

const STATUS: readonly (readonly [string, RegExp])[] = [
  ['reversed', /revers/i],
  ['corrected', /correct|adjusted|replac/i],
  ['denied', /den(?:y|ied)|reject|not (?:approved|covered|paid|payable)|void/i],
  ['pended', /pend|suspend|in ?process|review|hold|appeal|received|submitted/i],
  ['paid', /paid|processed as|finali[sz]ed|approved|payable|complete|accepted/i],
];

function statusOf(text: string): string | null {
  if (text.length > 60) return null;
  return STATUS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

function payer(role: 'payer' | 'plan', text: string, tables: ReadingTables, push: Push): void {
  if (text.length > 90) return;
  const found = tables.payerOf(text);
  if (found) {
    push('payer', found.payer);
    if (found.plan !== null) push('plan', found.plan);
  } else if (role === 'payer' && /[A-Za-z]{3}/.test(text)) push('payer', '?');
}
