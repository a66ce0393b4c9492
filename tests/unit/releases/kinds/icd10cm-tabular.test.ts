import { describe, expect, it } from 'vitest';
import {
  icd10cmTabular,
  seventhCharacters,
  type TabularRow,
  tabularChain,
} from '../../../../src/releases/kinds/icd10cm-tabular';
import { headOf } from '../../../../src/releases/source/head';
import { all, fileOfText } from '../../../support/releases/files';

const notes = (name: string, ...texts: string[]) =>
  `<${name}>${texts.map((text) => `<note>${text}</note>`).join('')}</${name}>`;
const XML = `<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<version>2031</version>
<introduction><introSection type="title"><title>Words about it</title></introSection></introduction>
<chapter><name>19</name><desc>Test injuries (S00-T88)</desc>
${notes('useAdditionalCode', 'test cause code (V00-Y99)')}
${notes('excludes1', 'test trauma of birth (P10-P15)')}
<sectionIndex><sectionRef first="S00" last="S09" id="S00-S09">Test injuries to the head</sectionRef></sectionIndex>
<section id="S00-S09"><desc>Test injuries to the head (S00-S09)</desc>
${notes('includes', 'test of ear', 'test of eye &amp; brow')}
<diag><name>S01</name><desc>Open test wound</desc>
${notes('codeAlso', 'any cranial test')}
${notes('excludes2', 'test of eyelid')}
${notes('sevenChrNote', 'A seventh character is to be added to each code from S01')}
<sevenChrDef><extension char="A">first time</extension><extension char="D">later</extension></sevenChrDef>
<diag><name>S01.0</name><desc>Open test wound of scalp</desc>
${notes('inclusionTerm', 'Scalp, test of')}
<diag placeholder="true"><name>S01.00</name><desc>Test wound of scalp, kind not told</desc>${notes('notes', 'A note.')}</diag>
<diag><name>S01.01</name><desc>Test cut of scalp</desc>
<sevenChrDef><extension char="S">after all</extension></sevenChrDef></diag>
</diag></diag></section></chapter>
<chapter><name>22</name><desc>Test purposes (U00-U85)</desc>
<section id="U07-U07"><desc>Test use (U07)</desc><diag><name>U07</name><desc>Test use</desc>
<visualImpairment><heading>Table</heading><category>Row <value>1</value></category></visualImpairment>
${notes('codeFirst', 'the cause')}</diag></section></chapter>
</ICD10CM.tabular>`;

async function read(text: string) {
  const release = icd10cmTabular.named?.('FY2031');
  return release ? (await all(icd10cmTabular.rows(fileOfText('tabular.xml', text, 50), release))).flat() : [];
}

describe('the tabular list', () => {
  it('says its year; that it is the April edition, its name alone', async () => {
    const recognize = async (name: string) => icd10cmTabular.recognize(await headOf(fileOfText(name, XML)));
    expect(await recognize('anything.xml')).toMatchObject({ kind: 'icd10cm-tabular', label: 'FY2031' });
    expect(await recognize('icd10cm-tabular-April-1-2031.xml')).toMatchObject({
      label: 'FY2031 April',
      from: '2031-04-01',
    });
    expect(icd10cmTabular.recognize(await headOf(fileOfText('index.xml', '<ICD10CM.index/>')))).toBe(null);
  });

  it('gives chapters, sections and codes with the notes that stand at each', async () => {
    const rows = await read(XML);
    expect(rows.map(({ code, level, parent }) => [code, level, parent])).toEqual([
      ['#19', 'chapter', ''],
      ['S00-S09', 'section', '#19'],
      ['S01', 'code', 'S00-S09'],
      ['S010', 'code', 'S01'],
      ['S0100', 'code', 'S010'],
      ['S0101', 'code', 'S010'],
      ['#22', 'chapter', ''],
      ['U07-U07', 'section', '#22'],
      ['U07', 'code', 'U07-U07'],
    ]);
    expect(rows[0]).toMatchObject({
      title: 'Test injuries (S00-T88)',
      useAdditional: ['test cause code (V00-Y99)'],
      excludes1: ['test trauma of birth (P10-P15)'],
      otherText: [],
    });
    expect(rows[1]).toMatchObject({ includes: ['test of ear', 'test of eye & brow'] });
    expect(rows[2]).toMatchObject({
      title: 'Open test wound',
      codeAlso: ['any cranial test'],
      excludes2: ['test of eyelid'],
      seventhNote: ['A seventh character is to be added to each code from S01'],
      seventh: ['A first time', 'D later'],
    });
    expect(rows[3]).toMatchObject({ inclusionTerms: ['Scalp, test of'], seventh: [] });
    expect(rows[4]).toMatchObject({ notes: ['A note.'] });
    expect(rows[8]).toMatchObject({ codeFirst: ['the cause'], otherText: ['Table', '1', 'Row'] });
  });

  it('lets what stands above a code hold for it, and finds codes by their seventh character', async () => {
    const rows = new Map((await read(XML)).map((row): [string, TabularRow] => [row.code, row]));
    const chainOf = (code: string) => tabularChain(code, (one) => rows.get(one) ?? null);
    const codes = async (code: string) => (await chainOf(code)).map((row) => row.code);
    expect(await codes('S0100')).toEqual(['S0100', 'S010', 'S01', 'S00-S09', '#19']);
    expect(await codes('S0100XD')).toEqual(await codes('S0100'));
    expect(await codes('S0109XD')).toEqual([]);
    expect(await codes('U071')).toEqual([]);
    expect(seventhCharacters(await chainOf('S0100XA'))).toEqual([
      { char: 'A', meaning: 'first time' },
      { char: 'D', meaning: 'later' },
    ]);
    expect(seventhCharacters(await chainOf('S0101XS'))).toEqual([{ char: 'S', meaning: 'after all' }]);
    expect(seventhCharacters(await chainOf('U07'))).toEqual([]);
  });

  it.each([
    ['bad xml', XML.slice(0, -40)],
    ['field name: bad field; found "S1"', XML.replace('<name>S01.00<', '<name>S1<')],
    [
      'field desc: bad field; found "S0100"',
      XML.replace('<desc>Test wound of scalp, kind not told</desc>', ''),
    ],
    ['field diag: bad field; found "S010 twice"', XML.replace('S01.01', 'S01.0')],
    ['field extension char: bad field; found "AB"', XML.replace('char="A"', 'char="AB"')],
    ['empty', '<ICD10CM.tabular><version>2031</version></ICD10CM.tabular>'],
  ])('is refused: %s', async (message, text) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});
