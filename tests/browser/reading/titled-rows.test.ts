import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const HEAD = '<thead><tr><th>Code</th><th>Meaning</th></tr></thead>';
const title = (words: string): string => `<tr><td colspan="2"><b>${words}</b></td></tr>`;
const row = (code: string, words = 'our words'): string => `<tr><td>${code}</td><td>${words}</td></tr>`;
const rowsOf = (...rows: readonly string[]): string => rows.join('');

async function codesOf(html: string): Promise<string[]> {
  page = await read(html);
  return page.codes();
}

/** Lists of codes put a row of one cell above the codes it speaks of. */
describe('a column of codes means what the title above a row says', () => {
  it('takes each code for what its title names, until the next title', async () => {
    expect(
      await codesOf(
        `<table>${HEAD}<tbody>${rowsOf(
          title('CPT codes paid when a visit was asked for:'),
          row('92950'),
          title('HCPCS codes not paid (not all of them):'),
          row('A4575'),
          row('E0446'),
          title('ICD-10-CM codes for which these are paid:'),
          row('E11.9'),
          row('I10'),
          title('Procedure codes that need a review first'),
          row('G0277'),
        )}</tbody></table>`,
      ),
    ).toEqual(['cpt:92950', 'hcpcs:A4575', 'hcpcs:E0446', 'icd10cm:E11.9', 'icd10cm:I10', 'hcpcs:G0277']);
  });

  it('reads ranges and lists in such cells', async () => {
    await codesOf(
      `<table>${HEAD}<tbody>${rowsOf(
        title('CPT codes for cleaning a wound:'),
        row('11042 - 11047'),
        row('92507, 97110'),
        title('ICD-10 codes that explain it:'),
        row('E11.621, E11.622'),
        row('M54.50 - M54.59'),
      )}</tbody></table>`,
    );
    const ranges = page?.reader.reading().mentions.map(({ code, range }) => `${code.code} ${range}`);
    expect(ranges).toEqual([
      '11042 start',
      '11047 end',
      '92507 null',
      '97110 null',
      'E11.621 null',
      'E11.622 null',
      'M54.50 start',
      'M54.59 end',
    ]);
  });

  it('a title that names no kind of code leaves it at the one before', async () => {
    expect(
      await codesOf(
        `<table>${HEAD}<tbody>${rowsOf(title('HCPCS codes:'), row('A4575'), title('Not covered:'), row('E0446'))}</tbody></table>`,
      ),
    ).toEqual(['hcpcs:A4575', 'hcpcs:E0446']);
  });

  it('titles of other codes end what was said before', async () => {
    expect(
      await codesOf(
        `<table>${HEAD}<tbody>${rowsOf(title('CPT codes:'), row('92950'), title('Reject codes of the clearinghouse:'), row('30114'))}</tbody></table>`,
      ),
    ).toEqual(['cpt:92950']);
  });

  it('each title may begin a body of its own, and later rows follow it, too', async () => {
    await codesOf(
      `<table>${HEAD}<tbody>${title('HCPCS codes:')}</tbody><tbody id="list">${row('A4575')}</tbody></table>`,
    );
    document.querySelector('#list')?.insertAdjacentHTML('beforeend', row('E0446'));
    await page?.settle();
    expect(page?.codes()).toEqual(['hcpcs:A4575', 'hcpcs:E0446']);
  });

  it.each([
    ['the header below the first title', `${title('CPT codes:')}<tr><th>Code</th><th>Meaning</th></tr>`],
    ['no header at all', title('CPT codes:')],
  ])('with %s', async (_what, top) => {
    expect(
      await codesOf(
        `<table><tbody>${rowsOf(top, row('92950'), title('ICD-10 codes:'), row('A45.75'))}</tbody></table>`,
      ),
    ).toEqual(['cpt:92950', 'icd10cm:A45.75']);
  });

  it('a detail row that holds diagnoses is no title', async () => {
    expect(
      await codesOf(
        `<h2>Procedures</h2><table><thead><tr><th>CPT code</th><th>Meaning</th></tr></thead><tbody>${rowsOf(
          row('92950'),
          title('Diagnosis codes: E11.9, I10'),
          row('93306'),
        )}</tbody></table>`,
      ),
    ).toEqual(['cpt:92950', 'icd10cm:E11.9', 'icd10cm:I10', 'cpt:93306']);
  });
});

const BILLING = '<p>What a claim to this payer needs, by provider and patient.</p>';

describe('a heading that names all sets of codes makes diagnoses of none', () => {
  it.each([
    ['CPT / HCPCS / ICD-10 codes'],
    ['Procedure and diagnosis codes'],
    ['CPT codes, HCPCS codes and ICD-10 codes'],
  ])('%s', async (heading) => {
    expect(
      await codesOf(
        `${BILLING}<h2>${heading}</h2><table>${HEAD}<tbody>${row('G0277')}${row('E11.9')}</tbody></table>`,
      ),
    ).toEqual(['hcpcs:G0277', 'icd10cm:E11.9']);
  });

  it('one that names diagnoses for procedures is about diagnoses', async () => {
    expect(
      await codesOf(
        `${BILLING}<h2>Diagnosis codes that support these procedures</h2><table>${HEAD}<tbody>${row('E11.9')}${row('I10')}</tbody></table>`,
      ),
    ).toEqual(['icd10cm:E11.9', 'icd10cm:I10']);
  });
});
