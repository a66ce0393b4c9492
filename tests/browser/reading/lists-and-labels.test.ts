import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const BILLING =
  '<h1>Claim details</h1><p>Remittance for the patient, payer and provider. Diagnosis first.</p>';

/** Diagnoses with the letter or number that lines point to them by. */
const POINTED: readonly [html: string, found: string][] = [
  ['<p>Diagnosis: A. M54.50 &nbsp; B. E11.9</p>', 'A M54.50, B E11.9'],
  ['<p>Diagnosis: A <span>M54.50</span>, B <span>E11.9</span></p>', 'A M54.50, B E11.9'],
  ['<p>Dx: A: M54.50 low back pain, B: E11.9 diabetes</p>', 'A M54.50, B E11.9'],
  ['<p>DOS 02/27/2026 · Diagnosis 1 M54.50, 2 E11.9</p>', 'A M54.50, B E11.9'],
  ['<h2>Diagnoses</h2><dl><dt>A</dt><dd>G35</dd><dt>B</dt><dd>M54.50</dd></dl>', 'A G35, B M54.50'],
  [
    '<section><b>21. Diagnosis</b><div><i>A.</i> <b>M54.50</b></div><div><i>B.</i> <b>E11.9</b></div><div><i>C.</i> <b>I10</b></div></section>',
    'A M54.50, B E11.9, C I10',
  ],
  ['<h3>Diagnosis codes</h3><div><div><b>1</b><p>I10</p></div></div>', 'A I10'],
  [
    '<fieldset><legend>Claim 1 of 4</legend><p>Payer: Aetna · Dx A <input value="M54.50"></p></fieldset>',
    'A M54.50',
  ],
];

describe('diagnoses of a claim', () => {
  it.each(POINTED)('%s', async (html, found) => {
    page = await read(BILLING + html);
    const { mentions } = page.reader.reading();
    expect(mentions.map((one) => one.role)).toEqual(mentions.map(() => 'diagnosis'));
    expect(mentions.map((one) => `${one.pointer} ${one.code.code}`).join(', ')).toBe(found);
  });

  it('are prose in a field for notes', async () => {
    page = await read(
      `${BILLING}<label for="n">Progress notes</label><textarea id="n">Dx M54.50, CPT 97110 x 8.</textarea>`,
    );
    expect(page.reader.reading().mentions.map((one) => one.role)).toEqual(['prose', 'prose']);
  });
});

describe('lists of codes', () => {
  const LIST = ['20610 big joint', '20605 mid joint', 'J3301 per 10', 'L3908 brace', '73030 film', '99213'];

  it.each(['p', 'li', 'div'])('are known by those in them that are no plain numbers (%s)', async (tag) => {
    page = await read(`${BILLING}<div>${LIST.map((text) => `<${tag}>${text}</${tag}>`).join('')}</div>`);
    expect(page.reader.reading().mentions).toHaveLength(LIST.length);
  });

  it('are not made of towns', async () => {
    const towns = [
      '20610 Cobb Island',
      '20605 Towson',
      '21030 Hunt',
      '21031 Valley',
      '21043 Elk',
      '21044 Wilde',
    ];
    page = await read(`${BILLING}<ul>${towns.map((text) => `<li>${text}</li>`).join('')}</ul>`);
    expect(page.codes()).toEqual([]);
  });

  it.each([
    ['we deny 70496 or 70498 beside it', 2],
    ['for the spine, 76376 through 76377 are common', 2],
    ['Failed 12 weeks of 97110 and 97112, one 20610 with J3301 x 4.', 4],
    ['a CTA of the head (70496) was read', 1],
  ])('in prose: %s', async (text, count) => {
    page = await read(`${BILLING}<p>${text}</p>`);
    expect(page.codes()).toHaveLength(count);
  });
});

