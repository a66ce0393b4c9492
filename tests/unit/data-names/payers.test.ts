import { describe, expect, it } from 'vitest';
import { normalName } from '../../../src/knowledge/normal-name';
import { payerOf } from '../../../src/knowledge/payer-of';
import { payersFileSchema } from '../../../src/knowledge/schema/payers';
import { readData, twice } from './read-data';

const { payers } = readData('payers.json', payersFileSchema);
const plans = payers.flatMap((payer) => payer.plans.map((plan) => ({ payer, plan })));

describe('payers', () => {
  it('the five a user can focus on are there, each with plans of its own', () => {
    const focus = payers.filter((payer) => payer.focus);
    expect(focus.map(({ id }) => id).sort()).toEqual(['aetna', 'bcbs', 'cigna', 'medicare', 'uhc']);
    for (const { id, plans: own } of focus) expect(own.length, id).toBeGreaterThan(4);
  });

  it('no id and no name belongs to two', () => {
    expect(twice([...payers.map(({ id }) => id), ...plans.map(({ plan }) => plan.id)])).toEqual([]);
    const names = payers.flatMap(({ aliases, weakAliases, plans: own }) => [
      ...aliases,
      ...weakAliases,
      ...own.flatMap((plan) => plan.aliases),
    ]);
    expect(twice(names.map(normalName))).toEqual([]);
  });

  it('no electronic id belongs to two', () => {
    expect(
      twice([...payers.flatMap(({ payerIds }) => payerIds), ...plans.flatMap(({ plan }) => plan.payerIds)]),
    ).toEqual([]);
  });

  it('every name leads back to its own payer, every plan name to its own plan', () => {
    const lost = payers.flatMap(({ id, aliases, weakAliases }) =>
      [...aliases, ...weakAliases].filter((alias) => payerOf(alias)?.payer !== id),
    );
    expect(lost).toEqual([]);
    const lostPlans = plans.flatMap(({ payer, plan }) =>
      plan.aliases.filter((alias) => {
        const found = payerOf(alias);
        return found?.payer !== payer.id || found.plan !== plan.id;
      }),
    );
    expect(lostPlans).toEqual([]);
  });

  it.each([
    ['UHC', 'uhc', null],
    ['UNITED HEALTHCARE INSURANCE COMPANY', 'uhc', null],
    ['AARP Medicare Advantage (HMO-POS)', 'uhc', 'uhc-medicare'],
    ['UnitedHealthcare Medicare Advantage', 'uhc', 'uhc-medicare'],
    ['AARP Medicare Supplement', 'uhc', 'uhc-aarp-supplement'],
    ['AARP', 'uhc', null],
    ['UHC-MCR ADV', 'uhc', 'uhc-medicare'],
    ['Medicare Advantage Aetna', 'aetna', 'aetna-medicare'],
    ['BCBS of NC', 'bcbs', 'bcbs-nc'],
    ['UHC Community Plan of Ohio', 'uhc', 'uhc-community'],
    ['Medicare Part B - Novitas', 'medicare', 'medicare-novitas'],
    ['MEDICARE PART A NOVITAS SOLUTIONS', 'medicare', 'medicare-novitas'],
    ['Noridian JF Part B', 'medicare', 'medicare-noridian'],
    ['Palmetto GBA', 'medicare', 'medicare-palmetto'],
    ['Railroad Medicare', 'medicare', 'medicare-railroad'],
    ['CGS DME Jurisdiction C', 'medicare', 'medicare-dme-cgs'],
    ['Medicare', 'medicare', null],
    ['CareFirst BlueCross BlueShield', 'bcbs', 'bcbs-carefirst'],
    ['BLUE CROSS BLUE SHIELD OF NOWHERE', 'bcbs', null],
    ['Blue Cross & Blue Shield of Mississippi', 'bcbs', 'bcbs-ms'],
    ['BCBSTX PPO', 'bcbs', 'bcbs-tx'],
    ['Anthem Blue Cross', 'bcbs', 'bcbs-anthem'],
    ['FEP Blue Focus', 'bcbs', 'bcbs-fep'],
    ['Highmark BCBS', 'bcbs', 'bcbs-highmark'],
    ['Aetna Medicare PPO', 'aetna', 'aetna-medicare'],
    ['AETNA', 'aetna', null],
    ['Cigna Healthcare', 'cigna', null],
    ['Cigna HealthSpring Preferred', 'cigna', 'cigna-medicare'],
  ])('"%s" is %s, plan %s', (text, payer, plan) => {
    expect(payerOf(text)).toEqual({ payer, plan });
  });

  it.each([
    ['Humana Gold Plus', 'humana'],
    ['Humana Medicare', 'humana'],
    ['NC Medicaid', 'medicaid'],
    ['Medicaid of Texas', 'medicaid'],
    ['TRICARE East', 'tricare'],
    ['Optum VA CCN', 'va'],
    ['Ambetter from Sunshine Health', 'centene'],
    ['Amerigroup', 'wellpoint'],
    ['Keystone First', 'amerihealth-caritas'],
    ['Molina Healthcare of Ohio', 'molina'],
    ['Sedgwick Claims Management', 'workers-comp'],
  ])('"%s" is %s, not one of the five', (text, payer) => {
    expect(payerOf(text)?.payer).toBe(payer);
  });

  it.each(['Medicare Advantage', 'Managed Medicare', 'Medigap', 'Managed Medicaid'])(
    '"%s" alone names no payer',
    (text) => expect(payerOf(text)).toBeNull(),
  );

  it.each([
    'Molina, Maria',
    'Kaiser, Thomas',
    'Palmetto Health Orthopedics',
    'First Coast Cardiology',
    'United States',
    'Oxford Street Imaging',
    'Workers comp? No',
    'Self pay',
    'Filter chip',
  ])('"%s" on a page names no payer', (text) => expect(payerOf(text)).toBeNull());

  it('each state has its contractor of Original Medicare, and only one', () => {
    const states = plans
      .filter(({ plan }) => plan.line === 'medicare-original')
      .flatMap(({ plan }) => plan.states);
    expect(twice(states)).toEqual([]);
    expect(states.length).toBe(56);
  });
});
