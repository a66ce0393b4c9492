import type { Claim } from '../../src/claims';
import { createKnowledge } from '../../src/knowledge';
import { createRules, evaluateClaim } from '../../src/rules';
import type { Bench } from '../bench/bench';
import { ratio } from '../bench/bench';

const CODES = [
  ...['99213', '71046', '76376', '71275', '20610', '80053', '85025', '36415', '96372', 'J3301'],
  ...['97110', '97140', '93000', '70450', '0554T', '77080', '78452', '73560', '11042', 'G0439'],
];
const SAMPLES = 200;

/** A 50-line claim against every bundled rule, held against cloning the claim through JSON. */
export const rulesBench: Bench = {
  name: 'rules',
  async run() {
    const claim = fiftyLines();
    const options = {
      knowledge: createKnowledge(),
      rules: createRules(),
      context: { portal: null, payer: null, plan: null, dos: null },
      settings: { focus: [], mutedTopics: {}, mutedRules: [], minSeverity: 'info' },
      today: '2026-11-21',
    } as const;
    const judge = () => evaluateClaim(claim, options);
    const clone = () => JSON.parse(JSON.stringify(claim)) as Claim;
    for (let round = 0; round < SAMPLES; round += 1) {
      judge();
      clone();
    }
    const judged: number[] = [];
    const cloned: number[] = [];
    for (let round = 0; round < SAMPLES; round += 1) {
      judged.push(timed(judge));
      cloned.push(timed(clone));
    }
    return [
      {
        name: 'claim-against-rules',
        value: ratio(judged, cloned),
        goal: 20,
        better: 'lower',
        unit: '× a JSON clone of the claim',
        samples: judged,
      },
    ];
  },
};

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function fiftyLines(): Claim {
  return {
    id: 'bench',
    kind: 'draft',
    payer: 'medicare',
    plan: null,
    setting: 'practitioner',
    dos: '2026-03-01',
    through: null,
    typeOfBill: null,
    reversal: false,
    unclear: [],
    diagnoses: ['M17.11', 'M54.50', 'I10', 'M54.2'].map((code, index) => ({
      code,
      pointer: 'ABCD'[index] ?? 'A',
      wellFormed: true,
      mentions: [index],
    })),
    lines: Array.from({ length: 50 }, (_, index) => ({
      id: `line-${index}`,
      code: CODES[index % CODES.length] ?? '99213',
      system: 'cpt' as const,
      modifiers: index % 3 === 0 ? [] : ['26'],
      units: 1,
      charge: '120.00',
      paid: null,
      pos: '11',
      revenueCode: null,
      dos: `2026-03-${String(1 + (index % 20)).padStart(2, '0')}`,
      pointers: ['A', 'B'],
      adjustments: [],
      status: null,
      mentions: [index],
    })),
  };
}
