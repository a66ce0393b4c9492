import { ImportProblem } from '../../problem';
import type { FileHead, KindReader, TableSpec } from '../../types';
import {
  asYearly,
  type FiscalYearRelease,
  fiscalYearInName,
  fiscalYearRelease,
  namedYearly,
} from '../fiscal-year';
import { type ConversionRow, conversionRows, conversionYear, isHeader } from './rows';

export type { ConversionRow } from './rows';

const table: TableSpec<ConversionRow> = {
  key: 'code',
  keyWidth: 7,
  columns: { code: 'text', effective: 'day', previous: 'list', published: 'text' },
  groupOf: (code) => code.slice(0, 3),
  groupsPerBlock: 128,
  ordered: true,
};

/** The cumulative table of new codes and what was billed before them: workbook, older years CSV. */
export const icd10cmConversion: KindReader<ConversionRow> = {
  kind: 'icd10cm-conversion',
  holdsCpt: false,
  recognize(head) {
    if (!head.records.some(isHeader)) return null;
    const release = yearInProse(head) ?? fiscalYearInName(head.name);
    if (release === null) throw new ImportProblem('needs-year', { file: head.name });
    return asYearly('icd10cm-conversion', release);
  },
  settle: async (file) => asYearly('icd10cm-conversion', await conversionYear(file)),
  named: namedYearly('icd10cm-conversion'),
  rows: conversionRows,
  table,
};

/** The first row is a paragraph that names the year: "This FY 2026 (October 1, 2025 Update) Conversion Table". */
function yearInProse({ records }: FileHead): FiscalYearRelease | null {
  const year = /\bFY ?(20\d\d)\b/.exec(records[0]?.[0] ?? '')?.[1];
  return year === undefined ? null : fiscalYearRelease(Number(year));
}
