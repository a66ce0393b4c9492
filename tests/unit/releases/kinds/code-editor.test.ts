import { describe, expect, it } from 'vitest';
import { codeEditor } from '../../../../src/releases/kinds/code-editor';
import { headOf } from '../../../../src/releases/source/head';
import { all, fileOfBytes, fileOfText } from '../../../support/releases/files';

/** Shaped like the manual, in words of our own: contents, overview, chapter 1 with its lists, chapter 2. */
const TEXT = `
Definitions of Medicare Code Edits
ICD-10 Version
v51.1 April 2034

Table of Contents
Chapter 1: Edit code lists\t7
1. Invalid diagnosis or procedure code\t8
2. Age conflict\t8
A. Pediatric diagnoses (age 0 through 17)\t9

Chapter 1: Edit code lists
Below is a list.
1. Invalid diagnosis or procedure code
2. Age conflict
3. Questionable admission
4. Unacceptable principal diagnosis
5. Sex conflict

1. Invalid diagnosis or procedure code
Every code is looked up.
2. Age conflict
* Newborn. Age 0 years only; a test of ages.
* Pediatric. Age range is 0–17 years inclusive (a test).
A. Newborn diagnoses
P001\tNewborn test
B. Pediatric diagnoses (age 0 through 17)
A000\tTest of children
A001\t\tTest with two tabs
3. Questionable admission
A. Some words that go on.
Questionable admission codes
A000\tTest again
B. More words.
1. First procedure codes
10D00Z0\tTest procedure
X0D00Z0\tTest procedure of a lettered section
2. Second diagnoses codes
Z370 \tTest birth
4. Unacceptable principal diagnosis
Unacceptable codes
*Z5189\tTest that is acceptable with another
5. Sex conflict
Diagnoses for females only
N70\tTest of women
Chapter 2: Code list changes
1. Invalid diagnosis or procedure code changes
A009\tGone
Index
Adult
age categories\t8
`;
const FILE = fileOfText('edits.txt', TEXT);

async function read(text: string) {
  const release = codeEditor.recognize(await headOf(FILE));
  return release ? (await all(codeEditor.rows(fileOfText('edits.txt', text), release))).flat() : [];
}

describe("the Medicare Code Editor's manual", () => {
  it('says what it is, and holds to the end of its fiscal year', async () => {
    expect(codeEditor.recognize(await headOf(FILE))).toEqual({
      kind: 'code-editor',
      label: 'v51.1',
      setting: null,
      from: '2034-04-01',
      to: '2034-09-30',
      part: null,
      parts: null,
    });
    expect(codeEditor.recognize(await headOf(fileOfText('edits.txt', 'Definitions of something')))).toBe(
      null,
    );
  });

  it('gives each code of each list, with edit and age, and nothing of its contents or changes', async () => {
    const rows = await read(TEXT);
    expect(rows.map(({ code, system, edit, list }) => [code, system, edit, list])).toEqual([
      ['P001', 'icd10cm', '2A', 'Newborn diagnoses'],
      ['A000', 'icd10cm', '2B', 'Pediatric diagnoses (age 0 through 17)'],
      ['A001', 'icd10cm', '2B', 'Pediatric diagnoses (age 0 through 17)'],
      ['A000', 'icd10cm', '3A', 'Questionable admission codes'],
      ['10D00Z0', 'icd10pcs', '3B1', 'First procedure codes'],
      ['X0D00Z0', 'icd10pcs', '3B1', 'First procedure codes'],
      ['Z370', 'icd10cm', '3B2', 'Second diagnoses codes'],
      ['Z5189', 'icd10cm', '4', 'Unacceptable codes'],
      ['N70', 'icd10cm', '5', 'Diagnoses for females only'],
    ]);
    expect(rows[0]).toMatchObject({ editTitle: 'Age conflict', title: 'Newborn test', ageFrom: 0, ageTo: 0 });
    expect(rows[1]).toMatchObject({ ageFrom: 0, ageTo: 17, sex: '', withSecondary: 0 });
    expect(rows[7]).toMatchObject({ ageFrom: null, ageTo: null, withSecondary: 1 });
    expect(rows[8]).toMatchObject({ sex: 'female' });
  });

  it('is read in the Windows encoding it is published in', async () => {
    const bytes = Buffer.from(TEXT.replace('0–17', '0\u009617'), 'latin1');
    const release = codeEditor.recognize(await headOf(FILE));
    const rows = release ? (await all(codeEditor.rows(fileOfBytes('edits.txt', bytes), release))).flat() : [];
    expect(rows[1]).toMatchObject({ ageTo: 17 });
  });

  it('is refused when it is cut off, or a row has no code', async () => {
    await expect(read(TEXT.slice(0, TEXT.indexOf('Chapter 2')))).rejects.toThrow('truncated');
    await expect(read(TEXT.replace('A001\t', 'a001\t'))).rejects.toThrow('bad row; found "a001');
    await expect(
      read(TEXT.replace(/^[^\n]*\tTest.*$/gm, '').replace(/^P001.*$/m, '')).then((rows) => rows),
    ).rejects.toThrow('empty');
  });
});
