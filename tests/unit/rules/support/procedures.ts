import type { DenialCode, ModifierFacts } from '../../../../src/knowledge';

type Setting = 'practitioner' | 'outpatient-hospital' | 'dme';
type Mue = readonly (readonly [setting: Setting, value: number, mai: 1 | 2 | 3])[];
type Row = readonly [
  status: string,
  pcTc: string,
  global: string,
  bilateral: string,
  assistant: string,
  coSurgeon: string,
  mue: Mue,
];

const both = (practitioner: number, mai: 1 | 2 | 3, hospital = practitioner, hospitalMai = mai): Mue => [
  ['practitioner', practitioner, mai],
  ['outpatient-hospital', hospital, hospitalMai],
];

/** Fee schedule October 2025 and MUE April 2026: status, PC/TC, global, bilateral, assistant, co-surgeon, MUE. */
export const procedures: Readonly<Record<string, Row>> = {
  '20610': ['A', '0', '000', '1', '1', '0', both(2, 3)],
  '21085': ['A', '0', '010', '0', '0', '0', both(2, 3)],
  '36591': ['T', '0', 'XXX', '0', '0', '0', both(2, 3)],
  '83020': ['X', '6', 'XXX', '9', '9', '9', both(2, 3)],
  '85060': ['A', '8', 'XXX', '0', '0', '0', both(1, 2)],
  '92015': ['N', '0', 'XXX', '0', '9', '9', both(1, 3)],
  '93000': ['A', '4', 'XXX', '0', '0', '0', both(3, 3)],
  '93005': ['A', '3', 'XXX', '0', '0', '0', both(5, 3)],
  '93010': ['A', '2', 'XXX', '0', '0', '0', both(5, 3)],
  '96372': ['A', '5', 'XXX', '0', '0', '0', both(5, 3)],
  '97010': ['B', '7', 'XXX', '0', '9', '9', both(1, 1)],
  '0348T': ['C', '9', 'YYY', '9', '9', '9', both(1, 3)],
  '0554T': ['C', '0', 'XXX', '0', '0', '0', both(1, 2, 0, 3)],
  '0555T': ['C', '0', 'XXX', '0', '0', '0', both(1, 2)],
  '0556T': ['C', '0', 'XXX', '0', '0', '0', both(1, 2)],
  '0557T': ['C', '0', 'XXX', '0', '0', '0', both(1, 2, 0, 3)],
  '0558T': ['C', '0', 'XXX', '0', '0', '0', both(1, 2)],
  '0691T': ['C', '1', 'XXX', '0', '0', '0', both(1, 2)],
  '0743T': ['C', '1', 'XXX', '0', '0', '0', both(1, 2)],
  '0946T': ['C', '1', 'XXX', '3', '0', '0', both(2, 3)],
  '22853': ['A', '0', 'ZZZ', '0', '2', '2', both(4, 3)],
  '70450': ['A', '1', 'XXX', '0', '0', '0', both(3, 3)],
  '71046': ['A', '1', 'XXX', '0', '0', '0', both(2, 3, 3, 3)],
  '71260': ['A', '1', 'XXX', '0', '0', '0', both(2, 3)],
  '71275': ['A', '1', 'XXX', '0', '0', '0', both(1, 3)],
  '73030': ['A', '1', 'XXX', '3', '0', '0', both(4, 3)],
  '73560': ['A', '1', 'XXX', '3', '0', '0', both(4, 3)],
  '73700': ['A', '1', 'XXX', '3', '0', '0', both(2, 3)],
  '76140': ['I', '9', 'XXX', '9', '9', '9', both(0, 3)],
  '76376': ['A', '1', 'XXX', '0', '0', '0', both(2, 3)],
  '76377': ['A', '1', 'XXX', '0', '0', '0', both(2, 3)],
  '77002': ['A', '1', 'ZZZ', '0', '0', '0', both(1, 3)],
  '77080': ['A', '1', 'XXX', '0', '0', '0', both(1, 2)],
  '78452': ['A', '1', 'XXX', '0', '0', '0', both(1, 2)],
};

const ncci = new Set(
  (
    '24 25 27 57 58 59 78 79 91 XE XP XS XU LT RT LC LD LM RC RI E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 ' +
    'TA T1 T2 T3 T4 T5 T6 T7 T8 T9'
  ).split(' '),
);
const others =
  '22 26 50 51 52 53 62 66 76 77 80 81 82 95 AA AD AS CO CQ FS FX GC GN GO GP GT JW JZ PS QK QS QX QY QZ SH TC'.split(
    ' ',
  );
const anesthesia = new Set(['AA', 'AD', 'QK', 'QS', 'QX', 'QY', 'QZ']);
const conflicts: Readonly<Record<string, readonly string[]>> = { JW: ['JZ'], QX: ['QZ'], 80: ['AS'] };

export const modifiers: Readonly<Record<string, ModifierFacts>> = Object.fromEntries(
  [...ncci, ...others].map((modifier) => [
    modifier,
    {
      modifier,
      name: modifier,
      meaning: modifier,
      ncci: ncci.has(modifier),
      conflicts: conflicts[modifier] ?? [],
      onlyOn: anesthesia.has(modifier) ? ['00100-01999'] : [],
      sources: ['hcpcs-2025-01'],
    },
  ]),
);

const carc = (code: string, meaning: string): DenialCode => ({
  code,
  kind: 'carc',
  meaning,
  advice: 'Look at the line and its record.',
  sources: ['x12-carc'],
});

export const denials: readonly DenialCode[] = [
  carc('4', 'The modifier does not fit the procedure, or one is missing.'),
  carc('11', 'The diagnosis does not support the procedure.'),
  carc('16', 'Something is missing or wrong on the claim.'),
  carc('18', 'An exact duplicate of another line or claim.'),
  carc('45', 'The part of the charge above the contracted fee.'),
  carc('5', 'The place of service does not fit the procedure or the bill.'),
  carc('29', 'The claim came in after the filing limit.'),
  carc('50', 'The payer does not see the service as medically necessary.'),
  carc('151', 'The record does not support this many or this often.'),
  carc('167', 'The diagnosis is not covered.'),
  carc('197', 'There was no authorization before the service.'),
  carc('97', 'The payment for it is included in another service already decided.'),
  carc('236', 'This pair of codes or modifiers is not paid together.'),
  { ...carc('N130', 'See the plan for what it covers.'), kind: 'rarc', sources: ['x12-rarc'] },
  { ...carc('M76', 'A diagnosis is not valid.'), kind: 'rarc', causes: ['diagnosis'], sources: ['x12-rarc'] },
  {
    ...carc('N519', 'Modifiers do not go together.'),
    kind: 'rarc',
    causes: ['modifier'],
    sources: ['x12-rarc'],
  },
];
