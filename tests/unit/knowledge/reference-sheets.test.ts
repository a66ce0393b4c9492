import { describe, expect, it } from 'vitest';
import { createKnowledge } from '../../../src/knowledge';

/**
 * Every row of the tables in the four reference sheets, by its code: shown as it is, or beside the fact that corrects
 * it. A row that was dropped silently fails here.
 */
const SHEETS = {
  '0348T': {
    modifiers: '26 TC 52 53 62 80 82 22 QK',
    taxonomies: '208000000X 208600000X 2085S0112X 261Q00000X 207RC0000X',
    diagnoses: 'M96.1 M48.04 M51.36 T85.89XA M24.2 M50.20 M54.5 M96.0',
    procedures: '0348T 21085 72275 73030 76000 77002',
  },
  '0558T': {
    modifiers: '26 TC 52 53 22 62 80 AS QK QX QY SH CQ',
    taxonomies: '207RC0000X 208000000X 2086S0105X 2084P0800X 163W00000X',
    diagnoses: 'M25.60 M23.80 M48.06 S82.001A M17.11 M96.1 R26.89 Z96.641',
    procedures: '72125 73700 76376 77046 74176',
  },
  '0554T': {
    modifiers: '22 23 52 53 54 55 56 62 AS QK QX QY FX',
    taxonomies: '2084P0800X 2086S0122X 363L00000X 207RR0500X 207K00000X',
    diagnoses: 'M80.00 M81.0 M84.4X0 Z79.899 R29.6 M48.50',
    procedures: '77080 72192 73218 76377 76140',
  },
} as const;

const knowledge = createKnowledge();
const cardOf = (code: string) => {
  const card = knowledge.card('cpt', code, { dos: null, payer: null });
  if (card === null) throw new Error(`no card of ${code}`);
  return card;
};

describe.each(Object.entries(SHEETS))('the sheet of %s', (code, sheet) => {
  const card = cardOf(code);
  const corrected = card.disagreements.map(({ about }) => about).join('\n');

  it.each(sheet.modifiers.split(' '))('modifier %s has a row that says when, or why not', (modifier) => {
    const row = card.modifiers.find((one) => one.modifier === modifier);
    expect(row?.when).toBeTruthy();
    expect(row?.sources).toContain(`seed-${code}`);
  });
  it.each(sheet.taxonomies.split(' '))('taxonomy %s is corrected, and its right code shown', (taxonomy) => {
    const note = card.disagreements.find(({ about }) => about === `Taxonomy ${taxonomy}`);
    const right = note?.fact.match(/\d{3}[0-9A-Z]{6}X/g)?.at(-1);
    expect(card.taxonomies.map((one) => one.code)).toContain(right);
  });
  it.each(sheet.diagnoses.split(' '))('diagnosis %s is listed or corrected', (diagnosis) => {
    const listed = card.relatedDiagnoses.some((row) => row.code === diagnosis);
    expect(listed || corrected.includes(`Diagnosis ${diagnosis}`)).toBe(true);
  });
  it.each(sheet.procedures.split(' '))('procedure %s is listed or corrected', (procedure) => {
    const listed = card.relatedProcedures.some((row) => row.code === procedure);
    expect(listed || corrected.includes(`Procedure ${procedure}`)).toBe(true);
  });
});

describe.each(['0348T', '0554T', '0558T', '0946T'])('the card of %s', (code) => {
  const card = cardOf(code);

  it('tells summary, service type, sites, clinical context, workflow and payers in scope', () => {
    expect(card.summary.length).toBeGreaterThan(1);
    expect(card.serviceType?.text).toBeTruthy();
    for (const part of [card.sites, card.clinical, card.workflow]) expect(part.length).toBeGreaterThan(0);
    expect([...card.payersInScope].sort()).toEqual(['aetna', 'bcbs', 'cigna', 'medicare', 'uhc']);
  });
  it('points to billable diagnoses and named procedures only', () => {
    for (const { code: other, name } of card.relatedDiagnoses) {
      expect(knowledge.validity(other, null).state, other).toBe('billable');
      expect(name, other).not.toBe('');
    }
    for (const { code: other, name } of card.relatedProcedures) expect(name, other).not.toBe('');
  });
  it('hands on the record of every source it names', () => {
    const ids = new Set(card.sources.map(({ id }) => id));
    const named = JSON.stringify({ ...card, sources: [] }).matchAll(
      /"(?:sources|factSources)":\[([^\]]*)\]|"saysSource":("[^"]*")/g,
    );
    for (const [, list, single] of named) {
      for (const id of JSON.parse(`[${list ?? single}]`)) expect(ids).toContain(id);
    }
  });
  it('names payers of the data in each stance, and says of none that a sheet decided coverage', () => {
    for (const { payer, sources } of card.stances) {
      expect(knowledge.payerName(payer), payer).not.toBeNull();
      expect(sources.some((id) => id.startsWith('seed-'))).toBe(false);
    }
  });
});

it('says where the sheet of 0946T has no data', () => {
  expect(cardOf('0946T').noData).toEqual(
    expect.arrayContaining(['Taxonomies', 'Related diagnoses (ICD-10-CM pairings)']),
  );
});

it('keeps the conflict over Medicare and biomechanical CT open', () => {
  for (const code of ['0554T', '0555T', '0556T', '0557T', '0558T']) {
    const stances = cardOf(code).stances.filter(({ payer }) => payer === 'medicare');
    expect(
      stances.map(({ stance }) => stance),
      code,
    ).toContain('conflict');
  }
});

it('prints no sunset date of a Category III code, and stops vouching with CPT 2027', () => {
  for (const code of ['0347T', '0348T', '0554T', '0558T', '0691T', '0743T', '0946T']) {
    expect(JSON.stringify(cardOf(code))).not.toMatch(/sunset|expires|ends (?:in|on) (?:January|July)/i);
    const chips = knowledge.card('cpt', code, { dos: '2027-01-01', payer: null })?.chips.map(({ id }) => id);
    expect(chips, code).toContain('cpt2027');
    expect(cardOf(code).chips.map(({ id }) => id)).not.toContain('cpt2027');
  }
});

describe('the question and answer on 3D rendering', () => {
  it.each(['76376', '76377'])('%s carries its rules, with where sources differ', (code) => {
    const text = cardOf(code)
      .rules.map((rule) => rule.text)
      .join('\n');
    for (const part of ['concurrent supervision', 'maximum intensity', 'multiplanar', '71275', 'MUE 2']) {
      expect(text).toContain(part);
    }
    expect(cardOf(code).disagreements.map(({ about }) => about)).toContain('With nuclear medicine');
  });
  it('notes the slip 73677 on the card of 76377', () => {
    expect(cardOf('76377').disagreements.some(({ says }) => says.includes('73677'))).toBe(true);
  });
});
