import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../generated/dataset';
import { createIcdValidity } from '../../../src/knowledge/icd-validity';

const icd = createIcdValidity(loadDataset().icd);
const stateOf = (code: string, dos: string | null) => icd.validity(code, dos).state;

describe('codes that changed, around the day they changed', () => {
  const changes: [code: string, before: string, state: string, after: string, later: string][] = [
    ['M54.5', '2021-09-30', 'billable', '2021-10-01', 'header'],
    ['M54.50', '2021-09-30', 'not-yet', '2021-10-01', 'billable'],
    ['M48.06', '2017-09-30', 'billable', '2017-10-01', 'header'],
    ['M51.36', '2024-09-30', 'billable', '2024-10-01', 'header'],
    ['T85.89XA', '2016-09-30', 'billable', '2016-10-01', 'deleted'],
    ['G35', '2025-09-30', 'billable', '2025-10-01', 'header'],
    ['M72.2', '2026-09-30', 'billable', '2026-10-01', 'header'],
    ['Z68.1', '2026-09-30', 'billable', '2026-10-01', 'header'],
    ['J12.82', '2020-12-31', 'not-yet', '2021-01-01', 'billable'],
    ['S23.420A', '2026-09-30', 'billable', '2026-10-01', 'deleted'],
    ['M72.20', '2026-09-30', 'not-yet', '2026-10-01', 'billable'],
  ];
  it.each(changes)('%s on %s is %s, on %s %s', (code, before, state, after, later) => {
    expect(stateOf(code, before)).toBe(state);
    expect(stateOf(code, after)).toBe(later);
  });

  it('says until when a code was billable, and since when', () => {
    expect(icd.validity('M54.5', '2026-03-02')).toMatchObject({
      billableUntil: '2021-09-30',
      lastYear: 2021,
    });
    expect(icd.validity('M54.50', '2026-03-02')).toMatchObject({
      firstYear: 2022,
      billableFrom: '2021-10-01',
    });
    expect(icd.validity('M81.0', '2026-03-02')).toMatchObject({ firstYear: null, lastYear: 2027 });
  });
});

describe('codes that never could be billed', () => {
  it.each(['M24.2', 'M80.00', 'M48.50', 'M54'])('%s was a heading in every loaded year', (code) => {
    for (const dos of ['2021-03-01', '2025-03-01', '2026-03-01', '2026-12-01'])
      expect(stateOf(code, dos)).toBe('header');
  });
  it.each(['M23.80', 'M84.4X0', 'Q99.99'])('%s is in no release', (code) => {
    expect(icd.has(code)).toBe(false);
    for (const dos of ['2018-03-01', '2023-03-01', '2026-03-01', null])
      expect(stateOf(code, dos)).toBe('unknown');
  });
});

describe('what may stand in place of a code', () => {
  it('lists what stands beneath a heading', () => {
    expect(icd.validity('M54.5', '2026-03-02').replacements).toEqual(['M54.50', 'M54.51', 'M54.59']);
    expect(icd.validity('M51.36', '2026-03-02').replacements).toEqual([
      'M51.360',
      'M51.361',
      'M51.362',
      'M51.369',
    ]);
    expect(icd.validity('M48.06', '2026-03-02').replacements).toEqual(['M48.061', 'M48.062']);
  });
  it('lists official successors of a deleted code', () => {
    expect(icd.validity('T85.89XA', '2026-03-02').replacements).toEqual(['T85.890A', 'T85.898A']);
  });
  it('offers codes elsewhere in the book where part of a code moved', () => {
    expect(icd.validity('M72.2', '2026-11-01').replacements).toEqual([
      'M72.20',
      'M72.21',
      'M72.22',
      'M67.A01',
      'M67.A02',
      'M67.A09',
    ]);
  });
  it('only offers what is billable on the day asked for', () => {
    const codes = ['M54.5', 'M72.2', 'G35', 'S82', 'M80', 'E11', 'T85.89XA', 'H54.0', 'C44.1'];
    for (const code of codes) {
      for (const dos of ['2024-12-01', '2026-03-02', '2026-11-01']) {
        for (const other of icd.validity(code, dos).replacements) {
          const { state, replacements } = icd.validity(other, dos);
          expect(
            state === 'billable' || (state === 'header' && replacements.length > 0),
            `${code} → ${other}`,
          ).toBe(true);
        }
      }
    }
  });
});

describe('days without a release of their own', () => {
  it('is honest between loaded years: agreeing neighbors hold, a silent gap does not', () => {
    expect(icd.validity('M81.0', '2023-03-01')).toMatchObject({
      state: 'billable',
      inferred: true,
      release: 'FY2026 conversion table',
    });
    const silent = loadDataset().icd.histories.findIndex((history) =>
      history.some(([, state]) => state === '?'),
    );
    expect(silent).toBeGreaterThanOrEqual(0);
    const codes: string[] = [];
    icd.each((code) => {
      if (icd.state(code, '2023-03-01') === 'not-checked') codes.push(code);
    });
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(icd.validity(code, '2025-03-01').state).not.toBe('not-checked');
  });
  it('answers as of the last loaded year afterwards, and says so', () => {
    expect(icd.validity('M54.5', '2027-12-01')).toMatchObject({
      state: 'header',
      release: 'FY2027',
      beyond: true,
    });
    expect(icd.validity('M81.0', '2027-12-01')).toMatchObject({ state: 'billable', beyond: true });
    expect(icd.validity('M81.0', '2027-09-30')).not.toHaveProperty('beyond');
  });
  it('does not speak of the time before ICD-10-CM', () => {
    expect(stateOf('M81.0', '2015-09-30')).toBe('not-checked');
  });
  it('lets the newest release judge where the page shows no date', () => {
    expect(icd.validity('M72.2', null)).toMatchObject({ state: 'header', release: 'FY2027', dos: null });
  });
});

describe('bits that rules ask for', () => {
  it.each([
    ['M25.561', 'right'],
    ['M25.562', 'left'],
    ['M25.569', 'unspecified'],
    ['M17.0', 'bilateral'],
    ['M54.50', null],
    ['I50.810', null],
    ['Z96.653', 'bilateral'],
  ])('side of %s is %s', (code, side) => {
    expect(icd.bits(code)?.side ?? null).toBe(side);
  });
  it('knows manifestations, external causes, unspecified codes', () => {
    expect(icd.bits('F02.80')).toMatchObject({ manifestation: true });
    expect(icd.bits('M81.0')).toMatchObject({
      manifestation: false,
      externalCause: false,
      unspecified: false,
    });
    expect(icd.bits('W19.XXXA')).toMatchObject({ externalCause: true });
    expect(icd.bits('M54.50')).toMatchObject({ unspecified: true });
    expect(icd.bits('Q99.99')).toBeNull();
  });
});

it('has the published totals of FY2027', () => {
  let rows = 0;
  let billable = 0;
  icd.each((_code, state) => {
    if (state === 'billable' || state === 'header') rows += 1;
    if (state === 'billable') billable += 1;
  });
  expect({ rows, billable }).toEqual({ rows: 98_403, billable: 74_879 });
});

it('never throws, and never calls an unknown string billable', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.date({ noInvalidDate: true }), (text, date) => {
      const dos = date.toISOString().slice(0, 10);
      const { state } = icd.validity(text, dos);
      if (!icd.has(text)) expect(['unknown', 'not-checked']).toContain(state);
    }),
  );
});
