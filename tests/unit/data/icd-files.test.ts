import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIcdTable } from '../../../src/knowledge/icd-table';
import { buildHistories, type State } from '../../../tools/data/icd/histories';
import { packCodes } from '../../../tools/data/icd/pack';
import type { Conversion } from '../../../tools/data/icd/releases';
import { sideReader } from '../../../tools/data/icd/side';

describe('histories', () => {
  const release = (codes: Record<string, 0 | 1>) =>
    new Map(
      Object.entries(codes).map(([code, billable]) => [code, { code, billable, short: '', title: '' }]),
    );
  const historyOf = (
    code: string,
    y2021: Record<string, 0 | 1>,
    y2025: Record<string, 0 | 1>,
    conversions: Conversion[],
  ): readonly (readonly [string, State])[] =>
    buildHistories(
      [
        { year: 2021, asOf: '2021-01-01', release: release(y2021) },
        { year: 2025, asOf: '2024-10-01', release: release(y2025) },
      ],
      conversions,
    ).get(code) ?? [];

  const expanded: Conversion[] = [{ code: 'M5450', effective: '2021-10-01', previous: ['M545'] }];

  it('date an expansion by the conversion table', () => {
    expect(historyOf('M545', { M545: 1 }, { M545: 0, M5450: 1 }, expanded)).toEqual([
      ['2015-10-01', 'b'],
      ['2021-10-01', 'h'],
    ]);
    expect(historyOf('M5450', { M545: 1 }, { M545: 0, M5450: 1 }, expanded)).toEqual([
      ['2015-10-01', '-'],
      ['2021-10-01', 'b'],
    ]);
  });
  it('leave a gap that nothing dates unknown', () => {
    expect(historyOf('M545', { M545: 1 }, {}, [])).toEqual([
      ['2015-10-01', 'b'],
      ['2021-10-01', '?'],
      ['2024-10-01', '-'],
    ]);
  });
  it('know a code that was gone before the first loaded year', () => {
    const split: Conversion[] = [{ code: 'T85890A', effective: '2016-10-01', previous: ['T8589XA'] }];
    expect(historyOf('T8589XA', { T85890A: 1 }, { T85890A: 1 }, split)).toEqual([
      ['2015-10-01', 'b'],
      ['2016-10-01', '-'],
    ]);
  });
});

describe('the packed table', () => {
  const codeArb = fc.stringMatching(/^[A-Z][0-9][0-9A-Z]{1,5}$/);

  it('gives back every code with its attribute, in order, and nothing else', () => {
    fc.assert(
      fc.property(fc.dictionary(codeArb, fc.nat({ max: 254 })), codeArb, (codes, other) => {
        const wanted = new Map(Object.entries(codes));
        const table = openIcdTable(packCodes(wanted));
        const walked: [string, number][] = [];
        table.walk('', (code, attribute) => {
          walked.push([code, attribute]);
          return 'on';
        });
        expect(walked).toEqual([...wanted].sort(([a], [b]) => (a < b ? -1 : 1)));
        for (const [code, attribute] of wanted) expect(table.find(code)).toBe(attribute);
        expect(table.find(other)).toBe(wanted.get(other) ?? null);
      }),
    );
  });
  it('lists what stands directly beneath a code', () => {
    const table = openIcdTable(
      packCodes(
        new Map([
          ['M54', 0],
          ['M545', 0],
          ['M5450', 1],
          ['M546', 1],
          ['M80', 0],
        ]),
      ),
    );
    expect(table.children('M54')).toEqual(['M545', 'M546']);
    expect(table.children('M99')).toEqual([]);
  });
  it('stops walking when told', () => {
    const table = openIcdTable(
      packCodes(
        new Map([
          ['A00', 1],
          ['A01', 1],
          ['B00', 1],
        ]),
      ),
    );
    const seen: string[] = [];
    table.walk('', (code) => {
      seen.push(code);
      return code === 'A01' ? 'stop' : 'on';
    });
    expect(seen).toEqual(['A00', 'A01']);
  });
});

describe('sides, as titles tell them', () => {
  const sideOf = sideReader(
    new Set([
      'Pain in right knee',
      'Pain in left knee',
      'Pain in unspecified knee',
      'Left heart failure',
      'Cough',
    ]),
  );
  it.each([
    ['Pain in right knee', 2],
    ['Pain in left knee', 1],
    ['Pain in unspecified knee', 4],
    ['Low back pain, unspecified', 0],
    ['Bilateral primary osteoarthritis of knee', 3],
    ['Acute right heart failure', 0],
    ['Left lower quadrant pain', 0],
    ['Cough', 0],
  ])('%s: %i', (title, side) => expect(sideOf(title)).toBe(side));
});
