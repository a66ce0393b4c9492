import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const PORTAL =
  '<nav><a>Claims</a> <a>Remittance</a> <a>Eligibility</a></nav><h1>Payer portal</h1><p>Medicare claims, denials, authorization and patient search for billing staff.</p>';

/** Tables of other things, on pages that speak of billing: numbers that are codes elsewhere, and none here. */
const TABLES: readonly (readonly [what: string, head: string, ...rows: string[]])[] = [
  ['payer ids', 'Payer|Payer ID|State', 'UHC|87726|MN', 'Aetna|60054|CT', 'Medicare|12202|SC'],
  [
    'a check register',
    'Check date|Check no.|Payer|Amount',
    '03/04/2026|71275|Aetna|$1,204.00',
    '03/05/2026|99213|UHC|$88.10',
  ],
  [
    'deposits',
    'Deposit date|Batch|Payer|Claims|Amount',
    '03/04/2026|70553|Aetna|12|$1,204.00',
    '03/05/2026|70551|UHC|4|$88.10',
  ],
  [
    'transfers',
    'Date|EFT|Payer|Amount|Status',
    '03/04/2026|70553|Aetna|$1,204.00|Posted',
    '03/05/2026|76377|UHC|$88.10|Posted',
  ],
  ['offices', 'Office|City|State|ZIP', 'North|Dallas|TX|75201', 'South|Marion|TX|76377'],
  [
    'providers',
    'Provider|NPI|Taxonomy|Location code|County',
    'Roe|1234567893|207RC0000X|A1234|00123',
    'Poe|1336600047|261QP2300X|G0123|36415',
  ],
  [
    'batches',
    'Batch code|Created|Claims|Total',
    'B1234|03/04/2026|12|$1,204.00',
    '99213|03/05/2026|3|$200.00',
  ],
  ['batch totals', 'Batch|Claims|Billed|Accepted', '99213|12|10,460.00|11', '70553|40|88,000.00|39'],
  ['reasons', 'Code|Description|Group', '45|above the fee|CO', 'A1|denied|CO', 'B7|not certified|CO'],
  ['remarks', 'Remark code|Meaning', 'N130|see policy', 'M76|diagnosis missing', 'MA130|incomplete'],
  ['revenue codes', 'Revenue code|Name', '0320|radiology', '0450|ER'],
  ['taxonomies', 'Taxonomy code|Type', '207RC0000X|heart', '2085R0202X|radiology'],
  ['groups', 'MS-DRG|Weight|GMLOS', '470|1.9|2.1', '871|1.8|4.8'],
  ['payment classes', 'APC|SI|Payment rate', '05521|S|83.12', '05593|S|1330.02'],
  ['drugs', 'NDC|Drug|Package', '00093-4157-05|amox|100', '50242-0040-62|ritux|1'],
  ['tests', 'LOINC|Test', '4548-4|A1C', '10839-9|troponin'],
  ['terms', 'SNOMED|Term', '38341003|hypertension', '44054006|diabetes'],
  ['phones', 'Name|Ext|Direct|Room', 'Ann|36415|555-99213|A4000', 'Bob|99213|555-0100|G0105'],
  [
    'orders',
    'Order no.|Date|Item code|Qty|Price',
    '99213|03/04/2026|ABC12|2|$12.00',
    '71275|03/05/2026|DEF34|1|$40.00',
  ],
  [
    'tickets',
    'Ref|Opened|Subject|Owner',
    '99213|03/04/2026|rejected file|Ann',
    '70553|03/05/2026|payer set-up|Bob',
  ],
  ['cases', 'Case|Opened|Topic|Code', '99213|03/04/2026|enrollment|A1', '70554|03/05/2026|ERA|C19'],
  [
    'members',
    'Member ID|Group no.|Plan code|Effective',
    'W99213|71275|H1234|01/01/2026',
    'Y12345|93000|S5601|01/01/2026',
  ],
  ['rooms', 'Location|Building|Floor|Room', 'Main|A1|2|B12', 'Annex|C19|3|J1885'],
  ['blood', 'Unit|Blood type|Rack|Expires', 'W0000|A1|B12|03/04/2026', 'W0001|O1|C19|03/05/2026'],
  ['policies', 'ID|Title|Effective', 'L35408|imaging|03/04/2026', 'A57132|articles|03/05/2026'],
  [
    'statements',
    'Statement|Account|Due|Balance',
    '99213|71275|03/04/2026|$120.00',
    '99214|36415|03/05/2026|$13.00',
  ],
  [
    'encounters',
    'Encounter|Date|Provider|Charges',
    '99213|03/04/2026|ROE|120.00',
    '71275|03/05/2026|POE|13.00',
  ],
  [
    'claims',
    'Claim|Patient|DOS|Billed|Paid',
    '99213|ROE|03/04/2026|120.00|80.00',
    '71275|POE|03/05/2026|13.00|2.00',
  ],
  ['traces', 'Trace|Date|Net', '99213|03/04/2026|$120.00', '70553|03/05/2026|$13.00'],
  ['offices by code', 'Code|Office|Manager', '70553|Dallas|Ann', '99213|Seattle|Cy'],
  ['plans by code', 'Code|Plan|Network', 'A1234|Gold|PPO', 'E1001|Silver|HMO'],
  ['counts', 'Month|Claims|Denied|Paid', 'March|99213|1204|98009', 'April|93000|1180|91820'],
];

