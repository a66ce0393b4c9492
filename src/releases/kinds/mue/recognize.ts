import { ImportProblem } from '../../problem';
import type { FileHead, Recognized, Setting } from '../../types';
import { type Quarter, quarterAndSetting, quarterDays, quarterLabel, quarterOf } from '../quarter';
import { headerWords } from '../sheet-rows';

/** The setting a header row names; null when the record is no header of an MUE table. */
export function settingOfHeader(cells: readonly string[]): Setting | null {
  if (!/^HCPCS ?\/ ?CPT CODE$/.test(headerWords(cells[0]))) return null;
  const value = headerWords(cells[1]);
  const fits =
    value.endsWith('MUE VALUES') && headerWords(cells[2]).startsWith('MUE ADJUDICATION') && cells.length >= 4;
  if (!fits) return null;
  if (value.startsWith('PRACTITIONER')) return 'practitioner';
  if (value.startsWith('OUTPATIENT')) return 'outpatient-hospital';
  return value.startsWith('DME') ? 'dme' : null;
}

/**
 * Known by its header row, which names the setting. The day it takes effect stands in the file's name or the sheet's
 * (`…_Eff_04-01-2026.csv`, `PractitionerSvcEff-04-01-2026`) and nowhere else: without it, `needs-year`.
 */
export function recognizeMue(head: FileHead): Recognized | null {
  const setting = head.records.map(settingOfHeader).find((found) => found !== null);
  if (!setting) return null;
  const quarter = effectiveQuarter(head.name) ?? effectiveQuarter(head.sheet ?? '');
  if (!quarter) throw new ImportProblem('needs-year', { file: head.name }, { setting });
  return mueRelease(quarter, setting);
}

/** `2026Q2 practitioner`. */
export function namedMue(label: string): Recognized | null {
  const said = quarterAndSetting(label);
  return said && mueRelease(said.quarter, said.setting);
}

function effectiveQuarter(name: string): Quarter | null {
  const match = /Eff[-_ ]?(\d{1,2})[-_](\d{1,2})[-_](20\d\d)/i.exec(name);
  return match ? quarterOf(Number(match[3]), Number(match[1])) : null;
}

function mueRelease(quarter: Quarter, setting: Setting): Recognized {
  const label = quarterLabel(quarter);
  return { kind: 'mue', label, setting, ...quarterDays(quarter), part: null, parts: null };
}
