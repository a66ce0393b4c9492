import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const BILLING = '<p>Claims, patients, providers, modifiers and diagnoses</p>';

describe('numbers beside words that only look like evidence', () => {
  it.each([
    ['the edition a state has of a form', 'Your booklet is G2011-PA, see page 3.'],
    ['a word after a full stop', 'The modifier does not go with the procedure. Leaflet Q3014'],
    ['a number before another number', 'Queue: pre-bill edits. Number 71275 44 claims'],
  ])('%s', async (_, text) => {
    page = await read(`${BILLING}<div>${text}</div>`);
    expect(page.codes()).toEqual([]);
  });

  it('a modifier that is no state, and a label in the same sentence, still speak', async () => {
    page = await read(`${BILLING}<div>G2011-59 was billed.</div><div>Not paid. Procedure Q3014</div>`);
    expect(page.codes()).toEqual(['hcpcs:G2011', 'hcpcs:Q3014']);
  });

  it('words around a field label that field and not the block after it', async () => {
    page = await read(`${BILLING}<div><label>DCN <input value="22"></label></div><div>Principal: none</div>`);
    expect(page.values('claim-start')).toEqual(['']);
  });
});
