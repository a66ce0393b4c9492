import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/claims';
import { describeClaims } from './describe-claim';
import { box, dx, line, type Node, page, titled, value } from './page';

const nothing = { payer: null, plan: null, dos: null };
const read = (nodes: readonly Node[], hints: readonly string[] = []) =>
  buildClaims(page(nodes, hints), nothing);
const shown = (nodes: readonly Node[], hints: readonly string[] = []) => describeClaims(read(nodes, hints));

/** A field of a numbered line, alone in a box as fields are. */
const field = (node: Node): Node => box('group', node);
const numbered = (code: string, index: number): Node =>
  field(line(code, { where: 'field', index, label: `procedure code line ${index + 1}` }));

describe('a claim someone is filling in', () => {
  it('reads a CMS-1500 whose fields carry the line number in their names, all side by side in one box', () => {
    const claims = shown([
      box(
        'form',
        value('payer', 'uhc'),
        box('group', dx('M54.50', 'A', { where: 'field' }), dx('Z96.651', 'B', { where: 'field' })),
        box(
          'group',
          ...['76376', '71275'].flatMap((code, index) => [
            field(value('dos', '2026-03-02', { index })),
            field(value('pos', '22', { index })),
            numbered(code, index),
            field(value('modifier', '26', { index })),
            field(value('pointer', index === 0 ? 'A' : 'AB', { index })),
            field(value('charge', '120.00', { index })),
            field(value('units', '1', { index })),
          ]),
        ),
      ),
    ]);
    expect(claims).toEqual([
      'draft uhc 2026-03-02 A:M54.50 B:Z96.651\n  76376-26 x1 A 2026-03-02\n  71275-26 x1 AB 2026-03-02',
    ]);
  });

  it('gives numbered fields to their line when each kind stands in a block of its own', () => {
    const claims = shown([
      box(
        'form',
        box('group', numbered('99213', 0), numbered('97110', 1)),
        box('group', field(value('units', '1', { index: 0 })), field(value('units', '4', { index: 1 }))),
        box('group', field(value('modifier', 'GP', { index: 1 }))),
        value('dos', '2026-03-02'),
      ),
    ]);
    expect(claims).toEqual(['draft - 2026-03-02\n  99213 x1\n  97110-GP x4']);
  });

  it('joins a card a line into one claim when the cards are called service lines', () => {
    const card = (code: string, number: number, units: string): Node =>
      box(
        'item',
        titled(
          `Service line ${number}`,
          'section',
          field(value('dos', '2026-02-11')),
          field(line(code, { where: 'field' })),
          field(value('modifier', '26')),
          field(value('modifier', '76')),
          field(value('pointer', 'A')),
          field(value('pointer', 'B')),
          field(value('units', units)),
        ),
      );
    const claims = shown([
      value('payer', 'uhc'),
      titled('Diagnosis codes', 'section', field(dx('I26.99')), field(dx('R06.02'))),
      titled('Services', 'section', box('list', card('71045', 1, '1'), card('94640', 2, '2'))),
    ]);
    expect(claims).toEqual([
      'draft uhc 2026-02-11 A:I26.99 B:R06.02\n  71045-26-76 x1 AB 2026-02-11\n  94640-26-76 x2 AB 2026-02-11',
    ]);
  });

  it('reads a line spread over two rows of a table, the second with pointer, charge and units', () => {
    const claims = shown([
      box(
        'form',
        dx('M17.11', 'A'),
        box(
          'table',
          ...['27447', '73700'].flatMap((code) => [
            box('row', value('dos', '2026-04-01'), line(code, { where: 'field' }), value('modifier', 'RT')),
            box('row', value('pointer', 'A'), value('charge', '900.00'), value('units', '1')),
          ]),
        ),
      ),
    ]);
    expect(claims).toEqual([
      'draft - 2026-04-01 A:M17.11\n  27447-RT x1 A 2026-04-01\n  73700-RT x1 A 2026-04-01',
    ]);
  });

  it('reads a UB-04: type of bill, revenue codes, statement dates, and no line for a revenue code alone', () => {
    const [claim] = read([
      box(
        'form',
        value('type-of-bill', '0131'),
        value('dos', '2026-05-04'),
        value('dos-to', '2026-05-06'),
        box(
          'table',
          box('row', value('revenue', '0320'), line('76377', { where: 'field' }), value('units', '1')),
          box('row', value('revenue', '0250'), value('units', '3')),
          box('row', value('revenue', '0636'), line('J1885', { where: 'field' }), value('units', '2')),
        ),
        box('group', dx('S82.852A')),
      ),
    ]);
    expect(claim).toMatchObject({
      setting: 'outpatient-hospital',
      typeOfBill: '0131',
      dos: '2026-05-04',
      through: '2026-05-06',
    });
    expect(claim?.lines.map((one) => [one.code, one.revenueCode, one.units])).toEqual([
      ['76377', '0320', 1],
      ['J1885', '0636', 2],
    ]);
  });

  it('keeps the one line of a form together with fields that stand far from its code', () => {
    const claims = shown([
      box(
        'form',
        box('group', field(dx('E11.65'))),
        box('group', box('group', numbered('99213', 0)), box('group', field(value('modifier', '25')))),
        box('group', field(value('units', '1')), field(value('dos', '2026-01-05'))),
      ),
    ]);
    expect(claims).toEqual(['draft - 2026-01-05 A:E11.65\n  99213-25 x1 2026-01-05']);
  });

  it('goes on with the same claim when its numbered lines continue in a second block', () => {
    const block = (from: number): Node =>
      titled(
        'More lines',
        'section',
        ...[0, 1].map((at) =>
          box('row', numbered(`7637${6 + at}`, from + at), field(value('units', '1', { index: from + at }))),
        ),
      );
    const claims = read([box('form', block(0), block(2), dx('M54.50'))]);
    expect(claims).toHaveLength(1);
    expect(claims[0]?.lines).toHaveLength(4);
    expect(claims[0]?.unclear).not.toContain('lines-unclear');
  });

  it('does not let a look-up field with one code be a claim', () => {
    expect(read([box('form', field(line('76377', { where: 'field', label: 'find a code' })))])).toEqual([]);
  });
});
