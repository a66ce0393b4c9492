import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClaims, type Claim } from '../../../src/claims';
import type { BoxKind, Reading, Value, ValueKind } from '../../../src/reading';
import { box, claimNumber, dx, line, type Node, page, patient, table, value } from './page';

const nothing = { payer: null, plan: null, dos: null };
const claimsOf = (reading: Reading): Claim[] => buildClaims(reading, nothing);

const code = fc.constantFrom('99213', '76376-26', '76377', '71275-59', '97110-GP', 'J1885', '0554T');
const lineKinds = fc.constantFrom<[ValueKind, string]>(
  ['units', '2'],
  ['charge', '77.00'],
  ['paid', '0.00'],
  ['modifier', 'RT'],
  ['dos', '2026-02-03'],
  ['pos', '22'],
  ['pointer', 'AB'],
  ['adjustment', 'CO-97'],
  ['remark', 'N130'],
  ['status', 'denied'],
);
const leaf: fc.Arbitrary<Node> = fc.oneof(
  { weight: 4, arbitrary: code.map((one) => line(one)) },
  { weight: 2, arbitrary: fc.constantFrom('M54.50', 'Z96.651', 'G35').map((one) => dx(one)) },
  { weight: 6, arbitrary: lineKinds.map(([kind, text]) => value(kind, text)) },
  { weight: 1, arbitrary: fc.constantFrom('uhc', 'aetna', '?').map((one) => value('payer', one)) },
  { weight: 1, arbitrary: fc.constantFrom('', '1', '2').map((token) => claimNumber(token)) },
  { weight: 1, arbitrary: fc.constant(patient()) },
);
const boxKind = fc.constantFrom<BoxKind>(
  'group',
  'group',
  'section',
  'form',
  'table',
  'row',
  'cell',
  'list',
  'item',
  'x12-claim',
  'x12-line',
);
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(boxKind, fc.array(tie('node'), { maxLength: 6 }))
      .map(([kind, children]) => box(kind, ...children)),
    fc
      .array(fc.array(fc.option(leaf), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
      .map((rows) => table(rows)),
  ),
}));
const anyReading = fc.array(node, { maxLength: 8 }).map((nodes) => page(nodes));

/** For each line's mention the number of its claim. */
function claimOfMention(claims: readonly Claim[]): Map<number, number> {
  const found = new Map<number, number>();
  claims.forEach((claim, number) => {
    for (const one of claim.lines) for (const mention of one.mentions) found.set(mention, number);
  });
  return found;
}

/** The orders a further item of this box may have: after all that stands before the box, before all that comes later. */
function placesIn(box: number, { boxes, mentions, values }: Reading): number[] {
  const byId = new Map(boxes.map((one) => [one.id, one]));
  const within = (inner: number, outer: number): boolean => {
    for (let at = byId.get(inner); at; at = byId.get(at.parent)) if (at.id === outer) return true;
    return false;
  };
  const orderOf = (id: number): number => byId.get(id)?.order ?? 0;
  const items = [...mentions, ...values].map(({ place }) => place);
  const apart = items.filter((place) => !within(place.box, box) && !within(box, place.box));
  return Array.from({ length: items.length + 1 }, (_, at) => at - 0.5).filter((order) =>
    apart.every((place) => orderOf(place.box) < orderOf(box) === place.order < order),
  );
}

describe('on any page whatever', () => {
  it('no line is in two claims, none is made up, and there are never more claims than lines', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const claims = claimsOf(reading);
        const mentions = claims.flatMap((claim) => claim.lines.flatMap((one) => one.mentions));
        const known = new Set(reading.mentions.filter((one) => one.role === 'line').map((one) => one.id));
        expect(new Set(mentions).size).toBe(mentions.length);
        expect(mentions.every((one) => known.has(one))).toBe(true);
        expect(claims.every((claim) => claim.lines.length > 0)).toBe(true);
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
      }),
    );
  });

  it('the order in which boxes, mentions and values are handed over does not matter', () => {
    fc.assert(
      fc.property(anyReading, fc.infiniteStream(fc.nat()), (reading, numbers) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => ({ item, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const other: Reading = {
          boxes: shuffled(reading.boxes),
          mentions: shuffled(reading.mentions),
          values: shuffled(reading.values),
          pageHints: reading.pageHints,
        };
        expect(claimsOf(other)).toEqual(claimsOf(reading));
      }),
    );
  });

  it('ids follow from content: reading the page anew, with other mention and box numbers, changes none', () => {
    fc.assert(
      fc.property(anyReading, fc.integer({ min: 1, max: 1e9 }), (reading, shift) => {
        const place = <T extends { place: Value['place'] }>(item: T): T => ({
          ...item,
          place: { ...item.place, box: item.place.box + shift },
        });
        const other: Reading = {
          boxes: reading.boxes.map((one) => ({
            ...one,
            id: one.id + shift,
            parent: one.parent < 0 ? -1 : one.parent + shift,
          })),
          mentions: reading.mentions.map((one) => ({ ...place(one), id: one.id + 1000 })),
          values: reading.values.map(place),
          pageHints: reading.pageHints,
        };
        expect(claimsOf(other).map((claim) => claim.id)).toEqual(claimsOf(reading).map((claim) => claim.id));
      }),
    );
  });

  it('one more value beside the lines never moves a line to another claim', () => {
    fc.assert(
      fc.property(anyReading, lineKinds, fc.nat(), fc.nat(), (reading, [kind, text], at, where) => {
        const chosen = reading.boxes[where % reading.boxes.length]?.id ?? 0;
        const places = placesIn(chosen, reading);
        const added: Value = {
          kind,
          value: text,
          place: {
            box: chosen,
            order: places[at % places.length] ?? 0,
            column: -1,
            header: -1,
            index: null,
            label: kind,
          },
        };
        const before = claimOfMention(claimsOf(reading));
        const after = claimOfMention(claimsOf({ ...reading, values: [...reading.values, added] }));
        const both = [...before.keys()].filter((mention) => after.has(mention));
        for (const a of both) {
          for (const b of both) {
            expect(after.get(a) === after.get(b)).toBe(before.get(a) === before.get(b));
          }
        }
      }),
    );
  });

  it('a card added below changes nothing in the cards above', () => {
    const card = fc
      .array(fc.tuple(code, lineKinds), { minLength: 1, maxLength: 5 })
      .map((rows) =>
        box(
          'section',
          claimNumber(),
          table(rows.map(([one, [kind, text]]) => [line(one), value(kind, text), value('units', '1')])),
        ),
      );
    fc.assert(
      fc.property(fc.array(card, { minLength: 2, maxLength: 6 }), (cards) => {
        const all = claimsOf(page(cards));
        const fewer = claimsOf(page(cards.slice(0, -1)));
        expect(all).toHaveLength(cards.length);
        expect(all.slice(0, -1)).toEqual(fewer);
      }),
    );
  });
});
