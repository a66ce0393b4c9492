import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIcdTable } from '../../../src/knowledge/icd-table';
import { codeEditorList } from '../../../tools/data/icd/code-editor';
import type { Conversion } from '../../../tools/data/icd/conversion-table';
import { buildHistories, type State } from '../../../tools/data/icd/histories';
import { applyAddenda, type OrderRow, parseOrderFile } from '../../../tools/data/icd/order-file';
import { packCodes } from '../../../tools/data/icd/pack';
import { sideReader } from '../../../tools/data/icd/side';

/** A row as the order file has it: code at 7, flag at 15, short title at 17, long title at 78. */
const row = (code: string, flag: 0 | 1, title: string) =>
  `${'00001'} ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}`;
const change = (action: string, code: string, flag: 0 | 1, title: string) =>
  `${action.padEnd(13)}${flag} ${code.padEnd(7)} ${title.slice(0, 60).padEnd(60)} ${title}`;
const footer = (headers: [number, number], codes: [number, number]) =>
  [
    `  ${headers[0]} headers in a.txt`,
    `  ${headers[1]} headers in b.txt`,
    `  ${codes[0]} codes in a.txt`,
    `  ${codes[1]} codes in b.txt`,
  ].join('\r\n');

describe('order files', () => {
  it('give code, flag and title', () => {
    const rows = parseOrderFile(
      `${row('M54', 0, 'Dorsalgia')}\r\n${row('M5450', 1, 'Low back pain, x')}\r\n`,
      'f',
    );
    expect([...rows]).toEqual([
      ['M54', { billable: false, title: 'Dorsalgia' }],
      ['M5450', { billable: true, title: 'Low back pain, x' }],
    ]);
  });
  it('are refused with file and line', () => {
    expect(() => parseOrderFile('nonsense', 'x.txt')).toThrow('x.txt: line 1');
    const twice = `${row('M54', 0, 'a')}\n${row('M54', 0, 'a')}`;
    expect(() => parseOrderFile(twice, 'x.txt')).toThrow('x.txt: line 2: M54 comes twice');
  });
});

describe('addenda', () => {
  const before = parseOrderFile(`${row('M722', 1, 'Fibromatosis')}\n${row('M72', 0, 'Disorders')}`, 'a.txt');

  it('turn a code into a heading and add what stands beneath it', () => {
    const text = [
      change('Delete:', 'M722', 1, 'Fibromatosis'),
      change('Add:', 'M722', 0, 'Fibromatosis'),
      change('Add:', 'M7220', 1, 'Fibromatosis, unspecified foot'),
      footer([1, 2], [1, 1]),
    ].join('\r\n');
    const after = applyAddenda(before, text, 'b.txt');
    expect(after.get('M722')).toEqual({ billable: false, title: 'Fibromatosis' });
    expect(after.get('M7220')).toEqual({ billable: true, title: 'Fibromatosis, unspecified foot' });
  });
  it('are refused when the totals they announce are not met', () => {
    expect(() => applyAddenda(before, footer([1, 1], [1, 5]), 'b.txt')).toThrow(
      'b.txt: totals differ: 5 codes',
    );
  });
  it('are refused when they delete what is not there', () => {
    const text = `${change('Delete:', 'M999', 1, 'x')}\n${footer([1, 1], [1, 1])}`;
    expect(() => applyAddenda(before, text, 'b.txt')).toThrow(
      'b.txt: line 1: M999 is deleted but was not there',
    );
  });
});

describe('histories', () => {
  const release = (codes: Record<string, 0 | 1>) =>
    new Map<string, OrderRow>(
      Object.entries(codes).map(([code, flag]) => [code, { billable: flag === 1, title: '' }]),
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

describe('lists of the Medicare Code Editor', () => {
  const text = [
    '6. Manifestation code\t94',
    '7. Other list\t99',
    '6. Manifestation code as principal diagnosis',
    'Some prose about it.',
    'A1801\tTuberculosis of spine',
    'B59\tPneumocystosis',
    '7. Other list',
    'A000\tCholera',
  ].join('\n');
  it('end where the next list begins', () => {
    expect([...codeEditorList(text, 6, 'Manifestation code')]).toEqual(['A1801', 'B59']);
  });
  it('must be there', () => {
    expect(() => codeEditorList(text, 12, 'Nothing')).toThrow('no list "12. Nothing"');
  });
});
