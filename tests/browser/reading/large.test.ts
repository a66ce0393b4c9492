import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const rows = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, row) =>
      `<tr><td>${61400 + from + row}<td>DOE, ${row}<td>03/${String((row % 28) + 1).padStart(2, '0')}/2026<td>9921${row % 6}<td>M54.50<td>$${row}.00`,
  ).join('');

const TABLE = (body: string): string =>
  `<h1>Claims</h1><table><thead><tr><th>Claim #<th>Patient<th>DOS<th>Procedure<th>Dx<th>Charge</thead><tbody>${body}</tbody></table>`;

describe('a long table', () => {
  it('is read in slices to its last row, in order', async () => {
    page = await read(TABLE(rows(3000)));
    const { mentions, values } = page.reader.reading();
    expect(mentions).toHaveLength(6000);
    expect(values.filter((value) => value.kind === 'dos')).toHaveLength(3000);
    expect(
      mentions.every((mention, index) => mention.code.system === (index % 2 === 0 ? 'cpt' : 'icd10cm')),
    ).toBe(true);
  });

  it('gives everything back when the page drops its rows', async () => {
    page = await read(TABLE(rows(1000)));
    document.querySelector('tbody')?.replaceChildren();
    await page.settle();
    const { mentions, values } = page.reader.reading();
    expect([mentions.length, values.filter((value) => value.kind === 'dos').length]).toEqual([0, 0]);
    expect(page.removed).toHaveLength(2000);
  });

  it('reads a large part that is put in later, without reading the rest again', async () => {
    page = await read(TABLE(rows(500)));
    const ids = page.reader.reading().mentions.map((mention) => mention.id);
    const more = document.createElement('tbody');
    more.innerHTML = rows(1500, 5000);
    document.querySelector('table')?.append(more);
    await page.settle();
    const after = page.reader.reading().mentions;
    expect(after).toHaveLength(4000);
    expect(after.slice(0, 1000).map((mention) => mention.id)).toEqual(ids);
    expect(page.removed).toEqual([]);
  });
});
