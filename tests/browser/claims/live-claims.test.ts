import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims, table } from './read-claims';

let page: ClaimPage | null = null;
afterEach(() => page?.stop());

const LIST = `<h1>Claim status</h1>${table(
  'Claim no. | DOS | Proc | Dx | Status',
  '2026-1 | 04/07/2026 | 76376 | S82.852A | Paid',
  '2026-2 | 04/08/2026 | 76377 | M54.50 | Denied',
)}`;
const ids = (of: ClaimPage): string[] => of.claims().map((claim) => claim.id);

describe('claims of a page that changes', () => {
  it('a re-read of the same page gives the same ids', async () => {
    page = await readClaims(LIST);
    const before = ids(page);
    document.body.append(document.createElement('p'));
    await page.settle();
    expect(ids(page)).toEqual(before);
  });

  it('a new row is a new claim; the others keep their ids', async () => {
    page = await readClaims(LIST);
    const before = ids(page);
    document
      .querySelector('tbody')
      ?.insertAdjacentHTML('afterbegin', '<tr><td>2026-0<td>04/06/2026<td>71275<td>I26.99<td>Paid');
    await page.settle();
    expect(page.claims().map((claim) => claim.lines[0]?.code)).toEqual(['71275', '76376', '76377']);
    expect(ids(page).slice(1)).toEqual(before);
  });

  it('a row that a portal fills anew changes its own claim only', async () => {
    page = await readClaims(LIST);
    const before = ids(page);
    const cells = [...document.querySelectorAll('tbody tr:first-child td')];
    if (cells[2]) cells[2].textContent = '71275';
    await page.settle();
    const after = ids(page);
    expect(page.shown()[0]).toContain('71275');
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
  });

  it('follows what is typed into a line', async () => {
    const line = (code: string, at: number): string =>
      `<tr><td><input name="dos${at}" value="03/02/2026"><td><input name="cpt${at}" value="${code}"><td><input name="mod${at}" value="26"><td><input name="units${at}" value="1"></tr>`;
    page = await readClaims(
      `<form><h1>New claim</h1><table><thead><tr><th>DOS<th>CPT<th>Mod<th>Units</thead><tbody>${line('76376', 0)}${line('71275', 1)}</table></form>`,
    );
    const code = document.querySelector<HTMLInputElement>('[name=cpt0]');
    const units = document.querySelector<HTMLInputElement>('[name=units1]');
    if (!code || !units) throw new Error('no field');
    code.value = '76377';
    units.value = '2';
    await page.settle();
    expect(page.shown()).toEqual(['draft - 2026-03-02\n  76377-26 x1 2026-03-02\n  71275-26 x2 2026-03-02']);
  });
});
