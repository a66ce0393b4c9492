import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/claims';
import { describeClaims } from './describe-claim';
import { box, claimNumber, dx, line, type Node, page, patient, table, titled, value } from './page';

const nothing = { payer: null, plan: null, dos: null };
const read = (nodes: readonly Node[], hints: readonly string[] = []) =>
  buildClaims(page(nodes, hints), nothing);

const row = (code: string, reason: string, remark: string | null = null, paid = '0.00') => [
  value('dos', '2026-02-03'),
  line(code),
  value('units', '1'),
  value('charge', '77.00'),
  value('adjustment', reason),
  remark === null ? null : value('remark', remark),
  value('paid', paid),
];

describe('a remittance', () => {
  it('reads a card a claim: patient, claim numbers and dates above a table of lines', () => {
    const card = (dos: string, lines: readonly (Node | null)[][]): Node =>
      box(
        'section',
        box(
          'group',
          patient(),
          claimNumber('', 'patient control #'),
          claimNumber('', 'payer control #'),
          value('dos', dos),
        ),
        table(lines),
      );
    const claims = read([
      value('payer', 'aetna'),
      card('2026-02-03', [row('73700-26', 'CO-45', null, '66.31'), row('76376-26', 'CO-97', 'N130')]),
      card('2026-02-05', [row('70496-26', 'CO-197', 'M76')]),
    ]);
    expect(describeClaims(claims)).toEqual([
      'remit aetna 2026-02-03\n  73700-26 x1 2026-02-03 CO-45\n  76376-26 x1 2026-02-03 CO-97+N130',
      'remit aetna 2026-02-03\n  70496-26 x1 2026-02-03 CO-197+M76',
    ]);
    expect(claims[0]?.lines.map((one) => one.status)).toEqual(['paid', 'denied']);
  });

  it('parts one long table by the claim rows in it', () => {
    const claimRow = (payer: string): Node => box('row', patient(), claimNumber(), value('payer', payer));
    const line1 = (code: string): Node => box('row', line(code), value('units', '1'), value('paid', '10.00'));
    const claims = read([
      box(
        'table',
        claimRow('aetna'),
        line1('99213'),
        line1('76376'),
        claimRow('uhc'),
        line1('76377'),
        claimRow('cigna'),
        claimRow('medicare'),
        line1('71275'),
      ),
    ]);
    expect(claims.map((claim) => [claim.payer, claim.lines.map((one) => one.code)])).toEqual([
      ['aetna', ['99213', '76376']],
      ['uhc', ['76377']],
      ['medicare', ['71275']],
    ]);
  });

  it('follows a claim number shown in the first row of its claim only', () => {
    const claims = read([
      table([
        [claimNumber(), line('99213'), value('paid', '80.00')],
        [null, line('71275'), value('paid', '10.00')],
        [claimNumber(), line('76376'), value('paid', '0.00')],
      ]),
    ]);
    expect(claims.map((claim) => claim.lines.map((one) => one.code))).toEqual([
      ['99213', '71275'],
      ['76376'],
    ]);
  });

  it('joins rows that repeat the same claim number, wherever they stand', () => {
    const claims = read([
      table([
        [claimNumber('1'), line('99213'), value('paid', '80.00')],
        [claimNumber('2'), line('76376'), value('paid', '0.00')],
        [claimNumber('1'), line('71275'), value('paid', '10.00')],
      ]),
    ]);
    expect(claims.map((claim) => claim.lines.map((one) => one.code))).toEqual([
      ['99213', '71275'],
      ['76376'],
    ]);
  });

  it('reads fifty claims as fifty, under headings that stand beside their tables', () => {
    const nodes = Array.from({ length: 50 }, (_, at) => [
      box('group', claimNumber(), value('dos', `2026-03-${String((at % 28) + 1).padStart(2, '0')}`)),
      table([
        [line('76376'), value('adjustment', 'CO-236'), value('units', '1')],
        [line('71275'), value('adjustment', 'CO-45'), value('units', '1')],
      ]),
    ]).flat();
    const claims = read([value('payer', 'uhc'), ...nodes]);
    expect(claims).toHaveLength(50);
    expect(claims.every((claim) => claim.lines.length === 2 && claim.payer === 'uhc')).toBe(true);
    expect(claims.map((claim) => claim.dos)).toEqual(
      claims.map((_, at) => `2026-03-${String((at % 28) + 1).padStart(2, '0')}`),
    );
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(50);
  });

  it('gives further reasons and remarks in rows under a line to that line, and totals to none', () => {
    const claims = read([
      claimNumber(),
      box(
        'table',
        box(
          'row',
          line('99214-25'),
          value('charge', '186.00'),
          value('paid', '99.28'),
          value('adjustment', 'CO-45'),
          value('remark', 'N130'),
        ),
        box('row', value('paid', '24.82'), value('adjustment', 'PR-2')),
        box(
          'row',
          line('J1100'),
          value('charge', '9.00'),
          value('paid', '0.96'),
          value('adjustment', 'CO-45'),
        ),
        box('row', value('charge', '195.00'), value('paid', '100.24')),
      ),
    ]);
    expect(describeClaims(claims)).toEqual(['remit - -\n  99214-25 CO-45+N130 PR-2\n  J1100 CO-45']);
    expect(claims[0]?.lines.map((one) => [one.charge, one.paid])).toEqual([
      ['186.00', '99.28'],
      ['9.00', '0.96'],
    ]);
  });

  it('leaves the values of a row whose code it cannot read to nobody', () => {
    const claims = read([
      claimNumber(),
      box(
        'table',
        box('row', line('99213'), value('units', '1'), value('charge', '90.00')),
        box('row', value('units', '3'), value('charge', '20.00'), value('adjustment', 'CO-16')),
      ),
    ]);
    expect(claims[0]?.lines).toMatchObject([{ code: '99213', units: 1, adjustments: [] }]);
  });

  it('takes a ledger that repeats the posted codes for what it is', () => {
    const posted = table([
      [line('99214-25'), value('charge', '186.00'), value('adjustment', 'CO-45')],
      [line('J1100'), value('charge', '9.00'), value('adjustment', 'CO-45')],
    ]);
    const ledger = table([
      [value('dos', '2026-06-02'), line('99214-25'), value('charge', '186.00')],
      [value('dos', '2026-06-23'), line('99214-25'), value('paid', '99.28')],
      [value('dos', '2026-06-29'), line('99214-25'), value('paid', '24.82')],
      [value('dos', '2026-06-02'), line('J1100'), value('charge', '9.00')],
    ]);
    const header = box('group', value('payer', 'medicare'), value('dos', '2026-06-02'), dx('J44.1'));
    const expected = ['remit medicare 2026-06-02 A:J44.1\n  99214-25 CO-45\n  J1100 CO-45'];
    expect(describeClaims(read([header, box('form', posted), ledger]))).toEqual(expected);
    expect(describeClaims(read([header, claimNumber(), box('form', posted), ledger]))).toEqual(expected);
  });

  it('reads a reversal and its correction as two claims', () => {
    const loop = (status: string, units: string): Node =>
      box(
        'x12-claim',
        value('status', status),
        value('dos', '2026-02-11'),
        box('x12-line', line('99291'), value('units', units), value('adjustment', 'CO-45')),
        box('x12-line', line('36556-59'), value('units', units)),
        box('x12-line', value('revenue', '0450'), value('adjustment', 'CO-252')),
      );
    const claims = read([box('pre', value('payer', 'bcbs'), loop('reversed', '-1'), loop('paid', '1'))]);
    expect(describeClaims(claims)).toEqual([
      'remit bcbs 2026-02-11\n  99291 x-1 CO-45\n  36556-59 x-1',
      'remit bcbs 2026-02-11\n  99291 x1 CO-45\n  36556-59 x1',
    ]);
    expect(claims.map((claim) => claim.reversal)).toEqual([true, false]);
  });

  it('reads claims that are opened by headings and patient names alone', () => {
    const card = (code: string): Node =>
      titled('Doe, Jane', 'section', patient(), box('group', line(code), value('units', '1')));
    const claims = read([card('76376'), card('76377'), card('71275')]);
    expect(claims.map((claim) => claim.lines.map((one) => one.code))).toEqual([
      ['76376'],
      ['76377'],
      ['71275'],
    ]);
  });
});
