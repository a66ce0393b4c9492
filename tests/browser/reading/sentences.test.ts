import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const BILLING = '<h1>Claim question</h1><p>Denial, diagnosis and remittance of the patient.</p>';

const codesOf = async (html: string): Promise<string[]> => {
  page = await read(BILLING + html);
  return page.codes().map((code) => code.replace(/^\w+:/, ''));
};

describe('codes as words of sentences', () => {
  it.each([
    ['The rule was made for 76377 and holds on the console too.', ['76377']],
    ['Screening studies such as 76376 are edited by the plan.', ['76376']],
    [
      'My colleague told me 71275 was read twice; then 76377 from the same day came back.',
      ['71275', '76377'],
    ],
    ['Please look again. 76377 is fine with us, thank you very much.', ['76377']],
    ['Depending on what they chose, CT 76377 or CT 71275 is what you need.', ['76377', '71275']],
    ['Strength by DXA (76376, 76377) has a bulletin of its own.', ['76376', '76377']],
    ['We sent the corrected lines: 76377, 71275 this morning.', ['76377', '71275']],
    ['The week of 76377x3 and 71275 needs a plan.', ['76377', '71275']],
    ['The reference to I26.99 came out of the report.', ['I26.99']],
    ['The diagnosis M54.50 was refused, so we send it as M5450 first.', ['M54.50', 'M54.50']],
  ])('%s', async (text, codes) => {
    expect(await codesOf(`<p>${text}</p>`)).toEqual(codes);
  });

  it.each([
    'The panel looked at 76377 scans from four sites in one year.',
    'Our help desk 76377 answers until six in the evening.',
    'Your file moved to queue W61.62 of another team today.',
    'It is plugged into port E11.9 beside panel M17.11 on this floor.',
    'Goggles follow ANSI Z87.1 and nothing else in this house.',
    'The editor closed with fault 0555F when it was opened.',
    'Bone Imaging Letters. 2021;36(4):76376-76377.',
    'Printed with v12.4 of the viewer, and with M80.1f2a of the log.',
    'Office: 76377 Tolland Green, Manchester CT 06042',
    'Workshop at 76376 Cove Tpke, second floor',
  ])('%s', async (text) => {
    expect(await codesOf(`<p>${text}</p>`)).toEqual([]);
  });

  it('what a list of references numbers is no code', async () => {
    expect(
      await codesOf('<h2>References</h2><ol><li>State office. Technology report H0031-22.</li></ol>'),
    ).toEqual([]);
  });

  it('a visit that is numbered like a code on the page stays a visit', async () => {
    const html = `<table><tr><th>Proc<th>Mod<th>Charge<tr><td>76377<td>26<td>150.00</table>
      <h4>PAKENHAM &mdash; Visit 76377 &mdash; 05/20/2026</h4>
      <table><tr><td>76377<td>PAKENHAM, D<td>05/20/2026<td>209.00</table>`;
    expect(await codesOf(html)).toEqual(['76377']);
  });

  it('labels and values of a row take turns from its first cell on: a kind after a date is no label', async () => {
    const html =
      '<table><tr><td>05/21/2026<td>CHG<td>70498-26<td>402.00<tr><td>06/25/2026<td>PMT<td>70551-26<td>9.00</table>';
    expect(await codesOf(html)).toEqual(['70498', '70551']);
  });
});
