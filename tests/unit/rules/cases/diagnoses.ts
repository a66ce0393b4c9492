import { cases } from './case';

const guidelines = 'icd10cm-guidelines';

/** Diagnoses: valid on the date, in order, on the right side, and not kept apart. */
export const diagnosisCases = [
  cases(
    'icd-not-billable',
    'icd10cm-fy2026',
    [
      ['| 99213 | dx M54.5', 'error M54.5'],
      ['uhc 2026-10-01 | 99213 | dx M72.2', 'error M72.2'],
      ['list bcbs 2026-03-03 | J2350-JZ | dx G35', 'error G35'],
      ['| 99213 | dx M80.00', 'error M80.00'],
      ['nodate | 99213 | dx Z68.1', 'error Z68.1'],
      ['| 99213 | dx M24.2, M54.5', 'error M24.2'],
    ],
    [
      '2024-08-12 | 72148 | dx M51.36',
      '2025-09-12 | J2350 | dx G35',
      '2021-09-30 | 99213 | dx M54.5',
      '2026-09-30 | 99213 | dx I42.0',
      '| 90686 | dx Z23',
    ],
  ),
  cases(
    'icd-not-billable.later-year',
    guidelines,
    [['2027-10-01 | 99213 | dx M54.5', 'warning M54.5']],
    ['2027-09-30 | 99213 | dx M54.5'],
  ),
  cases(
    'icd-invalid',
    guidelines,
    [
      ['| 99213 | dx M23.80', 'error M23.80'],
      ['| 99213 | dx T84.89A', 'error T84.89A'],
      ['| 99213 | dx M54.501', 'error M54.501'],
      ['| 99213 | dx 99X?', 'error 99X'],
    ],
    ['| 99213 | dx I10', '2027-10-02 | 99213 | dx M23.80', '| 99213 | dx M54.5'],
  ),
  cases(
    'icd-invalid.deleted',
    'icd10cm-conversion-fy2026',
    [['| 99213 | dx T85.89XA', 'error T85.89XA']],
    ['2026-10-05 | 99213 | dx S23.420A', '| 99213 | dx T84.89XA'],
  ),
  cases(
    'icd-not-checked',
    'icd10cm-fy2027',
    [['2027-11-02 | 99213 | dx M23.80', 'info M23.80']],
    ['| 99213 | dx M23.80', '2027-11-02 | 99213 | dx I10'],
  ),
  cases(
    'icd-deleted',
    'icd10cm-conversion-fy2026',
    [['2026-10-05 | 99213 | dx S23.420A', 'error S23.420A']],
    ['2026-09-05 | 99213 | dx S23.420A'],
  ),
  cases(
    'icd-deleted.later-year',
    'icd10cm-conversion-fy2026',
    [['2027-10-05 | 99213 | dx S23.420A', 'warning S23.420A']],
    ['2026-10-05 | 99213 | dx S23.420A'],
  ),
  cases(
    'icd-not-yet',
    guidelines,
    [
      ['2024-09-30 | 99213 | dx M51.360', 'error M51.360'],
      ['2021-03-01 | 99213 | dx M54.50', 'error M54.50'],
    ],
    ['2024-10-01 | 99213 | dx M51.360'],
  ),
  cases(
    'external-cause-first',
    'mce-43-1',
    [['| 99283 | dx W19.XXXA, S82.852A', 'error W19.XXXA']],
    ['| 99283 | dx S82.852A, W19.XXXA', 'list | 99283 | dx W19.XXXA'],
  ),
  cases(
    'manifestation-first',
    'mce-43-1',
    [['| 99213 | dx F02.80, G30.9', 'error F02.80']],
    ['| 99213 | dx G30.9, F02.80'],
  ),
  cases(
    'excludes1',
    'icd10cm-tabular-2021',
    [
      ['| 99213 | dx M50.20, M54.2', 'warning M50.20 M54.2'],
      ['uhc | 99213 | dx M54.50, M51.26', 'warning M51.26 M54.50'],
      ['| 99213 | dx R52, M54.2', 'warning M54.2 R52'],
    ],
    ['| 99213 | dx M54.2, I10', '| 99213 | dx M25.511, M25.512', '| 99213 | dx M54.2'],
  ),
  cases(
    'excludes1.older-edition',
    'icd10cm-tabular-2021',
    [['| 99213 | dx M15.0, M17.11', 'info M15.0 M17.11']],
    ['| 99213 | dx M17.11, M17.12'],
  ),
  cases(
    'laterality-mismatch',
    guidelines,
    [
      ['| 20610-RT @A | dx M17.12', 'warning 20610 M17.12'],
      ['cigna | 73560-LT-26 @AB | dx Z96.651, M17.11', 'warning 73560 Z96.651 M17.11'],
      ['| 73030-LT @BA | dx I10, M25.511', 'warning 73030 M25.511'],
    ],
    [
      '| 20610-RT @A | dx M17.11',
      '| 20610-RT @AB | dx M17.12, M17.11',
      '| 20610-RT @AB | dx M17.12, M17.0',
      '| 20610-RT | dx M17.12',
      '| 20610-RT @B | dx M17.12, I10',
      '| 20610-50 @A | dx M17.12',
      '| 73560-RT-LT @A | dx M17.12',
    ],
  ),
  cases(
    'laterality-unspecified',
    guidelines,
    [['| 20610-RT @A | dx M17.10', 'info 20610 M17.10']],
    ['| 20610-RT @A | dx M17.11', '| 20610 @A | dx M17.10', '| 20610-RT @AB | dx M17.10, M17.12'],
  ),
  cases(
    'diagnosis-unspecified',
    guidelines,
    [['| 99213 | dx I50.9, I10, M54.50', 'info I50.9 M54.50']],
    ['remit | 99213 | dx I50.9', '| 99213 | dx I10'],
  ),
];
