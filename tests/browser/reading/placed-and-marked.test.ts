import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const BILLING = '<h1>Claim for patient</h1><p>Remittance, denial and diagnosis of the claim.</p>';

/** A text drawn at a place of its own, as in the text layer of a document. */
const at = (left: number, top: number, text: string): string =>
  `<div style="position:absolute;left:${left}px;top:${top}px;white-space:pre;font:13px Arial">${text}</div>`;
const sheet = (...texts: string[]): string =>
  `<div style="position:relative;height:400px">${texts.join('')}</div>`;

describe('tables drawn at places', () => {
  const header = [at(20, 10, 'Service'), at(200, 12, 'Code'), at(300, 10, 'Units'), at(400, 10, 'Allowed')];

  it('takes columns from what stands above, in whatever order the texts come', async () => {
    page = await read(
      BILLING +
        sheet(
          ...header,
          at(20, 32, 'Head'),
          at(20, 52, 'Neck'),
          at(200, 32, '70551'),
          at(200, 52, '72141'),
          at(300, 32, '1'),
          at(300, 52, '2'),
          at(400, 32, '215.40'),
          at(400, 52, '198.10'),
        ),
    );
    expect(page.codes()).toEqual(['cpt:70551', 'cpt:72141']);
    expect(page.values('units')).toEqual(['1', '2']);
  });

  it('ends where the rows end, and takes no sentence for a cell', async () => {
    page = await read(
      BILLING +
        sheet(
          ...header,
          at(20, 32, 'Head'),
          at(200, 32, '70551'),
          at(300, 32, '1'),
          at(20, 52, 'We sent 72141 letters about this to all who asked for them.'),
          at(200, 300, '72142'),
          at(300, 300, '4'),
        ),
    );
    expect(page.codes()).toEqual(['cpt:70551']);
  });
});

describe('boxes of a hospital form', () => {
  it('reads a diagnosis under its letter alone, however many boxes the page has', async () => {
    const box = (title: string, value: string): string =>
      `<div><i style="display:block">${title}</i><b>${value}</b></div>`;
    page = await read(
      `<div>${box('9 CITY', 'BILOXI').repeat(70)}${box('67 PRIN DX', 'J449')}${box('A', 'N189')}${box('B', 'I10')}</div>`,
    );
    expect(page.codes()).toEqual(['icd10cm:J44.9', 'icd10cm:N18.9', 'icd10cm:I10']);
  });

  it('knows a diagnosis field by the letter of its name', async () => {
    page = await read(
      '<table><tr><td>21. DIAGNOSIS OR NATURE OF ILLNESS OR INJURY<br><table><tr><td><b>A.</b> <input name="dxa" value="J449"></td><td><b>B.</b> <input name="dxb" value="N179"></td></tr></table></td></tr></table>',
    );
    expect(page.codes()).toEqual(['icd10cm:J44.9', 'icd10cm:N17.9']);
    expect(page.reader.reading().mentions.map(({ pointer }) => pointer)).toEqual(['A', 'B']);
  });
});

