import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const weighed = async (html: string, listed: readonly string[] | null) => {
  page = await read(html, undefined, {
    listedProcedure: (code) => (listed === null ? null : listed.includes(code)),
  });
  return page.reader
    .reading()
    .mentions.map(({ code, evidence }) => [code.code, evidence.map(({ name }) => name)] as const);
};

const PAGE = '<h1>Claim details</h1><p>Remittance for the patient, payer and provider.</p>';
/** Nothing but the words around it tells what it is. */
const SENTENCE = `${PAGE}<p>The payer denied CPT 93880 on this claim.</p>`;
const COLUMN = `${PAGE}<table><tr><th>DOS<th>Procedure<th>Charge<tr><td>03/02/2026<td>93880<td>10.00</table>`;

describe('codes that imported releases list', () => {
  it('count for a code, and one they do not list against it', async () => {
    const [listed] = await weighed(SENTENCE, ['93880']);
    expect(listed?.[1]).toContain('listed');
    const [other] = await weighed(SENTENCE, ['99213']);
    expect(other?.[1]).toContain('not-listed');
  });
  it('say nothing while no release that could tell is imported', async () => {
    const [silent] = await weighed(SENTENCE, null);
    expect(silent?.[0]).toBe('93880');
    expect(silent?.[1]).not.toContain('listed');
    expect(silent?.[1]).not.toContain('not-listed');
  });
  it('never outweigh the column a code stands in: a new code may not be listed yet', async () => {
    expect((await weighed(COLUMN, ['99213'])).map(([code]) => code)).toEqual(['93880']);
  });
});
