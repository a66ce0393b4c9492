import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/claims';
import { describeClaims } from './describe-claim';
import { box, claimNumber, dx, line, type Node, page, patient, table, value } from './page';

const nothing = { payer: null, plan: null, dos: null };
const read = (nodes: readonly Node[], hints: readonly string[] = []) =>
  buildClaims(page(nodes, hints), nothing);

describe('a list of claims', () => {
  it('reads one claim a row, each with its own diagnosis, date, payer and status, and no pointers', () => {
    const row = (code: string, diagnosis: string, dos: string, payer: string, status: string) => [
      claimNumber(),
      patient(),
      value('dos', dos),
      line(code),
      value('modifier', '26'),
      dx(diagnosis),
      value('payer', payer),
      value('status', status),
    ];
    const claims = read([
      table([
        row('76376', 'S82.852A', '2026-04-07', 'uhc', 'paid'),
        row('76377', 'S82.852A', '2026-04-07', 'uhc', 'denied'),
        row('72148', 'M51.36', '2024-08-12', 'cigna', 'other'),
      ]),
    ]);
    expect(describeClaims(claims)).toEqual([
      'list uhc 2026-04-07 A:S82.852A\n  76376-26 2026-04-07',
      'list uhc 2026-04-07 A:S82.852A\n  76377-26 2026-04-07',
      'list cigna 2024-08-12 A:M51.36\n  72148-26 2024-08-12',
    ]);
    expect(claims.map((claim) => claim.lines[0]?.status)).toEqual(['paid', 'denied', 'other']);
  });

  it('takes the payer of the page for rows that show none, also when it stands below them', () => {
    const rows = ['99213', '97110'].map((code) => [claimNumber(), value('dos', '2026-01-13'), line(code)]);
    for (const nodes of [
      [value('payer', 'cigna'), table(rows)],
      [table(rows), box('group', value('payer', 'cigna'))],
    ]) {
      expect(read(nodes).map((claim) => claim.payer)).toEqual(['cigna', 'cigna']);
    }
  });

  it('follows the payer heading above each part of the list', () => {
    const part = (payer: string, codes: readonly string[]): Node[] => [
      box('group', value('payer', payer)),
      table(codes.map((code) => [claimNumber(), line(code), value('dos', '2026-01-13')])),
    ];
    const claims = read([...part('aetna', ['99213', '71275']), ...part('uhc', ['76376'])]);
    expect(claims.map((claim) => claim.payer)).toEqual(['aetna', 'aetna', 'uhc']);
  });

  it('reads a worklist row by row when only the payer column tells the records apart', () => {
    const claims = read([
      table([
        [line('76376'), value('dos', '2026-01-13'), value('units', '1'), value('payer', 'uhc')],
        [line('76377'), value('dos', '2026-01-13'), value('units', '1'), value('payer', 'aetna')],
      ]),
    ]);
    expect(claims.map((claim) => [claim.payer, claim.lines.length])).toEqual([
      ['uhc', 1],
      ['aetna', 1],
    ]);
  });

  it('reads the rows of a claim list as records when each has a status and a diagnosis', () => {
    const rows = ['76376', '76377'].map((code) => [
      value('dos', '2026-01-13'),
      line(code),
      dx('M54.50'),
      value('status', 'paid'),
    ]);
    expect(read([value('claim-kind', 'list'), table(rows)]).map((claim) => claim.lines.length)).toEqual([
      1, 1,
    ]);
    expect(read([value('claim-kind', 'draft'), table(rows)]).map((claim) => claim.lines.length)).toEqual([2]);
  });

  it('reads several codes in one cell as lines of the claim of that row', () => {
    const claims = read([
      table([
        [claimNumber(), [line('22612'), line('22840')], value('dos', '2026-01-13'), dx('M48.061')],
        [claimNumber(), [line('76376')], value('dos', '2026-01-14'), dx('M54.50')],
      ]),
    ]);
    expect(describeClaims(claims)).toEqual([
      'list - 2026-01-13 A:M48.061\n  22612 2026-01-13\n  22840 2026-01-13',
      'list - 2026-01-14 A:M54.50\n  76376 2026-01-14',
    ]);
  });

  it('does not count the summary row of a claim whose lines are opened below it', () => {
    const claims = read([
      table([
        [claimNumber(), line('99213'), value('dos', '2026-01-13')],
        [
          table([
            [line('99213'), value('units', '1'), value('adjustment', 'CO-45')],
            [line('71275'), value('units', '1'), value('adjustment', 'CO-45')],
          ]),
        ],
        [claimNumber(), line('76376'), value('dos', '2026-01-14')],
      ]),
    ]);
    expect(claims.map((claim) => claim.lines.map((one) => one.code))).toEqual([
      ['99213', '71275'],
      ['76376'],
    ]);
  });

  it('uses letters in order of first appearance where each line shows its diagnosis', () => {
    const claims = read([
      claimNumber(),
      table([
        [line('99213'), dx('E11.65'), value('units', '1')],
        [line('71275'), [dx('I26.99'), dx('E11.65')], value('units', '1')],
        [line('76376'), dx('I26.99'), value('units', '1')],
      ]),
    ]);
    expect(describeClaims(claims)).toEqual([
      'draft - - A:E11.65 B:I26.99\n  99213 x1 A\n  71275 x1 BA\n  76376 x1 B',
    ]);
  });

  it('reads service lines and diagnoses in two tables of one card as one claim', () => {
    const card = (code: string, diagnosis: string): Node =>
      box(
        'section',
        claimNumber(),
        table([[line(code), value('units', '1')]]),
        table([[dx(diagnosis)], [dx('Z96.651')]]),
      );
    expect(describeClaims(read([card('76376', 'M54.50'), card('76377', 'M17.11')]))).toEqual([
      'draft - - A:M54.50 B:Z96.651\n  76376 x1',
      'draft - - A:M17.11 B:Z96.651\n  76377 x1',
    ]);
  });

  it('reads a grid of cells without rows', () => {
    const cells = (dos: string, code: string, units: string): Node[] =>
      [value('dos', dos), line(code), value('modifier', '26'), value('units', units)].map((node) =>
        box('group', node),
      );
    const claims = read([
      box('group', claimNumber()),
      box(
        'group',
        ...cells('2026-02-01', '99213', '1'),
        ...cells('2026-02-02', '97110', '4'),
        ...cells('2026-02-03', '76376', '2'),
      ),
    ]);
    expect(describeClaims(claims)).toEqual([
      'draft - 2026-02-01\n  99213-26 x1 2026-02-01\n  97110-26 x4 2026-02-02\n  76376-26 x2 2026-02-03',
    ]);
  });

  it('reads div rows, where each line is a box beside the next', () => {
    const div = (code: string, units: string): Node =>
      box('group', box('group', line(code)), box('group', value('units', units)));
    const claims = read([claimNumber(), box('group', div('99213', '1'), div('97110', '4'))]);
    expect(describeClaims(claims)).toEqual(['draft - -\n  99213 x1\n  97110 x4']);
  });
});

