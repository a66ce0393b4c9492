import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims } from './read-claims';

let page: ClaimPage | null = null;
afterEach(() => page?.stop());

/** `code-modifiers xunits pointers date` of each line, claim by claim. */
const lines = async (html: string): Promise<string[][]> => {
  page = await readClaims(`<h1>Claim details</h1>${html}`);
  return page
    .claims()
    .map((claim) =>
      claim.lines.map((line) =>
        [
          [line.code, ...line.modifiers].join('-'),
          `x${line.units}`,
          line.pointers?.join(''),
          line.dos ?? claim.dos,
        ]
          .filter(Boolean)
          .join(' '),
      ),
    );
};
const diagnoses = (): string[] =>
  page?.claims().flatMap((claim) => claim.diagnoses.map(({ code, pointer }) => `${pointer} ${code}`)) ?? [];

/** Rows of a table on its side: a label, and a value for each line. */
const TURNED: readonly (readonly string[])[] = [
  ['DOS', '03/03/2026', '03/04/2026'],
  ['CPT/HCPCS', '71275', '76377'],
  ['Mods', '26', ''],
  ['Ptr', 'AB', 'A'],
  ['Qty', '1', '2'],
  ['Status', 'Paid', 'Denied'],
];

describe('lines that stand in columns', () => {
  const forms: readonly [form: string, row: (cells: readonly string[]) => string, around: string][] = [
    ['a table', (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`, 'table'],
    [
      'a table whose header row numbers them, with fields',
      ([label, ...cells]) =>
        `<tr><th>${label}</th>${cells.map((cell) => `<td><input value="${cell}"></td>`).join('')}</tr>`,
      'table',
    ],
    [
      'a table that says so by roles',
      ([label, ...cells]) =>
        `<div role="row"><b role="rowheader">${label}</b>${cells.map((cell) => `<i role="cell">${cell}</i>`).join('')}</div>`,
      'div role="table"',
    ],
    [
      'elements of no meaning',
      (cells) => `<div>${cells.map((cell) => `<span>${cell}</span>`).join('')}</div>`,
      'div',
    ],
  ];
  it.each(forms)('in %s', async (form, row, around) => {
    const head = form.includes('numbers')
      ? '<thead><tr><th></th><td>Line 1</td><td>Line 2</td></tr></thead>'
      : '';
    expect(await lines(`<${around}>${head}${TURNED.map(row).join('')}</${around.split(' ')[0]}>`)).toEqual([
      ['71275-26 x1 AB 2026-03-03', '76377 x2 A 2026-03-04'],
    ]);
  });

  it('are none where labels and values take turns', async () => {
    expect(
      await lines(
        `<table><tr><td>DOS<td>03/03/2026<td>POS<td>22<tr><td>CPT code<td>71275<td>Units<td>1</table>`,
      ),
    ).toEqual([['71275 x1 2026-03-03']]);
  });
});

describe('a grid of cells without rows', () => {
  const GRID = '<div style="display:grid;grid-template-columns:repeat(5,1fr)">';
  const heads = ['#', 'Service', 'Modifiers', 'Points to', 'Qty'];

  it('whose cells are inline elements', async () => {
    const cells = [...heads, '1', '71275', '26', 'A B', '1', '2', '76377', '', 'A', '2'];
    expect(
      await lines(
        `<p><em>A · M17.11</em> <em>B · M54.50</em></p>${GRID}${cells.map((cell) => `<span>${cell}</span>`).join('\n')}</div>`,
      ),
    ).toEqual([['71275-26 x1 AB', '76377 x2 A']]);
    expect(diagnoses()).toEqual(['A M17.11', 'B M54.50']);
  });

  it('whose cells are fields, alone or in a wrapper', async () => {
    const row = (number: number, code: string, mod: string, pointer: string, units: number) =>
      `<span>${number}</span><div><input value="${code}"></div><input value="${mod}"><input value="${pointer}"><input value="${units}">`;
    expect(
      await lines(
        `${GRID}${heads.map((head) => `<label>${head.replace('Service', 'CPT')}</label>`).join('')}${row(1, '71275', '26', 'A', 1)}${row(2, '76377', '', 'B', 2)}</div>`,
      ),
    ).toEqual([['71275-26 x1 A', '76377 x2 B']]);
  });

  it('with titles and notes across all columns', async () => {
    const wide = (text: string) => `<div style="grid-column:1/-1">${text}</div>`;
    const cells = (...texts: string[]) => texts.map((text) => `<div>${text}</div>`).join('');
    expect(
      await lines(
        `${GRID}${wide('Service lines')}${cells(...heads)}${cells('1', '71275', '26', 'A', '1')}${wide('Reviewed by hand')}${cells('2', '76377', '', 'A', '2')}</div>`,
      ),
    ).toEqual([['71275-26 x1 A', '76377 x2 A']]);
  });
});

describe('rows and what heads them', () => {
  it('as many rows as columns, below a header that stands apart', async () => {
    const row = (...cells: string[]) =>
      `<div class="r">${cells.map((cell) => `<span>${cell}</span>`).join('')}</div>`;
    expect(
      await lines(
        `${row('Claim #', 'DOS', 'CPT', 'Units').replace('"r"', '"h"')}<section><div>${[
          ['2-1', '03/03/2026', '71275', '1'],
          ['2-2', '03/03/2026', '76377', '1'],
          ['2-3', '03/04/2026', '99213', '1'],
          ['2-4', '03/04/2026', '99214', '1'],
        ]
          .map((cells) => row(...cells))
          .join('')}</div></section>`,
      ),
    ).toEqual([
      ['71275 x1 2026-03-03'],
      ['76377 x1 2026-03-03'],
      ['99213 x1 2026-03-04'],
      ['99214 x1 2026-03-04'],
    ]);
  });

  it('short headings on a bill', async () => {
    expect(
      await lines(
        '<table><tr><th>From<th>PS<th>Svc cd<th>Md<th>Dx<th>Qty<tr><td>03/03/2026<td>22<td>71<b>275</b><td>26<td>1 2<td>1</table>',
      ),
    ).toEqual([['71275-26 x1 AB 2026-03-03']]);
  });

  const LINE = '<table><tr><th>DOS<th>CPT<th>Units<tr><td>03/03/2026<td>73721<td>1</table>';
  const undotted: readonly [string, string][] = [
    ['a row of one cell', '<tr><td colspan=4>Diagnoses<tr><td>A<td>M1711<td>B<td>M25562'],
    [
      'a row of one cell, above fields',
      '<tr><td colspan=4>ICD-10-CM<tr><td>A<td><input name=d1 value=M1711><td>B<td><input name=d2 value=M25562>',
    ],
    [
      'the cell beside a table of their own',
      '<tr><td>Diagnosis codes:<td><table><tr><td>1<td><tt>M1711</tt><td>2<td><tt>M25562</tt></table>',
    ],
  ];
  it.each(undotted)('diagnoses without a dot below %s', async (_, rows) => {
    await lines(`<table>${rows}</table>${LINE}`);
    expect(diagnoses()).toEqual(['A M17.11', 'B M25.562']);
  });
});
