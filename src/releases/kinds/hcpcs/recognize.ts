import { ImportProblem } from '../../problem';
import type { FileHead, Recognized } from '../../types';
import { monthNumber, monthOf, type Quarter, quarterDays, quarterOf } from '../quarter';
import { headerWords } from '../sheet-rows';
import { recordOfLine, WORKBOOK_COLUMNS } from './record';

/** Number of columns when the record is the header row of the workbook; null otherwise. */
export function hcpcsHeader(cells: readonly string[]): number | null {
  const words = cells.map((cell) => headerWords(cell).replaceAll('_', ' '));
  const fits =
    /^HCPCS?( CODE)?$/.test(words[0] ?? '') &&
    words[1]?.startsWith('SEQ') &&
    words[2]?.startsWith('REC') &&
    words[3]?.startsWith('LONG') &&
    words[4]?.startsWith('SHORT') &&
    words[WORKBOOK_COLUMNS - 1]?.startsWith('ACTION');
  return fits ? WORKBOOK_COLUMNS : null;
}

/**
 * Known by its first lines (fixed width, records 3 and 7 in sequence) or the workbook's header row. Year and month
 * stand in the name alone (`HCPC2025_JAN_ANWEB_12172024.txt`): without them, `needs-year`.
 */
export function recognizeHcpcs(head: FileHead): Recognized | null {
  if (!head.records.some((cells) => hcpcsHeader(cells) !== null) && !isRecordText(head.text)) return null;
  const quarter = quarterInName(head.name) ?? quarterInName(head.sheet ?? '');
  if (!quarter) throw new ImportProblem('needs-year', { file: head.name });
  return hcpcsRelease(quarter);
}

/** `2025-01`: year and month from which the file is in force. */
export function namedHcpcs(label: string): Recognized | null {
  const match = /^(20\d\d)-(\d{2})$/.exec(label.trim());
  const quarter = match ? quarterOf(Number(match[1]), Number(match[2])) : null;
  return quarter && hcpcsRelease(quarter);
}

function isRecordText(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const sample = (lines.length > 1 ? lines.slice(0, -1) : lines).slice(0, 50);
  return (
    sample.length > 0 &&
    sample.every((line) => {
      const { code, sequence, id } = recordOfLine(line);
      const codeFits = id === '3' || id === '4' ? /^[A-Z]\d{4}$/ : /^[0-9A-Z]{2}$/;
      return /^[3478]$/.test(id) && codeFits.test(code) && /^\d{3}00$/.test(sequence);
    })
  );
}

function quarterInName(name: string): Quarter | null {
  const match = /HCPC(?:S)?[-_ ]?(20\d\d)[-_ ]?([A-Z]{3,9})/i.exec(name);
  const month = match?.[2] ? monthNumber(match[2]) : null;
  return month === null ? null : quarterOf(Number(match?.[1]), month);
}

function hcpcsRelease(quarter: Quarter): Recognized {
  const label = `${quarter.year}-${monthOf(quarter.quarter)}`;
  return { kind: 'hcpcs', label, setting: null, ...quarterDays(quarter), part: null, parts: null };
}
