import { ImportProblem } from '../../problem';
import type { FileHead, Recognized } from '../../types';
import { type Quarter, quarterDays, quarterLabel, quarterOfLabel } from '../quarter';
import { headerWords } from '../sheet-rows';
import { lineLayout } from './fixed-width';

const HEADER = [
  'AOC_EDIT_TYPE',
  'ADD-ON_CODE',
  'AOC_DELDT',
  'PRIMARY_CODE',
  'PRIMARY_CODE_DELDT',
  'AOC_EDIT_EFFDT',
  'AOC_EDIT_DELDT',
  'SPECIAL_INSTRUCTION_NOTES',
];

/** Number of columns when the record is the header row; null otherwise. */
export function addOnHeader(cells: readonly string[]): number | null {
  const words = cells.map((cell) => headerWords(cell).replaceAll(' ', '_'));
  return HEADER.every((name, at) => words[at] === name) ? HEADER.length : null;
}

/**
 * The workbook is known by its header row, the text file by the columns its first lines stand in. The quarter stands in
 * the name of file or sheet (`AOC_V2026Q2-MCR`): without it, `needs-year`.
 */
export function recognizeAddOn(head: FileHead): Recognized | null {
  const known = head.records.some((cells) => addOnHeader(cells) !== null) || lineLayout(head.text) !== null;
  if (!known) return null;
  const quarter = quarterInName(head.name) ?? quarterInName(head.sheet ?? '');
  if (!quarter) throw new ImportProblem('needs-year', { file: head.name });
  return addOnRelease(quarter);
}

/** `2026Q2`. */
export function namedAddOn(label: string): Recognized | null {
  const quarter = quarterOfLabel(label);
  return quarter && addOnRelease(quarter);
}

function quarterInName(name: string): Quarter | null {
  const match = /(20\d\d)\s*Q([1-4])/i.exec(name);
  return match ? { year: Number(match[1]), quarter: Number(match[2]) } : null;
}

function addOnRelease(quarter: Quarter): Recognized {
  const label = quarterLabel(quarter);
  return { kind: 'add-on', label, setting: null, ...quarterDays(quarter), part: null, parts: null };
}
