import { cases } from './case';

const pair = 'cms-ptp-2024q3';

/** Pairs a biller meets every day: imaging, visits, injections, endoscopy, laboratory. */
export const bundlingEveryday = [
  cases(
    'contrast-twice',
    pair,
    [
      ['| 70450 | 70470', 'error 70450 70470'],
      ['bcbs | 71250-59 | 71260', 'warning 71250 71260'],
      ['? | 72192 | 72194', 'error 72192 72194'],
    ],
    ['| 70450 | 71260', '| 70450 on 2026-03-02 | 70460 on 2026-03-03', 'hospital | 70450 | 70470'],
  ),
  cases(
    'contrast-twice.separable',
    pair,
    [
      ['| 74176 | 74177', 'warning 74176 74177'],
      ['| 73721-RT | 73723-LT', 'info 73721 73723'],
      ['| 73700 | 73702', 'warning 73700 73702'],
    ],
    ['| 73721 | 73221', '| 70490 | 70491'],
  ),
  cases(
    'cta-with-ct',
    pair,
    [
      ['| 70450 | 70496', 'warning 70450 70496'],
      ['uhc | 71260-59 | 71275', 'info 71260 71275'],
    ],
    ['| 70450 | 70498', '| 71275 | 74177'],
  ),
  cases(
    'cta-runoff',
    'cms-ptp-2026q3',
    [
      ['| 75635 | 74175', 'error 74175 75635'],
      ['cigna | 75635 | 73706-59', 'warning 73706 75635'],
    ],
    ['| 75635 | 71275'],
  ),
  cases(
    'cta-abdomen-pelvis',
    'cms-ptp-2026q3',
    [['| 74174 | 72191', 'warning 72191 74174']],
    ['| 72191 | 71275'],
  ),
  cases('ct-abdomen-pelvis', pair, [['| 74177 | 72193', 'warning 72193 74177']], ['| 74177 | 71260']),
  cases(
    'ct-abdomen-and-pelvis-apart',
    pair,
    [['| 74160 | 72193', 'warning 72193 74160']],
    ['| 74160 on 2026-03-02 | 72193 on 2026-03-03'],
  ),
  cases(
    'chest-films',
    pair,
    [
      ['| 71045 | 71046', 'warning 71045 71046'],
      ['| 71045-59 | 71046', 'info 71045 71046'],
    ],
    ['| 71045-26 | 71045-26-76'],
  ),
  cases(
    'knee-films',
    pair,
    [
      ['| 73560-RT | 73564-LT', 'info 73560 73564'],
      ['| 73560 | 73562', 'warning 73560 73562'],
    ],
    ['| 73560 | 73030'],
  ),
  cases('knee-films.standing', pair, [['| 73565 | 73562', 'error 73565 73562']], ['| 73565 | 73560']),
  cases(
    'bone-density',
    pair,
    [
      ['| 77080 | 77085', 'error 77080 77085'],
      ['aetna | 77086 | 77080', 'warning 77086 77080'],
    ],
    ['| 77080 | 77067'],
  ),
  cases('bone-density.peripheral', pair, [['| 77081 | 77080', 'warning 77081 77080']], ['| 77081']),
  cases('bone-density.ct', pair, [['| 77078 | 77080', 'error 77078 77080']], ['| 77078 | 77081']),
  cases('mammogram-sides', pair, [['| 77065-RT | 77066', 'error 77065 77066']], ['| 77065-RT | 77065-LT']),
  cases(
    'mammogram-screening',
    pair,
    [
      ['| 77067 | 77065-RT', 'info 77067 77065'],
      ['| 77067 | 77066', 'warning 77067 77066'],
    ],
    ['| 77067 | 77063'],
  ),
  cases('ultrasound-limited', pair, [['| 76705 | 76700', 'warning 76705 76700']], ['| 76705 | 76770']),
  cases('echo-parts', pair, [['| 93320 | 93306', 'error 93320 93306']], ['| 93320 | 93308']),
  cases('echo-parts.separable', pair, [['| 93308 | 93306', 'warning 93308 93306']], ['| 93308']),
  cases('two-visits.new', pair, [['| 99203 | 99204', 'error 99203 99204']], ['| 99203 | 99213']),
  cases(
    'two-visits.new-and-known',
    pair,
    [
      ['| 99203 | 99213', 'warning 99203 99213'],
      ['| 99203 | 99213-25', 'info 99203 99213'],
    ],
    ['| 99203 | 99204'],
  ),
  cases(
    'two-visits',
    pair,
    [
      ['| 99213 | 99214', 'warning 99213 99214'],
      ['bcbs | 99213-25 | 99214', 'info 99213 99214'],
    ],
    ['| 99213 on 2026-03-02 | 99214 on 2026-03-09', '| 99213 | 99203'],
  ),
  cases(
    'visit-with-procedure',
    pair,
    [
      ['| 99213 | 20610', 'warning 99213 20610'],
      ['| 99213-25 | 20610', 'info 99213 20610'],
      ['uhc | 99214 | 17110', 'warning 99214 17110'],
      ['| 99213 | 20610-RT', 'warning 99213 20610'],
    ],
    ['| 99203 | 20610', '| 99213 on 2026-03-02 | 20610 on 2026-03-05', '| 99213 | 71046'],
  ),
  cases(
    'nurse-visit-with-injection',
    pair,
    [['| 99211-25 | 96372', 'error 99211 96372']],
    ['| 99212 | 96372'],
  ),
  cases('visit-with-psychotherapy', pair, [['| 99213-25 | 90834', 'error 99213 90834']], ['| 99213 | 90836']),
  cases(
    'psychotherapy-twice',
    pair,
    [['| 90834 | 90837', 'error 90834 90837']],
    ['| 90834 on 2026-03-02 | 90837 on 2026-03-09'],
  ),
  cases('ecg-parts', pair, [['| 93010 | 93000', 'warning 93010 93000']], ['| 93005 | 93010']),
  cases(
    'joint-injection',
    pair,
    [
      ['| 20610 | 20611', 'warning 20610 20611'],
      ['| 20610-RT | 20611-LT', 'info 20610 20611'],
    ],
    ['| 20610-RT | 20610-LT'],
  ),
  cases('joint-injection.guidance', pair, [['| 76942 | 20610', 'warning 76942 20610']], ['| 76942 | 10005']),
  cases('spine-injection.guidance', pair, [['| 77003 | 62323', 'warning 77003 62323']], ['| 77003 | 62273']),
  cases(
    'injection-order',
    pair,
    [
      ['| 96372 | 96374', 'warning 96372 96374'],
      ['| 96374-59 | 96365', 'info 96374 96365'],
    ],
    ['| 96365 | 96375'],
  ),
  cases('colonoscopy-base', pair, [['| 45378 | 45385', 'error 45378 45385']], ['| 45378']),
  cases(
    'colonoscopy-same-lesion',
    pair,
    [
      ['| 45380 | 45385', 'warning 45380 45385'],
      ['| 45380-59 | 45385', 'info 45380 45385'],
    ],
    ['| 45380'],
  ),
  cases('upper-endoscopy-base', pair, [['| 43235 | 43239', 'error 43235 43239']], ['| 43239 | 45378']),
  cases('knee-scope', pair, [['| 29877 | 29881', 'error 29877 29881']], ['| 29877']),
  cases(
    'knee-scope.separable',
    pair,
    [
      ['| 29881 | 29880', 'warning 29881 29880'],
      ['| 29875-RT | 29881-LT', 'info 29875 29881'],
    ],
    ['| 29881'],
  ),
  cases('nail-debridement', pair, [['| 11720 | 11721-59', 'error 11720 11721']], ['| 11721']),
  cases('wound-care', pair, [['| 97597 | 11042', 'warning 97597 11042']], ['| 97597 | 97598']),
  cases(
    'chiropractic-therapy',
    pair,
    [
      ['| 97140 | 98941', 'warning 97140 98941'],
      ['| 97140-59 | 98940', 'info 97140 98940'],
    ],
    ['| 97140 | 97110'],
  ),
  cases('group-therapy', pair, [['| 97110 | 97150', 'warning 97110 97150']], ['| 97110 | 97140']),
  cases('panel-parts', pair, [['| 80048 | 80053', 'error 80048 80053']], ['| 80048 | 85025']),
  cases(
    'panel-parts.separable',
    pair,
    [
      ['| 82947 | 80053', 'warning 82947 80053'],
      ['| 82947-91 | 80053', 'info 82947 80053'],
    ],
    ['| 82947 | 85025'],
  ),
];