const cells = (row: string): string[] => row.split('|');
/** The same rows as a page may show them. */
const SHAPES: Readonly<Record<string, (head: string, rows: readonly string[]) => string>> = {
  'a table': (head, rows) =>
    `<table><thead><tr>${cells(head)
      .map((one) => `<th>${one}`)
      .join('')}</thead><tbody>${rows
      .map(
        (row) =>
          `<tr>${cells(row)
            .map((one) => `<td>${one}`)
            .join('')}`,
      )
      .join('')}</table>`,
  'a table without a heading': (_, rows) =>
    `<table>${rows
      .map(
        (row) =>
          `<tr>${cells(row)
            .map((one) => `<td>${one}`)
            .join('')}`,
      )
      .join('')}</table>`,
  cards: (head, rows) =>
    rows
      .map(
        (row) =>
          `<div>${cells(row)
            .map((one, at) => `<div><span>${cells(head)[at]}</span> <span>${one}</span></div>`)
            .join('')}</div>`,
      )
      .join(''),
  'a definition list': (head, rows) =>
    rows
      .map(
        (row) =>
          `<dl>${cells(row)
            .map((one, at) => `<dt>${cells(head)[at]}</dt><dd>${one}</dd>`)
            .join('')}</dl>`,
      )
      .join(''),
  'an ARIA grid': (head, rows) =>
    `<div role="grid"><div role="row">${cells(head)
      .map((one) => `<b role="columnheader">${one}</b>`)
      .join('')}</div>${rows
      .map(
        (row) =>
          `<div role="row">${cells(row)
            .map((one) => `<i role="gridcell">${one}</i>`)
            .join('')}</div>`,
      )
      .join('')}</div>`,
};

describe.each(Object.entries(SHAPES))('no mark in %s of', (_, show) => {
  it.each(TABLES.map(([what, head, ...rows]) => [what, head, rows] as const))(
    '%s',
    async (_what, head, rows) => {
      page = await read(PORTAL + show(head, rows));
      expect(page.codes()).toEqual([]);
    },
  );
});

it('"Procedure" names instructions on a page that never speaks of billing', async () => {
  page = await read(
    '<h1>Plant manual</h1><table><tr><th>Procedure<th>Owner<th>Revised<tr><td>70553<td>Ann<td>03/04/2026<tr><td>10040 lock-out<td>Bob<td>03/05/2026</table>',
  );
  expect(page.codes()).toEqual([]);
});

it('a billed line without a heading is told from a check by what only a line shows', async () => {
  page = await read(
    `${PORTAL}<table><tr><td>03/04/2026<td>70553<td>26<td>1<td>$402.00<tr><td>03/05/2026<td>71275<td>Aetna<td>12<td>$88.10</table>`,
  );
  expect(page.codes()).toEqual(['cpt:70553']);
});
