import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/claims';
import { describeClaims } from './describe-claim';
import { dx, line, type Node, page, table, value } from './page';

const nothing = { payer: null, plan: null, dos: null };
const read = (nodes: readonly Node[]) => describeClaims(buildClaims(page(nodes), nothing));
const billed = (code: string): Node[] => [line(code), value('units', '1')];

describe('rows that head the lines of a claim in one table', () => {
  it('reads a claim under each full-width row of payer, date and diagnoses', () => {
    const claims = read([
      table([
        [[value('payer', 'cigna'), value('dos', '2026-08-03'), dx('C50.912')]],
        billed('0037U'),
        billed('81162'),
        [[value('payer', 'aetna'), value('dos', '2026-08-04'), dx('E78.5'), dx('E11.9')]],
        billed('80061'),
      ]),
    ]);
    expect(claims).toEqual([
      'draft cigna 2026-08-03 A:C50.912\n  0037U x1\n  81162 x1',
      'list aetna 2026-08-04 A:E78.5 B:E11.9\n  80061 x1',
    ]);
  });

  it('takes two rows that follow one another as one heading, and keeps their status from the line above', () => {
    const head = (dos: string, diagnosis: string): Node[][] => [
      [value('dos', dos), value('status', 'paid')],
      [dx(diagnosis)],
    ];
    const claims = read([
      table([
        ...head('2026-02-02', 'M54.50'),
        billed('97110'),
        ...head('2026-02-09', 'M25.511'),
        billed('97140'),
      ]),
    ]);
    expect(claims).toEqual([
      'list - 2026-02-02 A:M54.50\n  97110 x1',
      'list - 2026-02-09 A:M25.511\n  97140 x1',
    ]);
  });

  it('leaves a claim whole whose lines have details below them, or dates alone above them', () => {
    const details = [billed('97110'), [dx('M54.50')], billed('97140'), [dx('M25.511')]];
    const visits = [
      [value('dos', '2026-02-02')],
      billed('97110'),
      [value('dos', '2026-02-09')],
      billed('97140'),
    ];
    for (const rows of [details, visits]) {
      const claims = buildClaims(page([value('dos', '2026-02-02'), table(rows)]), nothing);
      expect(claims.map((claim) => claim.lines.length)).toEqual([2]);
    }
  });
});
