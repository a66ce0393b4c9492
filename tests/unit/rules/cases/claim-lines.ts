import { cases } from './case';

const pfs = 'cms-pfs-2025q4';

/** Lines as a whole: repeats, units, places, dates, the standing of codes, imported edits. */
export const claimLines = [
  cases(
    'duplicate-line',
    'x12-carc',
    [
      ['| 71045-26 | 71045-26', 'warning 71045'],
      ['remit | 99214 | 99214', 'warning 99214'],
      ['| 71045-26-GC | 71045-GC-26', 'warning 71045'],
    ],
    [
      '| 71045-26 | 71045-26-76',
      '| 71045-26 | 71045-TC',
      '| 73560-RT | 73560-RT',
      '| 97110 on 2026-03-02 | 97110 on 2026-03-04',
      'remit | 99291 x-1 | 99291 x1',
      'remit | 99291 reversed | 99291',
      'remit | 99291 corrected | 99291',
      'hospital | 97110 rev 0420 | 97110 rev 0430',
    ],
  ),
  cases(
    'whole-with-part',
    'cms-ch23-addendum',
    [
      ['| 71046 | 71046-26', 'warning 71046'],
      ['uhc remit | 71046-TC paid 0.00 denied | 71046 paid 30.00', 'warning 71046'],
    ],
    ['| 71046-26 | 71046-TC', '| 71046 | 71046-26-77', '| 71046 on 2026-03-02 | 71046-26 on 2026-03-03'],
  ),
  cases(
    'units-over-limit',
    'cms-mue-2026q2',
    [
      ['| 77080 x2', 'error 77080'],
      ['| 0554T x1 | 0554T-59 x1', 'error 0554T'],
      ['uhc | 78452 x2', 'warning 78452'],
    ],
    ['| 77080 x1', '| 77080 x1 on 2026-03-02 | 77080 x1 on 2026-03-03', '| 99213 x5'],
  ),
  cases(
    'units-over-limit.clinical',
    'ngs-mai',
    [
      ['| 71275 x2', 'warning 71275'],
      ['| 76376 x2 | 76376-76 x1 | 73700', 'warning 76376'],
      ['hospital | 0554T', 'warning 0554T'],
    ],
    ['| 71046 x2', '| 71046-RT x1 | 71046-LT x1', 'hospital | 71046 x3'],
  ),
  cases(
    'units-over-limit.line',
    'cms-mue-2026q2',
    [['| 97010 x2', 'warning 97010']],
    ['| 97010 x1 | 97010-59 x1'],
  ),
  cases(
    'imaging-in-hospital',
    'cms-ch13-150',
    [
      ['| 71046 pos 22', 'error 71046'],
      ['aetna | 70450-TC pos 21', 'warning 70450'],
      ['nosetting | 0946T pos 23', 'error 0946T'],
    ],
    [
      '| 71046-26 pos 22',
      '| 71046 pos 11',
      '| 71046',
      'hospital | 71046 pos 22',
      '| 20610 pos 22',
      '| 0554T pos 22',
    ],
  ),
  cases(
    'incident-to-in-hospital',
    'cms-ch23-addendum',
    [
      ['| 96372 pos 22', 'error 96372'],
      ['uhc | 96372 pos 21', 'warning 96372'],
    ],
    ['| 96372 pos 11'],
  ),
  cases(
    'date-in-future',
    'scrubline',
    [
      ['2026-11-22 | 99213', 'error 99213'],
      ['text | 99213 on 2027-01-04', 'error 99213'],
    ],
    ['2026-11-21 | 99213', 'remit 2026-12-01 | 99213', 'nodate | 99213'],
  ),
  cases(
    'filing-limit',
    'cfr-42-424-44',
    [
      ['2025-11-01 | 99213', 'error '],
      ['2025-12-05 | 99213', 'warning '],
    ],
    [
      '2026-03-02 | 99213',
      'uhc 2025-01-10 | 99213',
      'remit 2024-01-10 | 99213',
      'nodate | 99213',
      '2026-01-10 | 99213',
    ],
  ),
  cases(
    'code-deleted.72275',
    pfs,
    [
      ['| 72275', 'error 72275'],
      ['uhc 2022-01-01 | 72275', 'error 72275'],
    ],
    ['2021-12-31 | 72275', '| 62290'],
  ),
  cases('code-deleted.76375', 'hcpro-2006', [['| 76375', 'error 76375']], ['2005-12-30 | 76375']),
  cases(
    'code-not-valid-for-medicare',
    pfs,
    [
      ['| 76140', 'error 76140'],
      ['bcbs | 76140', 'info 76140'],
    ],
    ['| 71046'],
  ),
  cases(
    'code-bundled',
    pfs,
    [
      ['| 97010', 'error 97010'],
      ['? | 97010', 'warning 97010'],
    ],
    ['| 97110'],
  ),
  cases(
    'code-not-covered',
    pfs,
    [
      ['| 92015', 'error 92015'],
      ['aetna | 92015', 'info 92015'],
    ],
    ['| 92014'],
  ),
  cases(
    'code-injection-status',
    'cms-ch23-addendum',
    [['| 36591', 'info 36591']],
    ['uhc | 36591', '| 36415'],
  ),
  cases(
    'category3-not-checked-2027',
    'cpt-assistant-2013-02',
    [
      ['remit 2027-01-01 | 0691T', 'info 0691T'],
      ['remit 2027-02-10 | 0555T', 'info 0555T'],
    ],
    ['2026-12-31 remit | 0691T', 'remit 2027-01-01 | 76377'],
  ),
  cases(
    'category3-coverage',
    'cpt-assistant-2013-02',
    [
      ['| 0946T', 'info 0946T'],
      ['uhc | 0554T | 0691T', 'info 0554T 0691T'],
    ],
    ['remit | 0946T', '| 76377'],
  ),
  cases('unlisted-imaging-code', 'arbcbs-2022013', [['| 76499', 'info 76499']], ['| 76377']),
  cases(
    'look-alike.73677',
    'seed-3d-qa',
    [
      ['| 73677 | 73700', 'error 73677'],
      ['uhc | 73677', 'error 73677'],
    ],
    ['| 76377'],
  ),
  cases(
    'diagnosis-twice',
    'icd10cm-guidelines',
    [['| 99213 | dx I10, M54.2, I10', 'warning I10']],
    ['| 99213 | dx I10, M54.2'],
  ),
  cases(
    'pointer-missing',
    'nucc-1500',
    [['| 99213 @A | 71046 | dx I10', 'warning 71046']],
    ['| 99213 | 71046 | dx I10', '| 99213 @A | 71046 @A | dx I10', 'remit | 99213 @A | 71046 | dx I10'],
  ),
  cases(
    'pointer-dangling',
    'nucc-1500',
    [['| 99213 @AC | dx I10, M54.2', 'error 99213']],
    ['| 99213 @AB | dx I10, M54.2', '| 99213 @A'],
  ),
  cases(
    'pointer-more-than-4',
    'nucc-1500',
    [['| 99213 @ABCDE | dx I10, M54.2, J44.1, M81.0, R29.6', 'error 99213']],
    ['| 99213 @ABCD | dx I10, M54.2, J44.1, M81.0, R29.6'],
  ),
  cases(
    'pointer-repeated',
    'nucc-1500',
    [['| 99213 @AA | dx I10', 'warning 99213']],
    ['| 99213 @AB | dx I10, M54.2'],
  ),
  cases(
    'diagnoses-more-than-12',
    'nucc-1500',
    [
      [
        '| 99213 | dx I10, M54.2, J44.1, M81.0, R29.6, M51.26, I26.99, R07.89, Z86.711, E11.42, Z23, M17.11, M17.12',
        'error M17.12',
      ],
    ],
    ['| 99213 | dx I10, M54.2, J44.1, M81.0, R29.6, M51.26, I26.99, R07.89, Z86.711, E11.42, Z23, M17.11'],
  ),
];
