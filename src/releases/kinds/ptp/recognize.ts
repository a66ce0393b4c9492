import { ImportProblem } from '../../problem';
import type { FileHead, Recognized, Setting } from '../../types';
import { type Quarter, quarterAndSetting, quarterDays, quarterLabel } from '../quarter';
import { headerWords } from '../sheet-rows';

/** Practitioner and hospital releases are published in four parts, whole only together. */
const PARTS = 4;

/**
 * Known by its title or its wrapped column names. The two settings have the same columns and captions, and nothing in
 * them names the release: both stand in the name alone (`ccipra-v322r0-f1`: practitioner, version 32.2, part 1).
 * Without them, `needs-year`: the user says both (`2026Q3 practitioner`).
 */
export function recognizePtp(head: FileHead): Recognized | null {
  if (!head.records.some((cells) => isTitle(cells) || isHeader(cells)) && !hasTitle(head.text)) return null;
  const names = [head.name, head.sheet ?? ''];
  const quarter = first(names, quarterOfName);
  const setting = first(names, settingOfName);
  if (!quarter || !setting) {
    const missing = [quarter ? '' : 'release', setting ? '' : 'setting'].filter((part) => part !== '');
    throw new ImportProblem('needs-year', { file: head.name }, { missing: missing.join(', ') });
  }
  const part = first(names, partOfName);
  return { ...ptpRelease(quarter, setting), part, parts: part === null ? null : PARTS };
}

/** `2026Q3 practitioner`, `2026Q3 outpatient-hospital`. */
export function namedPtp(label: string): Recognized | null {
  const said = quarterAndSetting(label);
  return said && ptpRelease(said.quarter, said.setting);
}

/** Version 32.2 is that of the third quarter of 2026: versions count years from 1994, and quarters from 0. */
function quarterOfName(name: string): Quarter | null {
  const match = /v(\d\d)([0-3])r\d/i.exec(name);
  if (match) return { year: 1994 + Number(match[1]), quarter: Number(match[2]) + 1 };
  const said = /(20\d\d)[-_ ]?Q([1-4])/i.exec(name);
  return said ? { year: Number(said[1]), quarter: Number(said[2]) } : null;
}

function settingOfName(name: string): Setting | null {
  if (/ccipra|practitioner/i.test(name)) return 'practitioner';
  return /ccioph|hospital/i.test(name) ? 'outpatient-hospital' : null;
}

function partOfName(name: string): number | null {
  const match = /(?:^|[-_ ])f([1-4])(?!\d)/i.exec(name);
  return match ? Number(match[1]) : null;
}

function first<T>(names: readonly string[], find: (name: string) => T | null): T | null {
  for (const name of names) {
    const found = find(name);
    if (found !== null) return found;
  }
  return null;
}

function isTitle(cells: readonly string[]): boolean {
  return headerWords(cells[0]) === 'COLUMN1/COLUMN2 EDITS';
}

function hasTitle(text: string): boolean {
  return /^"?Column1\/Column2 Edits/im.test(text.slice(0, 4_000));
}

function isHeader(cells: readonly string[]): boolean {
  return (
    headerWords(cells[0]) === 'COLUMN 1' &&
    headerWords(cells[1]) === 'COLUMN 2' &&
    headerWords(cells[6]).startsWith('PTP EDIT RATIONALE')
  );
}

function ptpRelease(quarter: Quarter, setting: Setting): Recognized {
  const label = quarterLabel(quarter);
  return { kind: 'ptp', label, setting, ...quarterDays(quarter), part: null, parts: null };
}
