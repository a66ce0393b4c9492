import { cases, type RuleCases } from './case';

/** Add-on code, one of its primary services, and a code that is none. */
const families: readonly (readonly [rule: string, code: string, primary: string, stranger: string])[] = [
  ['guidance-fluoroscopy', '77002', '20610', '20611'],
  ['guidance-spine-fluoroscopy', '77003', '62273', '62323'],
  ['spine-device', '22853', '22551', '21085'],
  ['spine-instrumentation', '22840', '22612', '63650'],
  ['spine-graft', '20930', '22612', '63047'],
  ['fusion-levels', '22614', '22612', '22551'],
  ['fusion-levels-lumbar', '22632', '22630', '22551'],
  ['fusion-levels-combined', '22634', '22633', '22630'],
  ['fusion-levels-neck', '22552', '22551', '22554'],
  ['fusion-levels-anterior', '22585', '22558', '22612'],
  ['decompression-levels', '63048', '63047', '63030'],
  ['epidural-levels', '64484', '64483', '64479'],
  ['epidural-levels-neck', '64480', '64479', '64483'],
  ['facet-levels-neck', '64491', '64490', '64493'],
  ['facet-levels', '64494', '64493', '64483'],
  ['tomosynthesis-screening', '77063', '77067', '77066'],
  ['doppler-echo', '93320', '93350', '93000'],
  ['doppler-echo-limited', '93321', '93308', '93000'],
  ['color-flow-echo', '93325', '93308', '93000'],
  ['therapy-with-visit', '90833', '99213', '90834'],
  ['interactive-complexity', '90785', '90834', '99213'],
  ['infusion-hydration-hours', '96361', '96360', '96372'],
  ['infusion-hours', '96366', '96365', '96372'],
  ['infusion-next-drug', '96367', '96365', '96372'],
  ['infusion-concurrent', '96368', '96365', '96372'],
  ['injection-next-drug', '96375', '96374', '96372'],
  ['chemo-push', '96411', '96413', '96365'],
  ['chemo-hours', '96415', '96413', '96365'],
  ['critical-care-time', '99292', '99291', '99285'],
  ['visit-complexity', 'G2211', '99214', '99232'],
  ['biopsy-tangential', '11103', '11102', '11042'],
  ['biopsy-punch', '11105', '11104', '11102'],
  ['biopsy-incisional', '11107', '11106', '11104'],
  ['debridement-area', '11045', '11042', '11043'],
  ['wound-care-area', '97598', '97597', '11042'],
  ['vaccine-next', '90472', '90471', '90686'],
  ['vaccine-counseling-next', '90461', '90460', '90471'],
  ['acupuncture-time', '97811', '97810', '97140'],
  ['nerve-test-needle', '95886', '95910', '95860'],
  ['fine-needle-next', '10006', '10005', '10021'],
  ['breast-biopsy-next', '19082', '19081', '19083'],
  ['fetus-next-early', '76802', '76801', '76805'],
  ['fetus-next', '76810', '76805', '76801'],
  ['fetus-next-neck', '76814', '76813', '76801'],
];

const contractorDefined = cases(
  'add-on.any-procedure',
  'cms-aoc-2026q2',
  [
    ['| 76937', 'warning 76937'],
    ['uhc | 77001 | 99213', 'warning 77001'],
  ],
  ['| 76937 | 36556', '| 75774 | 36224', 'list | 76937'],
);

/** Each family: alone it is an error for Medicare and a warning elsewhere; beside its primary nothing. */
export const addOns: readonly RuleCases[] = [
  contractorDefined,
  ...families.map(([rule, code, primary, stranger]) =>
    cases(
      `add-on.${rule}`,
      'cms-aoc-2026q2',
      [
        [`| ${code}`, `error ${code}`],
        [`uhc | ${code} | ${stranger}`, `warning ${code}`],
        [`| ${code} on 2026-03-02 | ${primary} on 2026-03-03`, `error ${code}`],
      ],
      [`| ${code} | ${primary}`, `list | ${code}`, `hospital | ${code}`],
    ),
  ),
];