describe('lists whose items say by their markup what they are', () => {
  it('reads a list to tick whose boxes stand before their codes', async () => {
    const tick = (code: string, name: string): string =>
      `<label><input type="checkbox"><span>${code}</span> <span>${name}</span></label>`;
    page = await read(
      `<h1>Charge capture of the patient</h1><p>Encounter, payer and diagnosis of today.</p><fieldset style="display:grid">${tick('71275', 'Chest')}${tick('70551', 'Head')}${tick('72141', 'Neck')}${tick('72148', 'Back')}</fieldset>`,
    );
    expect(page.codes()).toEqual(['cpt:71275', 'cpt:70551', 'cpt:72141', 'cpt:72148']);
  });

  it('takes what is marked like codes for a code, and leaves the rest', async () => {
    const item = (name: string, code: string): string =>
      `<li class="offer"><span class="name">${name} <small>${code}</small></span></li>`;
    page = await read(
      `${BILLING}<p>CPT 71275, 76376 and 76377 cost the same.</p><ul>${item('Chest CTA', '71275')}${item('Pictures in 3D', '76376')}${item('Pictures in 3D, own computer', '76377')}${item('Neck', '72141')}${item('Back', '72148')}</ul><p>Call <small>72149</small> to book.</p>`,
    );
    expect(page.codes()).not.toContain('cpt:72149');
    expect(page.codes()).toEqual(expect.arrayContaining(['cpt:72141', 'cpt:72148']));
  });

  it('reads rows that are components of their own under the header outside', async () => {
    page = await read(
      `${BILLING}<div><b>Code</b><b>Mod</b><b>Service</b><b>Units</b></div><div class="rows"></div>`,
      () => {
        for (const cells of [
          ['70551', 'LT', 'Head', '1'],
          ['72141', 'RT', 'Neck', '2'],
        ]) {
          const row = document.createElement('service-row');
          row.attachShadow({
            mode: 'open',
          }).innerHTML = `<style>b{color:red}</style><div>${cells.map((cell) => `<span>${cell}</span>`).join('')}</div>`;
          document.querySelector('.rows')?.append(row);
        }
      },
    );
    expect(page.codes()).toEqual(['cpt:70551', 'cpt:72141']);
    expect(page.values('modifier')).toEqual(['LT', 'RT']);
  });
});

/** What one sentence alone does not tell, the page around it does. */
const CODES: readonly [html: string, ...codes: string[]][] = [
  [
    '<header>Mar 3, 2026 #2</header><div><p>After the letter came back we saw that both were growths, so M54.50 is gone from it.</p></div>',
    'M54.50',
  ],
  ['<p>For this the needle is G0008, with Z23 as the only diagnosis you need.</p>', 'G0008', 'Z23'],
  ['<p>A preventive visit in 99381 to 99397 keeps its own number.</p>', '99381', '99397'],
  [
    '<p>CPT 45378, 45380 and 45381 are scopes. CPT 45385 is one, too.</p><p>Burning it: 45388.</p>',
    '45378',
    '45380',
    '45381',
    '45385',
    '45388',
  ],
  ['<p>The kidney test (82565) costs extra.</p>', '82565'],
  ['<p>71275, 76376, 76377, 82565.</p>', '71275', '76376', '76377', '82565'],
  ['<ul><li>93312 - Echocardiography from inside</li><li>Lithotripsy 50590</li></ul>', '93312', '50590'],
  ['<p>HCPCS L1833, L1843 and L1902 are braces.</p><p>Boots: L4361</p>', 'L1833', 'L1843', 'L1902', 'L4361'],
  ['<p>CPT 01967 is the first part, 01968 follows it.</p>', '01967', '01968'],
  ['<p>Authorization for L1833, L1851 was given.</p>', 'L1833', 'L1851'],
  [
    '<table><tr><th>Procedure</th><th>Mod</th><th>Rate from 08/01/26</th></tr><tr><td>S5125</td><td>U1</td><td>5.21</td></tr></table>',
    'S5125',
  ],
];

const OTHERS = [
  '<p>Open at 71275 3rd Avenue SE since May.</p>',
  '<p>See photo 76376 and 76377.jpg of the room, bus stop 71275.</p>',
  '<p>The session code 71275 is new.</p>',
  '<p>House Bill H2014 and document G0463-EDI, rooms A4550 and B4081.</p>',
  '<p><label>Warehouse bin <input value="E0149"></label></p>',
];

describe('what the page around a number says of it', () => {
  it.each(CODES)('%s', async (html, ...codes) => {
    page = await read(BILLING + html);
    expect(page.codes().map((code) => code.split(':')[1])).toEqual(codes);
  });

  it.each(OTHERS)('no code: %s', async (html) => {
    page = await read(BILLING + html);
    expect(page.codes()).toEqual([]);
  });
});
