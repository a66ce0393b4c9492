import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const BILLING = '<h1>Claim for patient</h1><p>Remittance, denial and diagnosis of the claim.</p>';

/** Prose of people who bill: what they say of a number tells that it is a code. */
const CODES: readonly [html: string, ...codes: string[]][] = [
  ['<p>Was 92014 paid? 92015 denied as non covered.</p>', '92014', '92015'],
  ['<p>Dear Provider,</p><p>We found that 92014 was paid twice, and 92015 was denied.</p>', '92014', '92015'],
  [
    '<table><tr><th>Charge</th><th>Mods</th><th>Units</th><th>Fee</th></tr><tr><td>20550</td><td>F8</td><td>1</td><td>165.00</td></tr></table>',
    '20550',
  ],
  ['<p>Use 95717 or 95718 when shorter.</p>', '95717', '95718'],
  ['<p>76377 (rendering, own workstation) is another.</p>', '76377'],
  ['<p>They want a 59 on 11730 since it came first.</p>', '11730'],
  ['<p>97530 with 59, 4 units.</p>', '97530'],
  ['<p>Dx: A=M54.50, B=E11.9</p>', 'M54.50', 'E11.9'],
  ['<p>Append modifier 95 to 90832, 90834 and 90837.</p>', '90832', '90834', '90837'],
  [
    '<p>CPT 95717 was paid.</p><p>Then 95719 for the second day.</p><p>95717-26</p>',
    '95717',
    '95719',
    '95717',
  ],
  ['<dl><dt>Service(s)</dt><dd>95810, 95811</dd></dl>', '95810', '95811'],
  [
    '<table><tr><th>CPT</th><td>93306</td><td>93005</td><td>99215</td></tr></table>',
    '93306',
    '93005',
    '99215',
  ],
  [
    '<table><tbody><tr><td>70551</td><td>Head</td><td>215.40</td></tr></tbody><tfoot><tr><th>CPT</th><th>Name</th><th>Allowed</th></tr></tfoot></table>',
    '70551',
  ],
  [
    '<select><option>99212 brief</option><option selected>G0463 low</option><option>99214 more</option></select>',
    'G0463',
  ],
  [
    '<div style="display:grid;grid-template-columns:1fr 1fr 1fr"><div>CPT</div><div>Units</div><div>Allowed</div><div>43239</div><div>1</div><div>$412.00</div><div>88305</div><div>2</div><div>$88.20</div></div>',
    '43239',
    '88305',
  ],
  [
    '<div class="r"><a>20610</a><p>one</p></div><div class="r"><a>J7325</a><p>two</p></div><div class="r"><a>64454</a><p>three</p></div><div class="r"><a>Q4081</a><p>four</p></div>',
    '20610',
    'J7325',
    '64454',
    'Q4081',
  ],
  ['<p>Report the bone scan codes (78300–78306) once.</p>', '78300', '78306'],
  ['<p>Core timed rehab codes: 97012 traction; 97016 pump.</p>', '97012', '97016'],
  ['<p>Code #49320 is a look inside.</p>', '49320'],
  ['<p>Video calls 98016-95 are set up by the front desk.</p>', '98016'],
  ['<p>Lesion removal (11420) was quick.</p>', '11420'],
  ['<p>New rates for 92507 and 92508 came out in spring.</p>', '92507', '92508'],
  ['<p>Five digits are the usual codes (e.g., 93880) here.</p>', '93880'],
  [
    '<p>Codes of the practice under CPT:</p><ul><li>92002-Eye visit</li><li>92004 – a longer one, for eyes that were never seen here before and need a chart of their own</li></ul>',
    '92002',
    '92004',
  ],
  [
    '<p>HCPCS/CPT and what it is</p><p>92002 eye visit</p><p>G0117 screening</p><p>92004 long</p>',
    '92002',
    'G0117',
    '92004',
  ],
];

/** The same page, and numbers that their words make something else. */
const OTHERS = [
  '<p>Plan code 71020, office code 76700, penal code 11377.</p>',
  '<p>ZIP codes served: 75001, 75006, 76377</p>',
  '<p>Payer denied 10120 requests and paid 36415 claims.</p>',
  '<h2>Procedure day sheet</h2><p>Copay collected, receipt 99070.</p>',
  '<p>Regulators reversed 71275 of them.</p>',
  '<p>Fixed in build 76377, defect 71275, hotfix E11.2.</p>',
  '<p>Diagnosis B12 deficiency</p>',
  '<p>see tables J18.9b and J18.9c</p>',
  '<p>Test code 36127: keep cold. Test codes 90896 and 36127 go out on Mondays.</p>',
  '<p>Held at location T B9997 since May.</p>',
  '<p>Offices we serve:</p><ul><li>60601 Loop</li><li>60614 Park</li><li>60622 West</li></ul>',
  '<p>Branch office (62320) and Clinic (62321)</p>',
  '<p>Abstract with PMID 27447.</p>',
];

describe('words around a number on a page that speaks of billing', () => {
  it.each(CODES)('%s', async (html, ...codes) => {
    page = await read(BILLING + html);
    expect(page.codes().map((code) => code.split(':')[1])).toEqual(codes);
  });

  it.each(OTHERS)('no code: %s', async (html) => {
    page = await read(BILLING + html);
    expect(page.codes()).toEqual([]);
  });

  it('takes no instruction of another trade for a billed procedure', async () => {
    page = await read(
      '<h1>Quality manual</h1><h2>Procedures</h2><table><tr><th>Procedure</th><th>Title</th><th>Owner</th></tr><tr><td>20610</td><td>Forklift check</td><td>QA</td></tr></table><p>Procedure 20610 refers to procedure 10120. Your code is 71275.</p>',
    );
    expect(page.codes()).toEqual([]);
  });

  it('hears few words of billing beside the word "code", and wants more than that for a section of a building code', async () => {
    page = await read(
      '<h1>Permits denied</h1><p>The code asks in G2414 for pipes; the procedure was stopped because P3005 fell short.</p>',
    );
    expect(page.codes()).toEqual([]);
  });

  it('believes a sentence that names the code set, whatever the page is about', async () => {
    page = await read(
      '<h1>Questions to ask</h1><p>Their list of CPT codes is 71275 for the long one and 76376 for the rest.</p>',
    );
    expect(page.codes()).toEqual(['cpt:71275', 'cpt:76376']);
  });
});
