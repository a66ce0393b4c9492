import { describe, expect, it } from 'vitest';
import { createImportedSets, createKnowledge } from '../../../src/knowledge';
import { writeTableSet } from '../../../src/releases/import/write-table-set';
import { KINDS } from '../../../src/releases/kinds';
import type { SetManifest } from '../../../src/releases/set';
import { createMemoryStore } from '../../../src/releases/store/memory-store';
import type { SetStore } from '../../../src/releases/store/types';
import type { ReleaseName, Row } from '../../../src/releases/types';
import { billed, heading } from '../../support/releases/icd10cm';

type Name = Partial<ReleaseName> & { readonly kind: SetManifest['kind']; readonly label: string };

/** A store with these releases; rows are as the kinds' readers make them. */
async function storeOf(...sets: readonly (readonly [Name, readonly Row[]])[]): Promise<SetStore> {
  const store = createMemoryStore();
  for (const [name, rows] of sets) {
    const table = KINDS.find(({ kind }) => kind === name.kind)?.table;
    if (!table) throw new Error(`no table of ${name.kind}`);
    const release = { setting: null, from: null, to: null, ...name };
    await store.change(async (change) => {
      const set = await writeTableSet(change, release, table, rows, []);
      await change.commit({ add: [set], remove: [] });
    });
  }
  return store;
}

async function asking(store: SetStore, ...codes: readonly string[]) {
  const facts = await createImportedSets(store).facts({
    diagnoses: codes,
    replaced: codes,
    procedures: codes,
    pairs: true,
  });
  return createKnowledge().withImported(facts);
}

const year = (label: string, from: string, to: string): Name => ({ kind: 'icd10cm-order', label, from, to });
const FY2023 = year('FY2023', '2022-10-01', '2023-09-30');
const FY2031 = year('FY2031', '2030-10-01', '2031-09-30');

describe('an imported order file', () => {
  it('judges the year it holds, with its titles and what stands beneath', async () => {
    const store = await storeOf([
      FY2023,
      [heading('M54'), heading('M545', 'Ache below'), billed('M5499', 'Ache of its own')],
    ]);
    const knowledge = await asking(store, 'M54.5', 'M54.99', 'M54.50');
    expect(knowledge.validity('M54.99', '2023-02-01')).toMatchObject({
      state: 'billable',
      release: 'FY2023',
      source: 'icd10cm-order:FY2023',
    });
    expect(knowledge.validity('M54.5', '2023-02-01').state).toBe('header');
    // The bundled table knows the code from other years; this year's own file does not hold it.
    expect(knowledge.validity('M54.50', '2023-02-01').state).toBe('deleted');
    const card = knowledge.card('icd10cm', 'M54.99', { dos: '2023-02-01', payer: null });
    expect(card).toMatchObject({ name: 'Ache of its own', level: 'validity' });
    expect(card?.parents.map(({ code }) => code)).toContain('M54');
    expect(card?.sources.map(({ title }) => title)).toContain('ICD-10-CM FY2023, imported');
  });

  it('leaves the years that are bundled to the bundled table', async () => {
    const store = await storeOf([FY2023, [heading('M54'), billed('M5499')]]);
    const knowledge = await asking(store, 'M54.50', 'M54.99');
    expect(knowledge.validity('M54.50', '2026-02-01')).toMatchObject({
      state: 'billable',
      release: 'FY2026',
    });
    expect(knowledge.validity('M54.99', '2026-02-01').state).toBe('unknown');
  });

  it('is the newest judge where it is newer than all that is bundled', async () => {
    const store = await storeOf([FY2031, [heading('M54'), billed('M5499')]]);
    const knowledge = await asking(store, 'M54.50', 'M54.99');
    expect(knowledge.validity('M54.99', null)).toMatchObject({ state: 'billable', release: 'FY2031' });
    expect(knowledge.validity('M54.99', '2032-02-01')).toMatchObject({ state: 'billable', beyond: true });
    expect(knowledge.validity('M54.50', '2031-02-01').state).toBe('deleted');
  });

  it('offers codes beneath a heading, and successors by the conversion table', async () => {
    const store = await storeOf(
      [FY2031, [heading('M54'), heading('M545'), billed('M5497'), billed('M5458'), billed('R6999')]],
      [
        { kind: 'icd10cm-conversion', label: 'FY2031', from: '2030-10-01', to: '2031-09-30' },
        [{ code: 'R6999', effective: '2030-10-01', previous: ['M545'], published: 'M54.5' }],
      ],
    );
    const knowledge = await asking(store, 'M54.5');
    expect(knowledge.validity('M54.5', '2031-02-01').replacements).toEqual(['M54.58', 'R69.99']);
  });
});

