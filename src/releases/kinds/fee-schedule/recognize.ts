import { ImportProblem } from '../../problem';
import type { FileHead, Recognized } from '../../types';
import { monthNumber, monthOf, type Quarter, quarterDays, quarterOf } from '../quarter';
import { feeHeader } from './columns';
import { TEXT_HEADER } from './text-line';

/**
 * Known by its header row, or by the HDR lines of the text form. Year and month stand in the caption ("2026 National
 * Physician Fee Schedule Relative Value File July Release"), else in the name. From 2026 there are two files a
 * release, for participants in advanced payment models (QPP) and all others, told apart by the name alone.
 */
export function recognizeFeeSchedule(head: FileHead): Recognized | null {
  const isTable = head.records.some((cells) => feeHeader(cells) !== null);
  const isText = TEXT_HEADER.test(head.text) && /FEE SCHEDULE/i.test(head.text);
  if (!isTable && !isText) return null;
  const caption = head.records.flat().join(' ') + head.text.slice(0, 4_000);
  const quarter = quarterOfCaption(caption.replace(/\bHDR/g, ' ')) ?? quarterOfName(head.name);
  if (!quarter) throw new ImportProblem('needs-year', { file: head.name });
  return feeRelease(quarter, modelOf(head.name) ?? modelOf(head.sheet ?? ''));
}

/** `2026-07`, or `2026-07 nonQPP`. */
export function namedFeeSchedule(label: string): Recognized | null {
  const match = /^(20\d\d)-(\d{2})(?: (QPP|nonQPP))?$/.exec(label.trim());
  const quarter = match ? quarterOf(Number(match[1]), Number(match[2])) : null;
  return quarter && feeRelease(quarter, match?.[3] ?? null);
}

function quarterOfCaption(text: string): Quarter | null {
  const year = /\b(20\d\d)\s+NATIONAL\s+PHYSICIAN\s+FEE/i.exec(text)?.[1];
  const month = /\b([A-Z]{3,9})\s+RELEASE\b/i.exec(text)?.[1];
  return quarterFrom(year, month);
}

/** `PPRRVU2026_Jul_nonQPP.csv`, `PPRRVU25_JAN.csv`. */
function quarterOfName(name: string): Quarter | null {
  const match = /PPRRVU(?:20)?(\d\d)[-_ ]?([A-Z]{3,9})/i.exec(name);
  return quarterFrom(match?.[1] && `20${match[1]}`, match?.[2]);
}

function quarterFrom(year: string | undefined, month: string | undefined): Quarter | null {
  const number = month === undefined ? null : monthNumber(month);
  return year === undefined || number === null ? null : quarterOf(Number(year), number);
}

function modelOf(name: string): string | null {
  const match = /(?:^|[^a-z])(non[-_ ]?)?QPP/i.exec(name);
  if (!match) return null;
  return match[1] ? 'nonQPP' : 'QPP';
}

function feeRelease(quarter: Quarter, model: string | null): Recognized {
  const month = `${quarter.year}-${monthOf(quarter.quarter)}`;
  const label = model === null ? month : `${month} ${model}`;
  return { kind: 'fee-schedule', label, setting: null, ...quarterDays(quarter), part: null, parts: null };
}
