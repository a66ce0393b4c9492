import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Page, read, spotText } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const TABLE = `<h1>Claims</h1><table><thead><tr><th>Claim #<th>CPT<th>Mod<th>Dx<th>Charge</thead><tbody>
  <tr><td>99214<td>99213<td>25<td>M54.50<td>$99213
  <tr><td>71260<td>71046<td><td>J18.9<td>$80.00</table>`;

describe('a page that lives', () => {
  it('tells of a change inside the mutation callback, when a mention whose characters changed has no spot, and reads the new ones', async () => {
    page = await read(TABLE);
    const before = page.reader.reading().mentions[0];
    const cell = document.querySelectorAll('td')[1];
    if (!cell?.firstChild || !before) throw new Error('no cell');
    cell.firstChild.nodeValue = '99215';
    await Promise.resolve();
    expect(page.mutations()).toBe(1);
    expect(page.reader.spot(before.id)).toBeNull();
    await page.settle();
    expect(page.codes()).toEqual(['cpt:99215', 'icd10cm:M54.50', 'cpt:71046', 'icd10cm:J18.9']);
    expect(page.removed).toEqual([before.id]);
  });

  it('keeps the ids of what did not change', async () => {
    page = await read(TABLE);
    const ids = page.reader.reading().mentions.map((mention) => mention.id);
    const cell = document.querySelectorAll('td')[2];
    if (cell) cell.textContent = '59';
    await page.settle();
    expect(page.reader.reading().mentions.map((mention) => mention.id)).toEqual(ids);
    expect(page.values('modifier')).toEqual(['59']);
  });

  it('adds appended rows and forgets removed ones, in document order', async () => {
    page = await read(TABLE);
    document
      .querySelector('tbody tr')
      ?.insertAdjacentHTML('beforebegin', '<tr><td>1<td>93000<td><td>I10<td>$20');
    await page.settle();
    expect(page.codes().slice(0, 3)).toEqual(['cpt:93000', 'icd10cm:I10', 'cpt:99213']);
    document.querySelectorAll('tbody tr')[1]?.remove();
    await page.settle();
    expect(page.codes()).toEqual(['cpt:93000', 'icd10cm:I10', 'cpt:71046', 'icd10cm:J18.9']);
    expect(page.reader.reading().mentions.map((mention) => mention.place.order)).toEqual(
      [...page.reader.reading().mentions.map((mention) => mention.place.order)].sort((a, b) => a - b),
    );
  });

  it('follows rows that are moved', async () => {
    page = await read(TABLE);
    const [first, second] = document.querySelectorAll('tbody tr');
    if (first && second) second.after(first);
    await page.settle();
    expect(page.codes()).toEqual(['cpt:71046', 'icd10cm:J18.9', 'cpt:99213', 'icd10cm:M54.50']);
    for (const mention of page.reader.reading().mentions)
      expect(spotText(page.reader, mention.id)).toBe(mention.text);
  });

  it('reads recycled rows of a virtual list by the header that stands before it', async () => {
    const cells = (values: string[]) =>
      values.map((value) => `<span role="gridcell">${value}</span>`).join('');
    page =
      await read(`<h1>Claims</h1><div><span>Claim #</span><span>DOS</span><span>Procedure</span><span>Zip</span></div>
      <div role="grid"><div><div role="row">${cells(['76376', '03/02/2026', '99213-25', '76377'])}</div></div></div>`);
    expect(page.codes()).toEqual(['cpt:99213']);
    const texts = ['71275', '03/04/2026', '71046-26', '99213'];
    document.querySelectorAll('[role=gridcell]').forEach((cell, index) => {
      if (cell.firstChild) cell.firstChild.nodeValue = texts[index] ?? '';
    });
    await page.settle();
    expect(page.codes()).toEqual(['cpt:71046']);
    expect(page.values('dos')).toEqual(['2026-03-04']);
  });

  it('notices a value that script sets on an input', async () => {
    page = await read('<h1>Claim</h1><label>CPT <input value="99213"></label>');
    const input = document.querySelector('input');
    if (input) input.value = '99214';
    page.reader.rereadFields();
    await page.settle();
    expect(page.codes()).toEqual(['cpt:99214']);
  });

  it('looks soon at fields that were just drawn, and ever more seldom at those that stay as they are', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      page = await read('<label>CPT <input></label>');
      const input = document.querySelector('input') as HTMLInputElement;
      input.value = '70553';
      vi.advanceTimersByTime(100);
      await page.settle();
      expect(page.codes()).toEqual(['cpt:70553']);
      vi.advanceTimersByTime(60_000);
      input.value = '70551';
      vi.advanceTimersByTime(1000);
      await page.settle();
      expect(page.codes()).toEqual(['cpt:70551']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('replaces everything when a single-page app renders anew', async () => {
    page = await read(TABLE);
    const ids = page.reader.reading().mentions.map((mention) => mention.id);
    document.body.innerHTML = '<h1>Claim</h1><dl><dt>CPT</dt><dd>97110 x4</dd></dl>';
    await page.settle();
    expect(page.codes()).toEqual(['cpt:97110']);
    expect(page.reader.reading().mentions[0]?.units).toBe(4);
    expect([...page.removed].sort()).toEqual([...ids].sort());
  });

  it('ends where document, mutations and a fresh reading agree', async () => {
    page = await read(TABLE);
    const body = document.querySelector('tbody');
    for (let step = 0; step < 40; step++) {
      const rows = body?.children ?? [];
      const row = rows[(step * 7) % Math.max(1, rows.length)];
      if (step % 3 === 0)
        row?.insertAdjacentHTML(
          'afterend',
          `<tr><td>${step}<td>9921${step % 6}<td>2${step % 9}<td>M17.11<td>$${step}.00`,
        );
      else if (step % 3 === 1) row?.remove();
      else if (row?.children[1]) row.children[1].textContent = `7${1000 + step}`;
      if (step % 10 === 9) await page.settle();
    }
    await page.settle();
    const live = page.codes();
    page.stop();
    page = await read(document.body.innerHTML);
    expect(live).toEqual(page.codes());
  });
});
