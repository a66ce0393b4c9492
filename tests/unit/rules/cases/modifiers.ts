import { cases } from './case';

const pfs = 'cms-pfs-2025q4';

/** Modifiers: two that do not go together, and one that does not go with its code. */
export const modifierCases = [
  cases(
    'modifier-26-with-TC',
    'cms-ch23-addendum',
    [
      ['| 76377-26-TC', 'error 76377'],
      ['bcbs | 71046-TC-26', 'error 71046'],
      ['remit | 71046-26-TC paid 20.00', 'info 71046'],
    ],
    ['| 76377-26 | 76377-TC', '| 76377-26'],
  ),
  cases(
    'modifier-50-with-side',
    'fcso-bilateral',
    [['| 73560-50-RT', 'error 73560']],
    ['| 73560-50', '| 73560-RT'],
  ),
  cases(
    'modifier-both-sides',
    'fcso-bilateral',
    [['| 73560-RT-LT', 'warning 73560']],
    ['| 73560-RT | 73560-LT'],
  ),
  cases(
    'modifier-59-with-x',
    'ngs-59',
    [
      ['| 97530-59-XU', 'error 97530'],
      ['aetna | 97530-XS-59', 'warning 97530'],
    ],
    ['| 97530-59', '| 97530-59 | 97140-XU'],
  ),
  cases(
    'modifier-waste-with-none',
    'hcpcs-2025-01',
    [['| J9271-JW-JZ', 'error J9271']],
    ['| J9271-JW | J9271-JZ'],
  ),
  cases('modifier-repeat-twice', 'ama-cpt-modifiers', [['| 71045-76-77', 'warning 71045']], ['| 71045-76']),
  cases(
    'modifier-related-and-unrelated',
    'ama-cpt-modifiers',
    [['| 27447-78-79', 'warning 27447']],
    ['| 27447-78'],
  ),
  cases('modifier-team-with-pair', 'ama-cpt-modifiers', [['| 22612-62-80', 'warning 22612']], ['| 22612-62']),
  cases(
    'modifier-conflict',
    'ama-cpt-modifiers',
    [['| 00170-QX-QZ', 'warning 00170']],
    ['| 00170-QX', '| 22612-62-51'],
  ),
  cases('modifier-twice', 'ama-cpt-modifiers', [['| 71046-26-26', 'warning 71046']], ['| 71046-26']),
  cases(
    'modifier-26-tc-not-split',
    pfs,
    [
      ['| 0554T-26', 'error 0554T'],
      ['uhc | 0558T-TC | 0554T', 'warning 0558T'],
    ],
    ['| 0946T-26', '| 0743T-TC', '| 76377-26', '| 0554T'],
  ),
  cases(
    'modifier-26-tc-not-split.concept',
    pfs,
    [
      ['| 0348T-26', 'error 0348T'],
      ['cigna | 0348T-TC', 'warning 0348T'],
    ],
    ['| 0348T', '| 0691T-26'],
  ),
  cases(
    'modifier-26-tc-not-split.one-part',
    pfs,
    [
      ['| 93010-26', 'error 93010'],
      ['| 93005-TC', 'error 93005'],
      ['uhc | 93000-26', 'warning 93000'],
    ],
    ['| 93010'],
  ),
  cases(
    'modifier-tc-not-split',
    pfs,
    [
      ['| 83020-TC', 'error 83020'],
      ['| 85060-TC', 'error 85060'],
    ],
    ['| 83020-26'],
  ),
  cases(
    'modifier-26-tc-not-split.visit',
    'cms-ch23-addendum',
    [['| 99213-26', 'warning 99213']],
    ['| 99213-25'],
  ),
  cases(
    'modifier-26-tc-not-split.supply',
    'cms-ch23-addendum',
    [
      ['cigna | J3301-26', 'warning J3301'],
      ['| A9552-TC', 'warning A9552'],
    ],
    ['| J3301', '| G0202-26'],
  ),
  cases(
    'modifier-50-not-payable',
    'fcso-bilateral',
    [
      ['| 76376-50 | 73700', 'warning 76376'],
      ['| 0348T-50', 'warning 0348T'],
    ],
    ['| 73560-50', '| 20610-50', '| 0946T-50'],
  ),
  cases(
    'modifier-assistant-never-paid',
    pfs,
    [
      ['| 20610-80', 'error 20610'],
      ['uhc | 20610-AS', 'warning 20610'],
    ],
    ['| 20610', '| 22853-80 | 22551'],
  ),
  cases('modifier-assistant-not-surgery', pfs, [['| 0348T-80', 'warning 0348T']], ['| 0348T']),
  cases('modifier-assistant-records', pfs, [['| 0554T-82', 'info 0554T']], ['| 22853-AS | 22551']),
  cases(
    'modifier-cosurgeon-not-paid',
    pfs,
    [
      ['| 0554T-62', 'warning 0554T'],
      ['| 0348T-62', 'warning 0348T'],
    ],
    ['| 22853-62 | 22551'],
  ),
  cases(
    'modifier-anesthesia.imaging',
    'codingmcw-anesthesia',
    [
      ['| 0554T-QK', 'error 0554T'],
      ['uhc | 76376-QX | 73700', 'error 76376'],
    ],
    ['| 00170-QK'],
  ),
  cases(
    'modifier-anesthesia',
    'codingmcw-anesthesia',
    [['| 27447-AA', 'warning 27447']],
    ['| 01402-AA', '| 0554T-AA'],
  ),
  cases(
    'modifier-fx-not-film',
    'premera-fx',
    [
      ['| 0554T-FX', 'warning 0554T'],
      ['| 70450-FX', 'warning 70450'],
    ],
    ['| 71046-FX'],
  ),
  cases('modifier-fs-not-visit', 'hcpcs-2025-01', [['| 71046-FS', 'warning 71046']], ['| 99233-FS']),
  cases(
    'modifier-sh-not-infusion',
    'hcpcs-org-modifiers',
    [['| 0558T-SH | 0554T', 'warning 0558T']],
    ['| 96365-SH'],
  ),
  cases(
    'modifier-therapist-off-therapy',
    'hcpcs-org-modifiers',
    [['| 0558T-CQ | 0554T', 'warning 0558T']],
    ['| 97110-CQ'],
  ),
  cases(
    'modifier-therapy-plan-off-therapy',
    'hcpcs-2025-01',
    [['cigna | 80053-GP', 'warning 80053']],
    ['| 97140-GP', '| 92507-GN'],
  ),
  cases(
    'modifier-surgical-split',
    'ama-cpt-modifiers',
    [
      ['| 0554T-54', 'warning 0554T'],
      ['uhc | 72148-55-56', 'warning 72148'],
    ],
    ['| 66984-54', '| 27447-55', '| 0554T-52'],
  ),
  cases(
    'modifier-anesthesia.unusual',
    'ama-cpt-modifiers',
    [['cigna | 0554T-23', 'warning 0554T']],
    ['| 00400-23', '| 45378-23'],
  ),
  cases(
    'modifier-visit-off-visit',
    'ncci-manual-ch1',
    [
      ['| 20610-25', 'warning 20610'],
      ['| 71046-57', 'warning 71046'],
    ],
    ['| 99213-25', '| G0439-25', '| 92014-25'],
  ),
  cases(
    'modifier-59-on-visit',
    'mln1783722',
    [['| 99213-59', 'warning 99213']],
    ['| 20610-59', '| 99213-25'],
  ),
  cases(
    'modifier-drug-off-drug',
    'hcpcs-2025-01',
    [
      ['| 96413-JZ', 'warning 96413'],
      ['| 99214-JW', 'warning 99214'],
    ],
    ['| J9271-JZ', '| Q5101-JZ'],
  ),
  cases('modifier-unknown', 'scrubline', [['| 71046-ZY', 'info 71046']], ['| 71046-26']),
  cases('modifier-malformed', 'ama-cpt-modifiers', [['| 71046-2', 'warning 71046']], ['| 71046-26']),
];
