import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../../src/knowledge';

const knowledge = createKnowledge();
const lookUp = (query: string, dos: string | null = null) => knowledge.lookup(query, { dos, payer: null });

describe('a code, however it is typed, gets its card', () => {
  it.each([
    ['0554T', '0554T', []],
    ['0554t', '0554T', []],
    [' 76377-26 ', '76377', ['26']],
    ['76377 26', '76377', ['26']],
    ['76377,TC', '76377', ['TC']],
    ['76377-26-59', '76377', ['26', '59']],
    ['m5450', 'M54.50', []],
    ['M54.50', 'M54.50', []],
    ['t85.89xa', 'T85.89XA', []],
    ['g0130', 'G0130', []],
    ['qa0.0', 'QA0.0', []],
  ])('%s', (query, code, modifiers) => {
    const result = lookUp(query);
    expect(result.card?.code).toBe(code);
    expect(result.modifiers.map((one) => one.modifier)).toEqual(modifiers);
    expect(result.hits).toEqual([]);
  });

  it('explains the modifier with the code: allowed on one, not on the other', () => {
    expect(lookUp('76377-26').modifiers[0]).toMatchObject({ modifier: '26', use: 'yes' });
    expect(lookUp('0348T-26').modifiers[0]).toMatchObject({ modifier: '26', use: 'no' });
    expect(lookUp('71275-26').modifiers[0]).toMatchObject({ modifier: '26', use: 'yes' });
  });
});

describe('a well-formed code that nobody knows', () => {
  it('says what its form tells, and claims no name', () => {
    const { card } = lookUp('99416');
    expect(card).toMatchObject({ level: 'form', name: null, system: 'cpt' });
    expect(card?.form).toEqual(['cpt', 'cptI', 'visits']);
  });
  it('suggests the code one swap away', () => {
    const result = lookUp('73677');
    expect(result.card?.meant).toContain('76377');
    expect(result.suggestions.map(({ code }) => code)).toContain('76377');
  });
  it.each([
    ['M23.80', ['M23.8X1', 'M23.8X2', 'M23.8X9']],
    ['M84.4X0', ['M84.40XA', 'M84.40XD']],
    ['M81.00', ['M81.0']],
    ['M45.50', ['M54.50', 'M45.5']],
  ])('suggests what stands nearest in the book: %s', (query, codes) => {
    expect(lookUp(query).card?.meant).toEqual(expect.arrayContaining(codes));
  });
  it('places an unknown diagnosis in its category', () => {
    const { card } = lookUp('M84.4X0');
    expect(card).toMatchObject({ level: 'form', validity: { state: 'unknown' } });
    expect(card?.parents.map(({ code }) => code)).toEqual(['M84', 'M84.4']);
  });
});

describe('diagnoses from the tables', () => {
  it('show validity on the date, the codes to choose from, and their parents', () => {
    const { card } = lookUp('M54.5', '2026-03-02');
    expect(card?.validity).toMatchObject({ state: 'header', replacements: ['M54.50', 'M54.51', 'M54.59'] });
    expect(card?.chips.map(({ id }) => id)).toContain('header');
    expect(Object.keys(card?.names ?? {})).toEqual(['M54.50', 'M54.51', 'M54.59']);
    expect(lookUp('M54.5', '2021-03-02').card?.chips.map(({ id }) => id)).toContain('valid-on');
  });
  it('know a code without an entry by validity alone', () => {
    expect(lookUp('S62.021B').card).toMatchObject({ level: 'validity', validity: { state: 'billable' } });
  });
  it('name the release that answered among the sources', () => {
    expect(lookUp('S62.021B').card?.sources.map(({ id }) => id)).toContain('icd10cm-fy2027');
  });
});

describe('words', () => {
  it.each([
    ['tantalum', '0348T'],
    ['bone strength', '0554T'],
    ['bone strenght', '0554T'],
    ['strength bone', '0554T'],
    ['3d workstation', '76377'],
    ['cta chest', '71275'],
    ['dexa', '77080'],
    ['lbp', 'M54.50'],
    ['implant loosening', '0946T'],
    ['mri lumbar w/o', '72148'],
    ['chest x-ray', '71046'],
    ['abd pelvis ct', '74176'],
    ['timely filing', '29'],
    ['osteoporosis fracture vertebra', 'M80.08XA'],
    ['oa knee', 'M17.11'],
  ])('%s finds %s among the first three', (query, code) => {
    const result = lookUp(query);
    expect(result.card).toBeNull();
    expect(result.hits.slice(0, 3).map((hit) => hit.code)).toContain(code);
  });
  it('begin with codes that start with what was typed', () => {
    expect(
      lookUp('055')
        .hits.map(({ code }) => code)
        .slice(0, 4),
    ).toEqual(['0554T', '0555T', '0556T', '0557T']);
  });
  it('find modifiers by their two characters', () => {
    expect(knowledge.search('26', 5)[0]).toMatchObject({ system: 'modifier', code: '26' });
  });
  it.each([
    ['modifier 59', 'modifier', '59'],
    ['POS 22', 'pos', '22'],
    ['CO-97', 'carc', '97'],
    ['denial code 18', 'carc', '18'],
    ['remark N130', 'rarc', 'N130'],
    ['cpt 76377', 'cpt', '76377'],
    ['dx m5450', 'icd10cm', 'M54.50'],
  ])('that name the kind of code are taken at their word: %s', (query, system, code) => {
    expect(lookUp(query).hits[0]).toMatchObject({ system, code });
  });
  it('put the whole service before its parts', () => {
    expect(lookUp('bone strength').hits[0]?.code).toBe('0554T');
  });
  it('suggest what else the same characters stand for', () => {
    const result = lookUp('n130');
    expect(result.card?.code).toBe('N13.0');
    expect(result.suggestions).toContainEqual(expect.objectContaining({ system: 'rarc', code: 'N130' }));
  });
  it('answer nothing for nothing', () => {
    expect(lookUp('   ').hits).toEqual([]);
    expect(knowledge.search('', 10)).toEqual([]);
  });
});

it('gives one card or hits, whatever is typed, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 24 }), (query) => {
      const { card, hits } = lookUp(query);
      expect(card === null || hits.length === 0).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('is the same for a code in any case and with blanks around', () => {
  for (const code of ['0554T', '76377', 'M54.50', 'G0130']) {
    expect(lookUp(` ${code.toLowerCase()} `).card).toEqual(lookUp(code).card);
  }
});
