import { describe, expect, it } from 'vitest';
import { parseTypedClaim } from '../../../src/claims';
import { describeClaims } from './describe-claim';
import { payerOf } from './payer';

const read = (text: string) => parseTypedClaim(text, payerOf);

describe('a typed claim', () => {
  const whole = 'text uhc 2026-03-02 A:M54.5 B:Z96.651\n  76376-26 x1 A\n  71275';

  it.each([
    ['cells parted by bars', '76376 26 x1 A | 71275 | dx M54.5, Z96.651 | UHC | 2026-03-02'],
    ['one line a row', '76376 26 x1 A\n71275\ndx M54.5, Z96.651\nUHC\n3/2/2026'],
    ['glued modifiers, undotted codes in lower case', '76376-26 x1 a; 71275; Dx: m545 z96651; uhc; 03/02/26'],
    ['commas only', '76376-26 x1 A, 71275, dx M54.5, Z96.651, UHC, Mar 2, 2026'],
    [
      'labels',
      'CPT 76376 mod 26 units 1 ptr A | CPT 71275 | ICD-10: M54.5 Z96.651 | Payer: UHC | DOS 03-02-2026',
    ],
    ['lettered diagnoses', '76376 26 x1 A | 71275 | dx A. M54.5 B. Z96.651 | UHC | 20260302'],
    [
      'numbered diagnoses and pointers',
      '76376 26 x1 ptr 1 | 71275 | Dx 1: M54.5, 2: Z96.651 | UHC | 2026-03-02',
    ],
  ])('%s', (_, text) => {
    const { claims, problems } = read(text);
    expect(problems).toEqual([]);
    expect(describeClaims(claims)).toEqual([whole]);
  });

  it.each([
    ['97110 GP x4', '97110-GP x4'],
    ['97110×12', '97110 x12'],
    ['97110 (12 units)', '97110 x12'],
    ['99213 25 59', '99213-25-59'],
    ['99213,25', '99213-25'],
    ['HC:99213:25:59', '99213-25-59'],
    ['J1885 units: 2', 'J1885 x2'],
    ['0554t', '0554T'],
    ['73700 26 RT 1 AB', '73700-26-RT x1 AB'],
    ['73700 1 A,B', '73700 x1 AB'],
    ['73700 ABCD', '73700 ABCD'],
    ['76376 qty 2 dx ptr 1,2', '76376 x2 AB'],
    ['76376 CO-97 N130', '76376 CO-97+N130'],
    ['76376 26 CO 97', '76376-26 CO-97'],
    ['97530 CO 59', '97530-CO-59'],
    ['76376 PR-1 CO-45', '76376 PR-1 CO-45'],
  ])('%s', (text, expected) => {
    const { claims, problems } = read(text);
    expect(problems).toEqual([]);
    expect(describeClaims(claims).map((one) => one.split('\n  ')[1])).toEqual([expected]);
  });

  it('reads place of service, charge, revenue code and type of bill', () => {
    const { claims, problems } = read('76376 26 $120 rev 0320 | POS 22 | TOB 131 | 2026-03-02');
    expect(problems).toEqual([]);
    expect(claims[0]).toMatchObject({ typeOfBill: '0131', setting: 'outpatient-hospital' });
    expect(claims[0]?.lines[0]).toMatchObject({ charge: '120', revenueCode: '0320', pos: '22' });
  });

  it('reads rows copied from a table, each with its date, code and units', () => {
    const { claims, problems } = read(
      'DOS\tPOS\tCPT\tMod\tUnits\tCharge\n03/02/2026\t22\t76376\t26\t1\t$120.00\n03/03/2026\t22\t71275\t\t1\t$310.00\ndx I26.99',
    );
    expect(problems).toEqual([]);
    expect(describeClaims(claims)).toEqual([
      'text - 2026-03-02 A:I26.99\n  76376-26 x1 2026-03-02\n  71275 x1 2026-03-03',
    ]);
    expect(claims[0]?.lines.map((line) => [line.pos, line.charge])).toEqual([
      ['22', '120.00'],
      ['22', '310.00'],
    ]);
  });

  it('keeps plan and payer, and makes a remittance of lines with reasons', () => {
    const { claims } = read('76376 CO-236 | UHC Medicare Advantage');
    expect(claims[0]).toMatchObject({ payer: 'uhc', plan: 'uhc-ma', kind: 'remit' });
  });

  it('reads two claims parted by a row of dashes', () => {
    const { claims } = read('76376 | 2026-03-02\n---\n76377 | 2026-03-03');
    expect(describeClaims(claims)).toEqual(['text - 2026-03-02\n  76376', 'text - 2026-03-03\n  76377']);
  });

  it('keeps a string in the diagnosis list that is no diagnosis code, to be warned about', () => {
    expect(read('76376 | dx M5.4.5, Z96.651').claims[0]?.diagnoses).toMatchObject([
      { code: 'M5.4.5', wellFormed: false, pointer: 'A' },
      { code: 'Z96.651', wellFormed: true, pointer: 'B' },
    ]);
  });

  it('reads diagnoses without lines, and says that lines are missing', () => {
    const { claims, problems } = read('dx M54.5');
    expect(claims[0]?.diagnoses).toHaveLength(1);
    expect(problems).toEqual([{ key: 'claimText.noLines', params: {} }]);
  });
});

describe('what cannot be read is told, the rest kept', () => {
  it.each([
    ['76376 bananas', 'unread', 'bananas'],
    ['7637 | 76376', 'unread', '7637'],
    ['76376 | payer: Nobody Health', 'unknownPayer', 'Nobody Health'],
    ['76376 | 0554T-0558T', 'range', '0554T-0558T'],
    ['CO-97 | 76376', 'noLineYet', 'CO-97'],
    ['76376 | 2026-02-31', 'unread', '2026-02-31'],
  ])('%s', (text, reason, token) => {
    const { claims, problems } = read(text);
    expect(problems).toContainEqual({ key: `claimText.${reason}`, params: { token } });
    expect(claims[0]?.lines.map((line) => line.code)).toEqual(['76376']);
  });

  it('says so when nothing is left', () => {
    expect(read('')).toEqual({ claims: [], problems: [{ key: 'claimText.noLines', params: {} }] });
  });
});
