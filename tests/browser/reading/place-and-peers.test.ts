import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const BILLING = '<h1>Claim for patient</h1><p>Remittance, payer, denials and diagnosis of the claim.</p>';

async function codes(html: string, assignedNear?: (code: string) => boolean): Promise<string[]> {
  page = await read(BILLING + html, undefined, assignedNear ? { assignedNear } : {});
  return page.codes().map((code) => code.replace(/^.*:/, ''));
}

describe('the place of a code and what stands beside it', () => {
  it('a heading within a box heads what follows; a label beside the box is of something else', async () => {
    expect(
      await codes(
        '<div><span>Patient account</span></div><div><div>ACH-1190</div><h3>Diagnoses</h3><span style="display:inline-block"><b>A</b> &nbsp;M17.11</span><span style="display:inline-block"><b>B</b> &nbsp;E11.9</span></div>',
      ),
    ).toEqual(['M17.11', 'E11.9']);
  });
  it('a category stands in a column of diagnoses, and a number under "Code" does not', async () => {
    const row = (code: string) => `<tr><td>${code}</td><td>words</td></tr>`;
    expect(
      await codes(
        `<table><tr><th>Code</th><th>Description</th></tr>${['E11.9', 'R06.02', 'R55', 'M17.11', 'Z23'].map(row).join('')}</table>`,
      ),
    ).toEqual(['E11.9', 'R06.02', 'R55', 'M17.11', 'Z23']);
    expect(
      await codes(
        `<table><tr><th>Room</th><th>Use</th></tr>${['R55', 'Z23', 'E11'].map(row).join('')}</table>`,
      ),
    ).toEqual([]);
  });
  it('lines in boxes of a grid are lines, though no blank stands between the boxes', async () => {
    const line = (code: string) =>
      `<div style="display:grid;grid-template-columns:repeat(5,1fr)"><span>1</span><span>${code}</span><span>10/12/2026</span><span>1 UN</span><span>$145.00</span></div>`;
    expect(await codes(line('72110') + line('J1010') + line('72148 : 26 : TC'))).toEqual([
      '72110',
      'J1010',
      '72148',
    ]);
  });
  it('things to tick that begin with numbers are codes when one of them is known', async () => {
    const tick = (text: string, type = 'checkbox') =>
      `<div class="it"><input type="${type}" id="t${text}"><label for="t${text}">${text}</label></div>`;
    const list = ['81002 dip', '82962 meter', '87880 rapid', '76376 3D'];
    expect(await codes(`<fieldset>${list.map((text) => tick(text)).join('')}</fieldset>`)).toEqual([
      '81002',
      '82962',
      '87880',
      '76376',
    ]);
    const payers = ['60054 one', '87726 two', '62308 three', '61101 four'];
    expect(await codes(`<fieldset>${payers.map((text) => tick(text)).join('')}</fieldset>`)).toEqual([]);
  });
  it('checks are numbered in ranges as codes are', async () => {
    expect(await codes('<p>Checks numbered 76376 to 76377 of the remittance are valid.</p>')).toEqual([]);
  });
  it('everyday codes that a text calls codes vouch for each other; rooms with their numbers do not', async () => {
    page = await read(
      '<p>Timed codes such as 76376 (plain), 76377 (on its own) and 71275 (vessels) count minutes.</p>',
    );
    expect(page.codes()).toEqual(['cpt:76376', 'cpt:76377', 'cpt:71275']);
    page.stop();
    page = await read(
      '<p>Meet in 76376 (red door), 76377 (blue door) and 71275 (green door), and bring a chair.</p>',
    );
    expect(page.codes()).toEqual([]);
  });
  it('a modifier before a code is no route', async () => {
    expect(await codes('<p>We billed 99203-25, 20610-RT, J3301 x 4 and 73562-RT.</p>')).toContain('J3301');
  });
  it('where no code is assigned, the form alone makes none; a column still does', async () => {
    const near = (code: string) => !code.startsWith('E4');
    expect(
      await codes('<ul><li><b>E4412</b> Edit: the procedure may not be reported.</li></ul>', near),
    ).toEqual([]);
    expect(
      await codes('<table><tr><th>DOS<th>HCPCS<th>Charge<tr><td>03/02/2026<td>E4412<td>10.00</table>', near),
    ).toEqual(['E4412']);
  });
});
