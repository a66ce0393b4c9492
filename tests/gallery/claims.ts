import type { Claim, ServiceLine } from '../../src/claims';
import type { PageReport } from '../../src/messages';
import type { Checked, Finding, SourceRef } from '../../src/rules';

const line = (id: string, code: string, extra: Partial<ServiceLine> = {}): ServiceLine => ({
  id,
  code,
  system: 'cpt',
  modifiers: [],
  units: 1,
  charge: null,
  paid: null,
  pos: '11',
  revenueCode: null,
  dos: null,
  pointers: ['A'],
  adjustments: [],
  status: null,
  mentions: [],
  ...extra,
});

export const claim: Claim = {
  id: 'c1',
  kind: 'draft',
  payer: 'uhc',
  plan: null,
  setting: 'practitioner',
  dos: '2026-03-02',
  through: null,
  typeOfBill: null,
  reversal: false,
  diagnoses: [
    { code: 'M54.5', pointer: 'A', wellFormed: true, mentions: [3] },
    { code: 'Z96.651', pointer: 'B', wellFormed: true, mentions: [4] },
  ],
  lines: [
    line('l1', '76376', { modifiers: ['26'], mentions: [0], pointers: ['A', 'B'] }),
    line('l2', '76377', { mentions: [1] }),
    line('l3', '71275', { mentions: [2], units: 2 }),
  ],
  unclear: [],
};

export const remit: Claim = {
  ...claim,
  id: 'c2',
  kind: 'remit',
  payer: 'medicare',
  diagnoses: [],
  lines: [
    line('r1', '0554T', {
      adjustments: [{ group: 'CO', carc: '97', rarcs: ['N130'] }],
      status: 'denied',
      pos: null,
      pointers: null,
      mentions: [5],
    }),
  ],
};

const ncci: SourceRef = {
  id: 'cms-ptp-2026q3',
  publisher: 'CMS',
  title: 'NCCI procedure-to-procedure edits, practitioner, third quarter 2026',
  date: '2026Q3',
  url: 'https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits',
  seen: 'copy',
};

const finding = (extra: Partial<Finding>): Finding => ({
  id: extra.rule ?? 'x',
  rule: '3d-with-3d',
  kind: 'mutually-exclusive',
  topic: 'bundling',
  severity: 'error',
  basis: 'official',
  payer: 'uhc',
  claim: 'c1',
  lines: ['l1', 'l2'],
  codes: ['76376', '76377'],
  title: '76376 and 76377 on one date',
  detail:
    'The two describe the same rendering done in two ways: without and with an independent workstation.',
  advice:
    'Keep 76377 alone if the work was done on an independent workstation and the report says so; else 76376.',
  sources: [ncci],
  ...extra,
});

export const findings: readonly Finding[] = [
  finding({}),
  finding({
    id: 'icd',
    rule: 'icd-not-billable',
    topic: 'diagnosis',
    severity: 'warning',
    lines: [],
    codes: ['M54.5'],
    title: 'M54.5 is not billable on 2026-03-02',
    detail: 'It became a heading on October 1, 2021.',
    advice: 'Choose M54.50, M54.51 or M54.59 by what the record says.',
    basis: 'secondary',
  }),
  finding({
    id: 'info',
    rule: 'units',
    topic: 'units',
    severity: 'info',
    lines: ['l3'],
    codes: ['71275'],
    title: 'Two units of 71275',
    detail: 'More than one unit a day is rarely paid.',
    advice: 'Check that both studies are in the record.',
    basis: 'conflict',
  }),
];

export const denial = finding({
  id: 'd1',
  rule: 'denial',
  claim: 'c2',
  topic: 'denials',
  lines: ['r1'],
  codes: ['0554T'],
  payer: 'medicare',
  severity: 'info',
  title: 'CO-97 on 0554T: counted as part of another service',
  detail: 'Nothing on this page explains it.',
  advice: 'Look for 0743T or another complete service on the same date.',
});

export const checked: Checked = {
  claim: 'c1',
  payer: 'uhc',
  dos: '2026-03-02',
  setting: 'practitioner',
  checked: [
    { what: 'rules', detail: '41' },
    { what: 'icd10cm', detail: 'FY2021, FY2025–FY2027' },
  ],
  notChecked: [
    { what: 'ptp', why: 'not-imported' },
    { what: 'mue', why: 'not-imported' },
    { what: 'reading', why: 'no-units' },
  ],
  muted: 2,
};

const mention = (id: number, code: string, system = 'cpt') => ({
  id,
  system,
  code,
  text: code,
  modifiers: [],
  where: 'text' as const,
  confidence: 1,
});

export const report: PageReport = {
  origin: 'https://apps.availity.com',
  path: '/claims/*',
  portal: 'availity',
  payer: 'uhc',
  settled: true,
  checked: [checked, { ...checked, claim: 'c2', payer: 'medicare' }],
  frames: [
    {
      frame: 0,
      settled: true,
      mentions: [
        mention(0, '76376'),
        mention(1, '76377'),
        mention(2, '71275'),
        mention(3, 'M54.5', 'icd10cm'),
        mention(4, 'Z96.651', 'icd10cm'),
        mention(5, '0554T'),
        mention(6, 'G0283', 'hcpcs'),
      ],
      claims: [claim, remit],
      findings: [...findings, denial],
      checked: [checked, { ...checked, claim: 'c2', payer: 'medicare' }],
    },
  ],
};
