import { cases } from './case';

/** 3D rendering beside studies that hold it, and bone strength by CT. */
export const bundling3d = [
  cases(
    '3d-with-3d',
    'cms-ptp-2026q3',
    [
      ['| 76376 | 76377', 'error 76376 76377'],
      ['uhc | 76377-26 | 76376-26', 'error 76376 76377'],
      ['? | 76376-59 | 76377-XU', 'error 76376 76377'],
      ['hospital | 76376 | 76377', 'error 76376 76377'],
    ],
    ['| 76376 on 2026-03-02 | 76377 on 2026-03-03', '| 76376 | 76376-76', '| 76377 | 73700'],
  ),
  cases(
    '3d-with-cta',
    'cms-ptp-2026q3',
    [
      ['| 76376 | 71275', 'error 76376 71275'],
      ['aetna remit | 70498-26 | 76376-26', 'error 76376 70498'],
      ['bcbs | 76377-59 | 74174', 'error 76377 74174'],
      ['? nodate | 76377 | 75635', 'error 76377 75635'],
      ['remit | 76376 paid 12.00 | 71275 paid 90.00', 'info 76376 71275'],
      ['remit | 76376 paid 0.00 denied | 71275 paid 90.00', 'error 76376 71275'],
    ],
    [
      '| 76377 | 71260',
      '| 76377 on 2026-03-02 | 71275 on 2026-03-01',
      '| 71275 | 70496',
      'remit | 76376 x-1 | 71275',
    ],
  ),
  cases(
    '3d-with-cta.cardiac',
    'cms-ptp-2026q3',
    [
      ['| 76377 | 75574', 'warning 76377 75574'],
      ['cigna | 76377-59 | 75574', 'info 76377 75574'],
      ['| 76377-76 | 75574', 'warning 76377 75574'],
    ],
    ['| 75574 | 71275', '| 76377 | 75571'],
  ),
  cases(
    '3d-with-cardiac-ct',
    'cms-ptp-2026q3',
    [
      ['| 76376 | 75571', 'warning 76376 75571'],
      ['| 76376 | 75573-XS', 'info 76376 75573'],
    ],
    ['| 76376 | 75574', '| 75571 | 75572'],
  ),
  cases(
    '3d-with-mra',
    'cms-ptp-2024q3',
    [
      ['| 76376 | 70547', 'error 76376 70547'],
      ['uhc | 76377-59 | 74185', 'error 76377 74185'],
    ],
    ['| 76376 | 70551', '| 76376 | 73721'],
  ),
  cases(
    '3d-with-mra.head',
    'cms-ptp-2024q3',
    [
      ['| 76376 | 70544', 'warning 76376 70544'],
      ['| 76376-XS | 70546', 'info 76376 70546'],
    ],
    ['| 76376 | 70547', '| 76376 | 70553'],
  ),
  cases(
    '3d-with-nuclear',
    'cms-ptp-2026q3',
    [
      ['| 76377 | 78815-PS', 'warning 76377 78815'],
      ['| 76376-59 | 78452', 'info 76376 78452'],
    ],
    ['| 76376 on 2026-03-02 | 78306 on 2026-03-03', '| 78306 | 78452', '| 76377 | 78429'],
  ),
  cases(
    '3d-with-nuclear.pet',
    'cms-ptp-2026q3',
    [['| 76376 | 78429', 'warning 76376 78429']],
    ['| 76377 | 78429', '| 76376 | 78430'],
  ),
  cases(
    '3d-with-nuclear.other',
    'seed-3d-qa',
    [
      ['| 76377 | 78429', 'info 76377 78429'],
      ['| 76376 | 78999', 'info 76376 78999'],
    ],
    ['| 76376 | 78452', '| 76376 | 79005'],
  ),
  cases(
    '3d-with-rsa',
    'cms-ptp-2026q3',
    [['| 76376 | 0348T', 'warning 76376 0348T']],
    ['| 76376 | 0347T', '| 76376 | 0946T'],
  ),
  cases(
    '3d-with-breast-imaging',
    'cms-ptp-2024q3',
    [
      ['| 76377 | 77049', 'warning 76377 77049'],
      ['aetna | 76376-59 | 77063 | 77067', 'info 76376 77063'],
    ],
    ['| 76377 | 77067'],
  ),
  cases(
    '3d-with-ct-colonography',
    'cms-ptp-2024q3',
    [['| 76377 | 74261', 'warning 76377 74261']],
    ['| 76377 | 74177'],
  ),
  cases(
    '3d-with-cardiac-mr',
    'cms-ptp-2024q3',
    [['| 76377 | 75561', 'warning 76377 75561']],
    ['| 76377 | 71552'],
  ),
  cases(
    '3d-with-radiation-planning',
    'cms-ptp-2024q3',
    [
      ['| 76377 | 77301', 'error 76377 77301'],
      ['uhc | 76377 | 77295', 'warning 76377 77295'],
    ],
    ['| 76377 | 77336'],
  ),
  cases(
    '3d-with-biopsy-mapping',
    'codingahead-76377',
    [['| 76376 | 19081', 'info 76376 19081']],
    ['| 76376 | 20610', '| 76376 on 2026-03-02 | 19081 on 2026-03-03'],
  ),
  cases(
    '3d-without-base-study',
    'legalclarity-3d',
    [
      ['| 76377', 'info 76377'],
      ['remit | 76376 | 99213', 'info 76376'],
    ],
    [
      '| 76377 | 73700',
      'list | 76377',
      'unclear | 76377',
      '| 76376 | 76830',
      'nodate | 76377 | 70450 on 2026-03-02',
    ],
  ),
  cases(
    '3d-two-units',
    'medlearn-2017',
    [
      ['| 76376 x2 | 73700', 'info 76376'],
      ['| 76377 | 76377-76 | 73700', 'info 76377'],
    ],
    ['| 76376 x1 | 73700', '| 76376 on 2026-03-02 | 76376 on 2026-03-03'],
  ),
  cases(
    '3d-documentation',
    'anthem-cg-med-51',
    [['| 76376 | 73700', 'info 76376']],
    ['remit | 76376 | 73700', 'list | 76376', '| 73700'],
  ),
  cases(
    'category3-with-imaging-component',
    'cms-ptp-2026q3',
    [
      ['| 0554T | 0555T', 'error 0554T 0555T'],
      ['uhc nosetting | 0557T | 0554T | 0556T', 'error 0554T 0556T 0557T'],
      ['| 0554T-59 | 0555T', 'error 0554T 0555T'],
    ],
    ['| 0555T | 0556T | 0557T', '| 0554T | 0558T', 'hospital | 0554T | 0555T'],
  ),
  cases(
    'category3-with-imaging-component.hospital',
    'cms-ptp-hospital-2024q3',
    [['hospital | 0554T | 0555T', 'error 0554T 0555T']],
    ['| 0554T | 0555T', 'hospital | 0555T | 0556T'],
  ),
  cases(
    'bone-strength-with-fracture-assessment',
    'cms-ptp-2024q3',
    [
      ['| 0743T | 0554T', 'error 0743T 0554T'],
      ['aetna | 0743T | 0555T | 0556T', 'warning 0743T 0555T 0556T'],
    ],
    ['| 0743T | 0558T', '| 0743T on 2026-03-02 | 0554T on 2026-03-03'],
  ),
  cases(
    'fracture-assessment-overlap',
    'cms-ptp-2024q3',
    [
      ['| 0691T | 0554T', 'error 0691T 0554T'],
      ['? | 0691T | 0743T', 'error 0691T 0743T'],
      ['cigna | 0691T | 0558T', 'warning 0691T 0558T'],
    ],
    ['| 0691T | 77080'],
  ),
  cases(
    'bone-ct-with-ct',
    'cms-ptp-2026q3',
    [
      ['| 0558T | 72192 | 0554T', 'warning 0558T 72192'],
      ['| 0558T-59 | 74176 | 0554T', 'info 0558T 74176'],
    ],
    ['| 0558T | 0554T', '| 0558T | 73700'],
  ),
  cases(
    'bone-ct-alone',
    'ondiagnostics-bct',
    [['| 0558T', 'info 0558T']],
    ['| 0558T | 0554T', '| 0558T | 0556T', 'list | 0558T'],
  ),
  cases(
    'implant-motion-with-ct',
    'seed-0946T',
    [
      ['| 0946T-26 | 73700-26', 'info 0946T 73700'],
      ['uhc | 0946T-RT | 73200-RT', 'info 0946T 73200'],
    ],
    ['| 0946T', '| 0946T | 71250', '| 0946T on 2026-03-02 | 73700 on 2026-03-03'],
  ),
  cases(
    'rsa-with-films',
    'cms-ptp-2024q3',
    [
      ['| 0349T | 73030', 'warning 73030 0349T'],
      ['| 0348T | 72100-59', 'info 72100 0348T'],
    ],
    ['| 0348T | 73030', '| 0350T | 72100'],
  ),
];