describe('a page that never speaks of billing', () => {
  it.each([
    'Fees: code S0020 12.00; F10 3.00.',
    'Sponsor code Q4081.',
    'Waste code D0140, F02, U0001.',
    'Use code J1885 at checkout, or codes A4565 and L1830.',
  ])('%s', async (text) => {
    page = await read(`<h1>News</h1><p>${text}</p>`);
    expect(page.codes()).toEqual([]);
  });

  it('has claims all the same where a table has columns that only bills have', async () => {
    page = await read(
      '<table><tr><th>Code<th>Mod<th>Dx ptr<th>Units<th>Amount<tr><td>76376<td>26<td>A<td>1<td>90.00<tr><td>99213<td>25<td>A<td>1<td>10.00</table>',
    );
    expect(page.codes()).toEqual(['cpt:76376', 'cpt:99213']);
  });
});

describe('rows and headers', () => {
  it('are found inside a card, below its title', async () => {
    page = await read(
      `${BILLING}<section><h3>Doe</h3><div>ICN 1 · Status: paid</div><div><b>DOS</b><b>Procedure</b><b>Units</b></div>` +
        '<div><i>03/02/2026</i><i>97110 GP</i><i>4</i></div><div><i>03/02/2026</i><i>97140</i><i>1</i></div></section>',
    );
    expect(page.codes()).toEqual(['cpt:97110', 'cpt:97140']);
    expect(page.values('units')).toEqual(['4', '1']);
  });

  it('know a heading across columns from a value', async () => {
    page = await read(
      `${BILLING}<table><tr><th>Procedure<th>Mod<th>Units<th>Charge<tr><td colspan="4">Claim # K-1  Payer: Aetna` +
        '<tr><td>97110<td>GP<td>2<td>80.00<tr><td colspan="4">Claim # K-2  Payer: UHC<tr><td>97140<td>59<td>1<td>60.00</table>',
    );
    expect(page.values('claim-start')).toHaveLength(2);
    expect(page.values('payer')).toEqual(['aetna', 'uhc']);
  });

  it('take a patient for a name and not for a share of the price', async () => {
    page = await read(
      `${BILLING}<table><tr><th>Procedure<th>Charge<th>Patient<tr><td>97110<td>80.00<td>14.20<tr><td>97140<td>60.00<td>$5.00</table>`,
    );
    expect(page.values('patient-start')).toEqual([]);
  });

  it('tell rows of one claim by its number, without keeping it', async () => {
    page = await read(
      `${BILLING}<table><tr><th>Claim #<th>Procedure<th>Charge<tr><td>EA71<td>97110<td>1.00<tr><td>EA71<td>97140<td>1.00<tr><td>EA72<td>97110<td>1.00</table>`,
    );
    const [one, two, three] = page.values('claim-start');
    expect(one).toBe(two);
    expect(three).not.toBe(one);
    expect(`${one}${three}`).not.toContain('EA7');
  });
});

describe('labels and values side by side', () => {
  it.each([
    '<div><label>Payer</label><span>Aetna</span><label>DOS</label><span>03/02/2026</span><label>Procedure</label><span>97110</span><label>Units</label><span>4</span></div>',
    '<p><label>Payer:</label> Aetna <label>DOS:</label> 03/02/2026 <label>Procedure:</label> 97110 <label>Units:</label> 4</p>',
  ])('%s', async (html) => {
    page = await read(BILLING + html);
    expect(page.codes()).toEqual(['cpt:97110']);
    expect([page.values('payer'), page.values('dos'), page.values('units')]).toEqual([
      ['aetna'],
      ['2026-03-02'],
      ['4'],
    ]);
  });

  it('reads a payer after its label without a colon', async () => {
    page = await read(
      `${BILLING}<p>Chart <b>29828</b> · Primary insurance <b>Aetna Open Choice</b> · Check <b>64416</b></p>`,
    );
    expect(page.values('payer')).toEqual(['aetna']);
    expect(page.codes()).toEqual([]);
  });
});

it('reads a modifier of letters glued to a code only where a label says it is one', async () => {
  page = await read(`${BILLING}<p>CPT 83036QW, units 1</p><p>Stock no. 83037QW of 11042KO</p>`);
  expect(page.reader.reading().mentions.map((one) => [one.code.code, ...one.modifiers])).toEqual([
    ['83036', 'QW'],
  ]);
});
