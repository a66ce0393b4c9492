import { afterEach, describe, expect, it } from 'vitest';
import { type Page, read } from './page';

let page: Page | null = null;
afterEach(() => page?.stop());

const HEAD = '<h1>Claim details</h1><p>Remittance for the patient, payer and provider.</p>';

/** How a billed procedure stands in a procedure column: text → code and modifiers. */
const COLUMN: readonly [text: string, code: string, modifiers: string][] = [
  ['99213', '99213', ''],
  ['99213-25', '99213', '25'],
  ['J1885 59', 'J1885', '59'],
  ['99213,25', '99213', '25'],
  ['99213:25', '99213', '25'],
  ['HC:99213:25:59', '99213', '25 59'],
  ['HC&gt;99213&gt;25', '99213', '25'],
  ['HC^99213^25', '99213', '25'],
  ['CPT4|99213|25', '99213', '25'],
  ['036415', '36415', ''],
  ['080053-90', '80053', '90'],
  ['00000731', '00731', ''],
  ['99213.0', '99213', ''],
  ['76377/26', '76377', '26'],
  ['76377 26 LT', '76377', '26 LT'],
  ['7637726', '76377', '26'],
  ['0554T', '0554T', ''],
  ['0320 / 76377', '76377', ''],
  ['99285 - ED visit, high', '99285', ''],
];

describe('a procedure column', () => {
  it.each(COLUMN)('%s', async (text, code, modifiers) => {
    page = await read(
      `${HEAD}<table><tr><th>DOS<th>Procedure<th>Charge<tr><td>03/02/2026<td>${text}<td>10.00</table>`,
    );
    const [mention, ...more] = page.reader.reading().mentions;
    expect(mention?.code.code).toBe(code);
    expect(mention?.modifiers.join(' ')).toBe(modifiers);
    expect(mention?.role).toBe('line');
    expect(more).toEqual([]);
  });

  it('holds lists and ranges, both ends marked', async () => {
    page = await read(
      `${HEAD}<table><tr><th>DOS<th>CPT<th>Charge<tr><td>03/02/2026<td>22612, 22840<td>1.00<tr><td>03/02/2026<td>70544-70549<td>1.00</table>`,
    );
    expect(page.codes()).toEqual(['cpt:22612', 'cpt:22840', 'cpt:70544', 'cpt:70549']);
    expect(page.reader.reading().mentions.map((mention) => mention.range)).toEqual([
      null,
      null,
      'start',
      'end',
    ]);
  });
});

/** How codes stand in running text. */
const PROSE: readonly [text: string, codes: string[]][] = [
  ['Report 97110 x12 and 97530 x8', ['97110', '97530']],
  ['CPT: 76377-26 Units: 1', ['76377']],
  ['Procedure Code : 76377', ['76377']],
  ['Proc Code/Mod 76377/26', ['76377']],
  ['Rev 0320 HCPCS 76377 / 0636 J1885', ['76377', 'J1885']],
  ['Codes 0554T-0558T are bundled', ['0554T', '0558T']],
  ['Dx: M54.50, E11.65, I10', ['M54.50', 'E11.65', 'I10']],
  ['A. M54.50  B. M51.36', ['M54.50', 'M51.36']],
  ['Diagnosis codes T84498A, Z96641', ['T84.498A', 'Z96.641']],
  ['QA0.0131', ['QA0.0131']],
  ['12 units of 97110 were billed with CPT 97530', ['97110', '97530']],
  ['99213-25 and 99214-25 were denied', ['99213', '99214']],
  [
    '{"procedureCode":"99213","diagnosisCodePointer1":"1","amount":"150.00","diagnosisCode":"A000"}',
    ['99213', 'A00.0'],
  ],
  ['PR1|1|CPT4|99213^y^C4   DG1|1|I10|E11.9^x^I10', ['99213', 'E11.9']],
  ['ICD10|E11.9:ICD10|I10:', ['E11.9', 'I10']],
];

describe('running text of a billing page', () => {
  it.each(PROSE)('%s', async (text, codes) => {
    page = await read(`${HEAD}<div><pre>${text}</pre></div>`);
    expect(page.reader.reading().mentions.map((mention) => mention.code.code)).toEqual(codes);
  });
});

describe('X12 text', () => {
  it('makes a claim box of each CLM loop and a line box of each service', async () => {
    page = await read(
      `${HEAD}<pre>ST*837*0001~NM1*PR*2*AETNA*****PI*60054~CLM*A1*200***11:B:1*Y~HI*ABK:M5450*ABF:I10~LX*1~SV1*HC:99213:25*125.00*UN*1***1:2~DTP*472*D8*20260302~LX*2~SV1*HC:71046*75*UN*1***2~DTP*472*D8*20260302~CLM*A2*50***22:B:1*Y~HI*ABK:J189~LX*1~SV1*HC:76377:26*50*UN*1***1~</pre>`,
    );
    const { boxes, mentions, values } = page.reader.reading();
    expect(page.codes()).toEqual([
      'icd10cm:M54.50',
      'icd10cm:I10',
      'cpt:99213',
      'cpt:71046',
      'icd10cm:J18.9',
      'cpt:76377',
    ]);
    const lines = mentions
      .filter((mention) => mention.role === 'line')
      .map((mention) => boxes[mention.place.box]);
    expect(lines.map((box) => box?.kind)).toEqual(['x12-line', 'x12-line', 'x12-line']);
    expect(lines[0]?.parent).toBe(lines[1]?.parent);
    expect(lines[2]?.parent).not.toBe(lines[0]?.parent);
    expect(values.filter((value) => value.kind === 'payer').map((value) => value.value)).toEqual([
      'aetna',
      'aetna',
    ]);
    expect(page.values('pointer')).toEqual(['AB', 'B', 'A']);
    expect(page.values('pos')).toEqual(['11', '22']);
    expect(
      mentions.filter((mention) => mention.role === 'diagnosis').map((mention) => mention.pointer),
    ).toEqual(['A', 'B', 'A']);
  });
});

it('a table without white space between its tags tells what the page is about as any other does', async () => {
  page = await read(
    '<h1>Service lines</h1><table><tr><th>DOS</th><th>Procedure</th><th>Charge</th></tr><tr><td>03/02/2026</td><td>93880</td><td>10.00</td></tr></table>',
  );
  expect(page.codes()).toEqual(['cpt:93880']);
});
