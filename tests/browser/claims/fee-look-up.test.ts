import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims } from './read-claims';

let page: ClaimPage | null = null;
afterEach(() => page?.stop());

const CODES = ['76376', '74174', '71275'];
const ANSWER = `<table><tr><th>HCPCS code<th>Modifier<th>Units<th>Facility price${CODES.map((code) => `<tr><td>${code}<td>26<td>1<td>$41.20`).join('')}</table>`;

/** What is asked stands in fields like those of a claim; what is answered has units and amounts, and is billed by nobody. */
describe('pages where fees are looked up hold no claim', () => {
  it.each([
    ['<h1>Physician fee schedule look-up</h1>'],
    ['<h1>Fee look-up</h1>'],
    ['<h1>Fee search</h1>'],
    ['<h2>Procedure rate search</h2>'],
  ])('%s', async (heading) => {
    page = await readClaims(
      `${heading}<form><label>HCPCS code <input value="76376"></label><label>Date of service <input value="10/15/2026"></label><label>Place of service <input value="22"></label></form>${ANSWER}`,
    );
    expect(page.claims()).toEqual([]);
  });

  it('a claim typed on a page that also shows fees is one', async () => {
    page = await readClaims(
      `<h1>Fee look-up</h1><table><tr><th>CPT<th>Units<th>Charge${CODES.map((code) => `<tr><td><input value="${code}"><td><input value="1"><td><input value="50.00">`).join('')}</table>`,
    );
    expect(page.claims().flatMap(({ lines }) => lines.map(({ code }) => code))).toEqual(CODES);
  });
});
