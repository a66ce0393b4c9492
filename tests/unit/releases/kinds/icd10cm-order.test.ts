import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icd10cmOrder, type OrderRow } from '../../../../src/releases/kinds/icd10cm-order';
import { ImportProblem } from '../../../../src/releases/problem';
import { headOf } from '../../../../src/releases/source/head';
import { all, fileOfText } from '../../../support/releases/files';
import {
  billed,
  bookArbitrary,
  heading,
  orderLine,
  orderText,
  SMALL_BOOK,
} from '../../../support/releases/icd10cm';

const recognize = async (name: string, text = orderText(SMALL_BOOK)) =>
  icd10cmOrder.recognize(await headOf(fileOfText(name, text)));
const readAs = async (label: string, text: string): Promise<OrderRow[]> => {
  const release = icd10cmOrder.named?.(label);
  if (!release) throw new Error(`no release ${label}`);
  return (await all(icd10cmOrder.rows(fileOfText('order.txt', text, 100), release))).flat();
};
const read = (text: string) => readAs('FY2031', text);
const problemOf = async (work: Promise<unknown>) => {
  const problem = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof ImportProblem)) throw new Error(`no problem, but ${problem}`);
  return problem;
};

describe('which release an order file is', () => {
  it.each([
    ['icd10cm_order_2026.txt', 'FY2026', '2025-10-01', '2026-09-30'],
    ['icd10cm-order-April-2025.txt', 'FY2025 April', '2025-04-01', '2025-09-30'],
    ['icd10cm-order-Jan-2021.txt', 'FY2021 January', '2021-01-01', '2021-09-30'],
    ['april-1-2026-code-descriptions.zip/icd10cm_order_2026.txt', 'FY2026 April', '2026-04-01', '2026-09-30'],
    ['2026-code-descriptions.zip/order.txt', 'FY2026', '2025-10-01', '2026-09-30'],
    ['codes FY27 (1).txt', 'FY2027', '2026-10-01', '2027-09-30'],
    ['order-October-2025.txt', 'FY2026', '2025-10-01', '2026-09-30'],
  ])('%s is %s', async (name, label, from, to) => {
    const release = { kind: 'icd10cm-order', label, from, to, setting: null, part: null, parts: null };
    expect(await recognize(name)).toEqual(release);
    expect(icd10cmOrder.named?.(label)).toEqual(release);
  });

  it.each(['order.txt', 'from_2025_to_2026.txt', 'order 20251001.txt'])(
    '%s must be asked for',
    async (name) => {
      expect(await problemOf(recognize(name))).toMatchObject({ reason: 'needs-year', place: { file: name } });
    },
  );

  it('is found in the codes that came new, where the name is silent', async () => {
    const of = async (...codes: string[]) => {
      const rows = [...codes.flatMap((code) => [heading(code.slice(0, 3)), billed(code)]), billed('U99')];
      return (await icd10cmOrder.settle?.(fileOfText('order.txt', orderText(rows))))?.label ?? null;
    };
    expect(await of('A925', 'A8481', 'J1282')).toBe('FY2021 January');
    expect(await of('A925', 'A8481', 'A4154')).toBe('FY2024');
    // Newer years hold these codes too, so only the user can tell.
    expect(await of('A925', 'C7831')).toBe(null);
  });

  it('is not what the name says when the codes are those of another year', async () => {
    const text = orderText([heading('A92'), billed('A925'), heading('B88'), billed('B8801'), billed('U99')]);
    expect(await problemOf(readAs('FY2024', text))).toMatchObject({
      reason: 'needs-year',
      details: { named: 'FY2024', holds: 'FY2026' },
    });
    expect(await problemOf(readAs('FY2030', text))).toMatchObject({ reason: 'needs-year' });
    expect(await readAs('FY2026 April', text)).toHaveLength(5);
  });

  it('must have the rows that were published for it', async () => {
    expect(await problemOf(readAs('FY2026', orderText(SMALL_BOOK)))).toMatchObject({
      reason: 'totals-differ',
      details: { found: '15 rows, 9 billable', wanted: '98186 rows, 74719 billable' },
    });
  });

  it.each([
    ['an addenda file', 'Add:         1 C7831   Test'],
    ['a list of codes alone', 'A000    Test fever'],
    ['a table', 'Code\tTitle'],
    ['nothing', ''],
  ])('%s is of another kind', async (_, text) =>
    expect(await recognize('icd10cm_order_2026.txt', text)).toBe(null),
  );
});

describe('rows of an order file', () => {
  it('give code, flag and both titles', async () => {
    const rows = await read(orderText(SMALL_BOOK));
    expect(rows).toEqual(SMALL_BOOK);
    expect(rows[2]?.short).toBe('A title so long that its short form in the file must be cut');
  });

  it('come out as they went in, whatever the codes, titles and line ends', async () => {
    await fc.assert(
      fc.asyncProperty(bookArbitrary, fc.constantFrom('\r\n', '\n', '\r'), async (rows, end) => {
        expect(await read(orderText(rows, end))).toEqual(rows);
      }),
    );
  });

  const broken = (row: number, change: (line: string) => string) =>
    SMALL_BOOK.map((one, index) =>
      index === row - 1 ? change(orderLine(one, index + 1)) : orderLine(one, index + 1),
    ).join('\r\n');

  it.each<[string, number, string | undefined, (line: string) => string]>([
    ['bad-field', 3, 'order number', (line) => `00009${line.slice(5)}`],
    ['bad-field', 2, 'code', (line) => line.replace('A000', 'a000')],
    ['bad-field', 2, 'code', (line) => line.replace('A000 ', 'A0.00')],
    ['bad-field', 6, 'billable flag', (line) => `${line.slice(0, 14)}2${line.slice(15)}`],
    ['bad-field', 6, 'billable flag', (line) => `${line.slice(0, 14)}0${line.slice(15)}`],
    ['bad-field', 4, 'billable flag', (line) => `${line.slice(0, 14)}1${line.slice(15)}`],
    ['bad-field', 4, 'title', (line) => `${line.slice(0, 16)}${' '.repeat(60)}${line.slice(76)}`],
    ['bad-row', 7, undefined, (line) => `${line.slice(0, 15)}x${line.slice(16)}`],
    ['bad-row', 8, undefined, (line) => line.replace('M546', 'M646')],
    ['duplicate', 7, undefined, (line) => line.replace('M5451', 'M5450')],
    ['duplicate', 9, undefined, (line) => line.replace('S00', 'A00')],
    ['truncated', 5, undefined, (line) => line.slice(0, 40)],
  ])('are refused with %s, row %i, field %s', async (reason, row, field, change) => {
    const problem = await problemOf(read(`${broken(row, change)}\r\n`));
    expect(problem).toMatchObject({ reason, place: { file: 'order.txt', row } });
    expect(problem.place.field).toBe(field);
  });

  it('are refused when the file ends too early, wherever it is cut', async () => {
    const text = orderText(SMALL_BOOK);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.length - 3 }), async (cut) => {
        expect((await problemOf(read(text.slice(0, cut)))).reason).toMatch(/truncated|empty|bad-field/);
      }),
    );
  });
});
