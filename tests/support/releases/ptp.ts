import fc from 'fast-check';
import type { PtpRow } from '../../../src/releases/kinds/ptp';

/** Six lines stand above the edits, the column names wrapped over four. */
export const PTP_HEADINGS: readonly (readonly string[])[] = [
  ['Notice of the owner of the codes.', '', '', '', '', '', ''],
  ['Column1/Column2 Edits', '', '', '', '', '', ''],
  ['Column 1', 'Column 2', '*=in existence', 'Effective', 'Deletion', 'Modifier', 'PTP Edit Rationale'],
  ['', '', 'prior to 1996', 'Date', 'Date', '0=not allowed', ''],
  ['', '', '', '', '*=no data', '1=allowed', ''],
  ['', '', '', '', '', '9=not applicable', ''],
];

export function edit(column1: string, column2: string, more: Partial<PtpRow> = {}): PtpRow {
  return {
    column1,
    column2,
    priorTo1996: '',
    effective: '2020-01-01',
    deletion: null,
    indicator: '1',
    rationale: 'Reason one',
    ...more,
  };
}

export function ptpCells(row: PtpRow): string[] {
  const day = (iso: string | null) => iso?.replaceAll('-', '') ?? '*';
  const { column1, column2, priorTo1996, indicator, rationale } = row;
  return [column1, column2, priorTo1996, day(row.effective), day(row.deletion), indicator, rationale];
}

/** A part in the layout published. */
export function ptpText(rows: readonly PtpRow[], end = '\r\n'): string {
  return [...PTP_HEADINGS, ...rows.map(ptpCells)].map((cells) => cells.join('\t') + end).join('');
}

/** The order in which a set gives rows back; rows of one pair stay as they came. */
export function inOrder(rows: readonly PtpRow[]): PtpRow[] {
  const key = ({ column1, column2 }: PtpRow) => column1 + column2;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Edits among few codes, so that pairs repeat and stand both ways round. */
export const editArbitrary: fc.Arbitrary<PtpRow> = fc.record({
  column1: fc.constantFrom(
    '00100',
    '0001A',
    '10021',
    '99213',
    '99214',
    'A0021',
    'G0008',
    'U0005',
    'ZZZZZ',
    '00000',
  ),
  column2: fc.constantFrom(
    '00100',
    '0001A',
    '10021',
    '36000',
    '99213',
    '99214',
    'G0008',
    'J1100',
    'ZZZZZ',
    '00000',
  ),
  priorTo1996: fc.constantFrom('', '', '*'),
  effective: day,
  deletion: fc.option(day),
  indicator: fc.constantFrom('0', '1', '9'),
  rationale: fc.constantFrom('Reason one', 'Reason two', 'Another reason', 'Reason of the registered ® kind'),
});