describe('imported procedure files', () => {
  const hcpcs = (code: string, more: object): Row => ({
    code,
    type: 'code',
    long: `Long words of ${code}`,
    short: `Short ${code}`,
    pricing: [],
    multiplePricing: '',
    coverageManual: [],
    carriersManual: [],
    statute: '',
    labCertifications: [],
    crossReferences: [],
    coverage: 'D',
    ascGroup: '',
    ascEffective: null,
    mogGroup: '',
    mogPolicy: '',
    mogEffective: null,
    processingNote: '',
    betos: '',
    serviceTypes: [],
    anesthesiaUnits: null,
    added: '2010-01-01',
    changed: null,
    terminated: null,
    action: 'N',
    ...more,
  });

  it('give a HCPCS code its card', async () => {
    const store = await storeOf([
      { kind: 'hcpcs', label: '2026-10', from: '2026-10-01', to: '2026-12-31' },
      [hcpcs('K9999', { terminated: '2026-06-30' })],
    ]);
    const card = (await asking(store, 'K9999')).card('hcpcs', 'K9999', { dos: '2026-08-01', payer: null });
    expect(card?.name).toBe('Long words of K9999');
    expect(card?.chips.map(({ id }) => id)).toContain('deleted-code');
    expect(card?.official?.facts).toContainEqual({ name: 'terminated', value: '2026-06-30' });
  });

  it('replace the limits of their own setting, for the quarter they hold', async () => {
    const mue = (units: number): Row => ({ code: '76377', units, adjudication: '2 Policy', rationale: '' });
    const quarter = (label: string, from: string, to: string, units: number) =>
      [{ kind: 'mue' as const, label, setting: 'practitioner' as const, from, to }, [mue(units)]] as const;
    const store = await storeOf(
      quarter('2026Q1', '2026-01-01', '2026-03-31', 7),
      quarter('2026Q4', '2026-10-01', '2026-12-31', 9),
    );
    const knowledge = await asking(store, '76377');
    const limit = (dos: string | null) =>
      knowledge.procedure('76377', dos)?.mue.find(({ setting }) => setting === 'practitioner')?.value;
    expect([limit('2026-02-01'), limit('2026-11-01'), limit('2027-02-01'), limit(null)]).toEqual([
      7, 9, 9, 9,
    ]);
    // No imported quarter holds the day: what is bundled answers.
    expect(limit('2026-06-01')).toBe(createKnowledge().procedure('76377')?.mue[0]?.value);
    const hospital = (of: typeof knowledge) =>
      of.procedure('76377', '2026-02-01')?.mue.find(({ setting }) => setting === 'outpatient-hospital');
    expect(hospital(knowledge)).toEqual(hospital(createKnowledge()));
  });

  it('give add-ons their primaries for the day', async () => {
    const row = (primary: string, deleted: string | null): Row => ({
      addOn: '0071U',
      type: 1,
      addOnDeleted: null,
      primary,
      primaryDeleted: null,
      effective: '2020-01-01',
      deleted,
      notes: '',
    });
    const store = await storeOf([
      { kind: 'add-on', label: '2026Q2' },
      [row('0070U', null), row('0069U', '2022-12-31')],
    ]);
    const knowledge = await asking(store, '0071U');
    const primaries = (dos: string | null) => knowledge.addOns('0071U', dos).map(({ primary }) => primary);
    expect(primaries('2022-05-01')).toEqual(['0070U', '0069U']);
    expect(primaries('2026-05-01')).toEqual(['0070U']);
    expect(primaries(null)).toEqual(['0070U']);
    expect(primaries('2019-05-01')).toEqual([]);
  });
});

describe('what was not asked for', () => {
  it('answers as if nothing were imported', async () => {
    const store = await storeOf([FY2031, [heading('M54'), billed('M5499'), heading('Z99'), billed('Z9999')]]);
    const knowledge = await asking(store);
    expect(knowledge.card('icd10cm', 'M54.99', { dos: null, payer: null })?.official).toBeNull();
  });
  it('nor does a damaged store keep anything from working', async () => {
    const store = await storeOf([FY2023, [heading('M54'), billed('M5499')]]);
    const torn: SetStore = { ...store, blocks: async (names) => names.map(() => null) };
    const knowledge = await asking(torn, 'M54.50');
    expect(knowledge.validity('M54.50', '2026-02-01').state).toBe('billable');
  });
});