describe('where structure is unclear', () => {
  it('keeps two tables without any claim header apart, and says so', () => {
    const part = (code: string): Node =>
      box('group', table([[line(code), value('units', '1'), value('dos', '2026-01-13')]]));
    const claims = read([part('76376'), part('76377')]);
    expect(claims.map((claim) => claim.lines.length)).toEqual([1, 1]);
    expect(claims.every((claim) => claim.unclear.includes('lines-unclear'))).toBe(true);
  });

  it('keeps groups of rows in one table apart when nothing names their claims', () => {
    const group = (code: string): Node =>
      box(
        'group',
        ...[0, 1].map(() => box('row', line(code), value('units', '1'), value('dos', '2026-01-13'))),
      );
    const claims = read([box('table', group('76376'), group('76377'))]);
    expect(claims.map((claim) => claim.lines.map((one) => one.code))).toEqual([
      ['76376', '76376'],
      ['76377', '76377'],
    ]);
  });

  it('does not give the number of one card to a table outside it', () => {
    const card = (code: string): Node =>
      box('section', claimNumber(), table([[line(code), value('units', '1')]]));
    const claims = read([
      card('76376'),
      card('71275'),
      table([[line('76377'), value('units', '1'), value('dos', '2026-01-13')]]),
    ]);
    expect(claims.map((claim) => claim.lines.map((one) => one.code))).toEqual([
      ['76376'],
      ['71275'],
      ['76377'],
    ]);
  });
});

describe('pages that hold no claim', () => {
  const lines = table([
    [line('27447'), value('modifier', 'RT'), value('units', '1')],
    [line('73700'), value('modifier', 'RT'), value('units', '2')],
  ]);

  it.each([['policy'], ['fee-schedule'], ['price-list'], ['lookup'], ['article']])('%s', (hint) => {
    expect(read([lines, dx('M17.11')], [hint])).toEqual([]);
  });

  it('an authorization, told by the page or by the part the lines stand in', () => {
    expect(read([lines, dx('M17.11'), value('pos', '22')], ['prior-auth'])).toEqual([]);
    const part = box('section', value('claim-kind', 'auth'), lines, dx('M17.11'));
    const claim = box('section', claimNumber(), table([[line('99213'), value('units', '1')]]));
    expect(read([part, claim]).map((one) => one.lines.map((each) => each.code))).toEqual([['99213']]);
  });

  it('an authorization beside the lines of a claim, whose number stands above both', () => {
    const auth = box('section', value('claim-kind', 'auth'), lines);
    const service = box(
      'section',
      table([[line('99213'), value('units', '1'), value('adjustment', 'CO-45')]]),
    );
    for (const parts of [
      [service, auth],
      [auth, service],
    ]) {
      const claims = read([claimNumber(), ...parts]);
      expect(claims.map((one) => one.lines.map((each) => each.code))).toEqual([['99213']]);
    }
  });

  it('a list of codes and prices', () => {
    expect(
      read([
        table([
          [line('76376'), value('charge', '77.00')],
          [line('76377'), value('charge', '168.00')],
        ]),
      ]),
    ).toEqual([]);
  });

  it('codes in running text, headings and look-up lists', () => {
    const nodes = (['prose', 'header', 'lookup'] as const).map((role) => line('76376', { role }));
    expect(read([claimNumber(), ...nodes, value('units', '1')])).toEqual([]);
  });

  it('nothing at all', () => {
    expect(read([])).toEqual([]);
    expect(buildClaims({ boxes: [], mentions: [], values: [], pageHints: [] }, nothing)).toEqual([]);
  });
});
