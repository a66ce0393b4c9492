import { cases } from './case';

const carc = 'x12-carc';

/** What one plan says, and why a remittance line was not paid. */
export const payersAndDenials = [
  cases(
    'aetna-radiostereometry',
    'aetna-cpb-0888',
    [['aetna/aetna-commercial | 0348T', 'warning 0348T']],
    [
      'aetna/aetna-medicare | 0348T',
      'uhc | 0348T',
      '? | 0348T',
      'aetna/aetna-commercial | 0347T',
      'aetna/aetna-commercial remit | 0348T',
    ],
  ),
  cases(
    'aetna-radiostereometry.plan-unknown',
    'aetna-cpb-0888',
    [
      ['aetna | 0349T', 'info 0349T'],
      ['aetna/aetna-medicare | 0350T', 'info 0350T'],
    ],
    ['aetna/aetna-commercial | 0349T', 'cigna | 0349T'],
  ),
  cases(
    'aetna-finite-element',
    'aetna-cpb-0134',
    [['aetna | 0554T', 'info 0554T']],
    ['aetna 2025-12-31 | 0554T', 'bcbs | 0554T', 'aetna | 0558T | 0554T on 2025-06-01'],
  ),
  cases(
    'anthem-radiostereometry',
    'anthem-rad-00065',
    [
      ['bcbs/bcbs-anthem | 0348T', 'warning 0348T'],
      ['bcbs/bcbs-anthem-medicaid | 0347T', 'warning 0347T'],
    ],
    ['bcbs | 0348T', 'bcbs/bcbs-carefirst | 0348T'],
  ),
  cases(
    'anthem-3d-rendering',
    'anthem-cg-med-51',
    [['bcbs/bcbs-anthem | 76377 | 73700', 'info 76377']],
    ['bcbs/bcbs-tx | 76377 | 73700'],
  ),
  cases(
    'uhc-3d-rendering',
    'uhc-radiology',
    [['uhc | 76376 | 73700', 'info 76376']],
    ['aetna | 76376 | 73700', 'uhc remit | 76376'],
  ),
  cases(
    'uhc-ohio-3d-rendering',
    'uhc-csrad014oh',
    [['uhc/uhc-community | 76376 | 73700', 'info 76376']],
    ['uhc/uhc-community 2025-10-31 | 76376 | 73700', 'uhc/uhc-commercial | 76376 | 73700'],
  ),
  cases(
    'uhc-medicare-category3',
    'uhc-mpg043-2021',
    [['uhc/uhc-medicare | 0946T', 'info 0946T']],
    ['uhc | 0946T', 'uhc/uhc-commercial | 0946T'],
  ),
  cases(
    'uhc-imaging-with-visit',
    'uhc-radiology-em-2026',
    [['uhc 2026-04-01 | 71046 | 99213-25', 'info 71046']],
    [
      'uhc 2026-04-01 | 71046-26 | 99213',
      'uhc 2026-03-31 | 71046 | 99213',
      'uhc 2026-04-01 | 71046',
      'aetna 2026-04-01 | 71046 | 99213',
    ],
  ),
  cases(
    'cigna-fracture-assessment',
    'cigna-mm-0300',
    [
      ['cigna | 0691T', 'info 0691T'],
      ['cigna/cigna-medicare | 0743T', 'info 0743T'],
    ],
    ['uhc | 0691T', 'cigna | 0554T'],
  ),
  cases(
    'arkansas-category3',
    'arbcbs-2022013',
    [['bcbs/bcbs-ar | 0554T', 'warning 0554T']],
    ['bcbs/bcbs-al | 0554T', 'bcbs/bcbs-ar | 77080'],
  ),
  cases(
    'mississippi-bone-strength',
    'bcbsms-a-6-01-44',
    [['bcbs/bcbs-ms | 0554T', 'info 0554T']],
    ['bcbs | 0554T'],
  ),
  cases(
    'independence-medicare-bone-strength',
    'ibx-ma-2019',
    [['bcbs/bcbs-ibx-ma | 0555T', 'info 0555T']],
    ['bcbs/bcbs-ibx | 0555T'],
  ),
  cases(
    'medicare-bone-strength',
    'acr-2023-bct',
    [
      ['| 0554T', 'warning 0554T'],
      ['| 0558T | 0554T', 'warning 0554T 0558T'],
    ],
    ['uhc | 0554T', 'remit | 0554T', '| 0743T'],
  ),
  cases(
    'wps-category3',
    'wps-a56902',
    [['medicare/medicare-wps | 0946T', 'info 0946T']],
    ['| 0946T', 'medicare/medicare-cgs | 0946T'],
  ),
  cases(
    'first-coast-category3',
    'fcso-cat3-records',
    [['medicare/medicare-fcso | 0946T', 'info 0946T']],
    ['medicare/medicare-fcso 2024-02-25 | 0946T', 'medicare/medicare-novitas | 0946T'],
  ),
  cases(
    'denial-included',
    carc,
    [
      ['uhc remit | 76376 denied CO-97 N130 | 71275 paid 90.00', 'warning 76376 71275'],
      ['remit | 76376 denied CO-97 | 99213 paid 60.00', 'info 76376'],
      ['remit | 76376 paid 10.00 CO-97 | 71275 paid 90.00', 'info 76376 71275'],
    ],
    [
      'remit | 76376 paid 10.00 CO-45',
      'remit | 76376 denied CO-253',
      'remit | 71275 paid 90.00 PR-1 PR-2 PR-3',
    ],
  ),
  cases(
    'denial-pair',
    carc,
    [
      ['remit | 76377 denied CO-236 | 76376 paid 9.00', 'warning 76377 76376'],
      ['remit | 93880 denied CO-236 | 99213', 'info 93880'],
    ],
    ['remit | 76377 denied CO-45'],
  ),
  cases(
    'denial-duplicate',
    carc,
    [
      ['remit | 71046 denied CO-18 | 71046 paid 20.00', 'warning 71046'],
      ['remit | 71046 denied CO-18', 'info 71046'],
    ],
    ['remit | 71046 | 71046'],
  ),
  cases(
    'denial-diagnosis',
    carc,
    [
      ['remit | 73560-RT denied CO-11 @A | dx M17.12, I10', 'warning 73560 M17.12'],
      ['remit | 73560 denied CO-11', 'info 73560'],
    ],
    ['remit | 73560 | dx M17.12'],
  ),
  cases(
    'denial-diagnosis-invalid',
    carc,
    [['remit | 73560 denied CO-146 | dx M54.5', 'warning 73560 M54.5']],
    ['remit | 73560 | dx M54.5'],
  ),
  cases(
    'denial-diagnosis-coverage',
    carc,
    [['remit | 77080 denied CO-167 | dx M81.0', 'warning 77080 M81.0']],
    ['remit | 77080'],
  ),
  cases(
    'denial-necessity',
    carc,
    [
      ['remit | 0554T denied CO-50 | dx M81.0', 'warning 0554T M81.0'],
      ['remit | 0554T denied CO-50', 'info 0554T'],
    ],
    ['remit | 0554T | dx M81.0'],
  ),
  cases(
    'denial-modifier',
    carc,
    [
      ['remit | 0554T-26 denied CO-4', 'warning 0554T'],
      ['remit | 73560 denied CO-4', 'info 73560'],
    ],
    ['remit | 0554T-26'],
  ),
  cases(
    'denial-place',
    carc,
    [
      ['remit | 71046 pos 22 denied CO-5', 'warning 71046'],
      ['remit | 71046 denied CO-5', 'info 71046'],
    ],
    ['remit | 71046 pos 22'],
  ),
  cases(
    'denial-units',
    carc,
    [
      ['remit | 97110 x9 denied CO-151', 'warning 97110'],
      ['remit | 97110 x1 denied CO-151', 'info 97110'],
    ],
    ['remit | 97110 x9'],
  ),
  cases(
    'denial-late',
    'cfr-42-424-44',
    [
      ['remit 2024-01-02 | 99213 denied CO-29', 'warning 99213'],
      ['remit nodate | 99213 denied CO-29', 'info 99213'],
    ],
    ['remit 2024-01-02 | 99213'],
  ),
  cases(
    'denial-incomplete',
    carc,
    [
      ['remit | 99213 denied CO-16 M76', 'info 99213'],
      ['remit | 99213 denied CO-16 M76 | dx M54.5', 'warning 99213 M54.5'],
      ['remit | 99213 denied CO-16 M76 | dx M54.51', 'info 99213'],
      ['remit | 99213 denied CO-16 N130 | dx M54.5', 'info 99213'],
      ['remit | 70496-26-TC denied CO-16 N519', 'warning 70496'],
    ],
    ['remit | 99213'],
  ),
  cases(
    'denial-elsewhere',
    carc,
    [['remit | 70496 denied CO-197', 'info 70496']],
    ['remit | 70496 denied CO-999'],
  ),
];
