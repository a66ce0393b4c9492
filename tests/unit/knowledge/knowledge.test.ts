import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../generated/dataset';
import { createKnowledge } from '../../../src/knowledge';

const dataset = loadDataset();
const knowledge = createKnowledge(dataset);

describe('numbers of a procedure', () => {
  it('come with indicators, unit limits by setting, and their sources', () => {
    expect(knowledge.procedure('0554T')).toMatchObject({
      status: 'C',
      pcTc: '0',
      mue: [
        { setting: 'practitioner', value: 1, mai: 2 },
        { setting: 'outpatient-hospital', value: 0, mai: 3 },
      ],
      sources: ['cms-pfs-2025q4', 'cms-mue-2026q2'],
    });
  });
  it('are null where nothing is recorded, which is no limit of none', () => {
    expect(knowledge.procedure('99213')).toBeNull();
    expect(knowledge.procedure('71250')?.mue).toEqual([]);
  });
});

describe('payer stances', () => {
  const stances = (code: string, payer: string | null) =>
    knowledge.card('cpt', code, { dos: null, payer })?.stances ?? [];

  it('put the asked payer first and lose none', () => {
    for (const payer of ['aetna', 'bcbs', 'cigna', 'uhc', 'medicare']) {
      const sorted = stances('0554T', payer);
      const lastOwn = sorted.map((stance) => stance.payer).lastIndexOf(payer);
      expect(sorted.slice(0, lastOwn + 1).every((stance) => stance.payer === payer)).toBe(true);
      expect(new Set(sorted)).toEqual(new Set(stances('0554T', null)));
    }
  });
  it('on all Category III codes reach those without an entry, and no other category', () => {
    expect(stances('0999T', null).map(({ stance }) => stance)).toContain('default');
    expect(stances('99417', null)).toEqual([]);
  });
  it('speak of a plan as that plan only', () => {
    const anthem = stances('0348T', null).find(({ sources }) => sources.includes('anthem-rad-00065'));
    expect(anthem).toMatchObject({ payer: 'bcbs', stance: 'experimental' });
    expect(anthem?.plan).toContain('Anthem');
  });
});

describe('Excludes1 pairs among diagnoses of a claim', () => {
  const pairs = (...codes: string[]) => knowledge.excludes1(codes).map(({ a, b }) => [a, b]);

  it.each([
    [['M54.2', 'M50.20']],
    [['M50.20', 'M54.2']],
    [['M54.50', 'M51.26']],
    [['M80.08XA', 'M81.0']],
    [['R52', 'M25.561']],
  ])('%s exclude each other', (codes) => expect(pairs(...codes)).toEqual([codes]));

  it.each([[['M25.561', 'M79.661']], [['M54.2', 'M54.50']], [['M81.0', 'Z79.83']], [['M54.2']]])(
    '%s may stand together',
    (codes) => expect(pairs(...codes)).toEqual([]),
  );

  it('do not depend on the order of the codes', () => {
    const codes = dataset.codes.filter(({ system }) => system === 'icd10cm').map(({ code }) => code);
    fc.assert(
      fc.property(fc.shuffledSubarray(codes, { maxLength: 8 }), (some) => {
        const asSets = (list: readonly { a: string; b: string }[]) =>
          list.map(({ a, b }) => [a, b].sort().join()).sort();
        expect(asSets(knowledge.excludes1(some))).toEqual(asSets(knowledge.excludes1(some.toReversed())));
      }),
    );
  });
});

describe('other things rules ask', () => {
  it('modifiers, denial codes, payers and sources by id', () => {
    expect(knowledge.modifier('59')).toMatchObject({ ncci: true });
    expect(knowledge.modifier('22')).toMatchObject({ ncci: false });
    expect(knowledge.modifier('??')).toBeNull();
    expect(knowledge.denial('carc', '97')).toMatchObject({ kind: 'carc', code: '97' });
    expect(knowledge.denial('rarc', 'N130')).toMatchObject({ kind: 'rarc' });
    expect(knowledge.denial('carc', 'N130')).toBeNull();
    expect(knowledge.payerName('uhc')).toBe('UnitedHealthcare');
    expect(knowledge.source('seed-0946T')?.title).toContain('0946T');
    expect(knowledge.source('nobody')).toBeNull();
  });
  it('list payers with their plans, and portals, for the options page', () => {
    const focus = knowledge.payers().filter((payer) => payer.focus);
    expect(focus.map(({ id }) => id).sort()).toEqual(['aetna', 'bcbs', 'cigna', 'medicare', 'uhc']);
    for (const { plans } of focus) expect(plans.length).toBeGreaterThan(0);
    const hosts = knowledge.portals().filter(({ access }) => access === 'install');
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.length).toBeLessThanOrEqual(12);
  });
  it('say which releases can judge', () => {
    expect(knowledge.releases().map(({ label }) => label)).toEqual(['FY2021', 'FY2025', 'FY2026', 'FY2027']);
    expect(knowledge.releases().at(-1)).toMatchObject({ from: '2026-10-01', to: '2027-09-30' });
  });
  it('know no code pairs until a release is imported', () => {
    expect(knowledge.pairs(['76376', '76377'], 'practitioner', '2026-03-02')).toEqual([]);
  });
  it('answer no card for a system there is not', () => {
    expect(knowledge.card('ndc', '12345', { dos: null, payer: null })).toBeNull();
  });
});

it('gives no code its own name twice over: names differ unless the codes mean the same', () => {
  const names = new Map<string, string>();
  for (const { code, name, system } of dataset.codes) {
    if (system === 'icd10cm') continue;
    expect(names.get(name), `${code} and ${names.get(name)} are both "${name}"`).toBeUndefined();
    names.set(name, code);
  }
});

it('never hands a card whose parts cannot be sent as a message', () => {
  for (const { system, code } of dataset.codes) {
    const card = knowledge.card(system, code, { dos: '2026-03-02', payer: 'uhc' });
    expect(structuredClone(card)).toEqual(card);
  }
});
