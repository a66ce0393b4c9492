import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const BILLING = '<h1>Claim status for patient</h1><p>Remittance, denial and diagnosis of the claim.</p>';

/** Strings that look like codes and are none, each as a page shows it: no mark may appear. */
const NOT_CODES = [
  'Marion TX 76377',
  'Seattle, WA 99213-1100',
  'Springfield, Oregon 97110',
  'ZIP 99213',
  'Claim # 99213',
  'Claim number: 76376, 76377',
  'Account 71046',
  'MRN: 93306',
  'Chart 90471',
  'NPI 1234567890',
  'Tax ID 12-3456789',
  'call 555-99213',
  'Auth A170810008',
  '$10,460.00 and $99213',
  '99213.00 due',
  'received 20240110, 06152017, 010526',
  'Payer ID 87726',
  'Payer ID: 60054, 62308',
  'taxonomy 207RC0000X',
  'MS-DRG 470, APC 5521, NDC 00093-4157-05',
  'L35408, A57132, CPB 0134',
  'vitamin B12 and A1C at L5, S1, T12',
  'flu H1N1, mask N95, gate C19',
  'Revenue code 0320',
  '12 of 99213 results',
  '99213 members',
  '71275 Old Mill Road',
  'PO Box 71275',
  'Suite 27447, Austin',
  'form PCA-1-25-00771-C-UHN-71250',
  'file ROSTER_20260311_90837.xlsx',
  '7637X and 763xx',
  'remark codes: N130, M15, MA130',
  'reason CO-45, PR-1, OA-18',
  'tracking 1Z99213E',
  'plain words with 99213 in them',
];

describe('look-alikes', () => {
  it.each(NOT_CODES)('%s', async (text) => {
    page = await read(`${BILLING}<p>${text}</p>`);
    expect(page.codes()).toEqual([]);
  });

  it('tells codes from numbers in one table by the columns', async () => {
    page =
      await read(`<h1>Claim search</h1><table><thead><tr><th>Claim no.</th><th>Patient</th><th>Pt ZIP</th><th>POS</th><th>Rev</th><th>Proc</th><th>Mod</th><th>Units</th><th>Dx</th><th>Remark</th><th>Check</th></tr></thead>
      <tbody><tr><td>70553</td><td>DOE, J</td><td>99213</td><td>11</td><td>0320</td><td>99214</td><td>25</td><td>26</td><td>N130</td><td>N130</td><td>36415</td></tr></tbody></table>`);
    expect(page.codes()).toEqual(['cpt:99214', 'icd10cm:N13.0']);
    expect(page.values('modifier')).toEqual(['25']);
    expect(page.values('units')).toEqual(['26']);
    expect(page.values('pos')).toEqual(['11']);
    expect(page.values('revenue')).toEqual(['0320']);
    expect(page.values('remark')).toEqual(['N130']);
  });

  it('gives a page without billing no mark, whatever its numbers', async () => {
    page =
      await read(`<h1>Your trip</h1><p>Gate B12, seat 12C, hotel rate code G0439, confirmation J1885X, take I10 to exit 99213.</p>
      <table><tr><th>Date</th><th>Item</th><th>Code</th><th>Units</th><th>Charge</th></tr><tr><td>05/15/2026</td><td>Car</td><td>97110</td><td>4</td><td>$188</td></tr></table>`);
    expect(page.codes()).toEqual([]);
  });
});
