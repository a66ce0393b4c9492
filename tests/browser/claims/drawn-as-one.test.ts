import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims } from './read-claims';

let page: ClaimPage | null = null;
afterEach(() => page?.stop());

const lines = async (html: string, title?: string): Promise<string[][]> => {
  page = await readClaims(html, title);
  return page
    .claims()
    .map((claim) =>
      claim.lines.map((line) =>
        `${[line.code, ...line.modifiers].join('-')} x${line.units} ${claim.dos ?? ''}`.trim(),
      ),
    );
};

describe('claims told by how a page is drawn', () => {
  it('fields that are themselves the cells of a grid', async () => {
    const row = (...values: string[]) =>
      `<div class="r"><b>1</b>${values.map((value) => `<input value="${value}">`).join('')}</div>`;
    expect(
      await lines(`<h1>Claim entry</h1><div class="r"><b>#</b><b>Service date</b><b>CPT</b><b>Mod</b><b>Units</b></div>
        <div>${row('03/04/2026', '71275', '26', '1')}${row('03/04/2026', '76377', '', '2')}</div>`),
    ).toEqual([['71275-26 x1 2026-03-04', '76377 x2 2026-03-04']]);
  });

  it('a grid that draws every row as a table of its own', async () => {
    const row = (...cells: string[]) =>
      `<table role="none"><tbody><tr role="row">${cells.map((cell) => `<td role="gridcell">${cell}</td>`).join('')}</tr></tbody></table>`;
    expect(
      await lines(
        `<h2>Payment entry</h2><div role="treegrid"><div role="row">${[
          'Code',
          'Mod',
          'Qty',
          'Billed',
          'Reason',
        ]
          .map((head) => `<span role="columnheader">${head}</span>`)
          .join(
            '',
          )}</div><div>${row('73700', 'RT', '1', '60.00', 'CO-45')}${row('76376', '', '1', '9.00', 'CO-97')}</div></div>`,
      ),
    ).toEqual([['73700-RT x1', '76376 x1']]);
  });

  it('cards whose claim number is the second item of a flex header, a section a line', async () => {
    const line = (code: string) =>
      `<section><dl><div><dt>Procedure</dt><dd>${code}</dd></div><div><dt>Units</dt><dd>1</dd></div><div><dt>Reason</dt><dd>CO-45</dd></div></dl></section>`;
    const card = (name: string, number: string, ...codes: string[]) =>
      `<article><header style="display:flex"><b>${name}</b><span>Claim ${number}</span></header>${codes.map(line).join('')}</article>`;
    expect(
      await lines(
        `${card('HALE, ROSE', '3522-100', '73700', '76377')}${card('IDE, RUFUS', '3522-101', '99213')}`,
        'Remittance',
      ),
    ).toEqual([['73700 x1', '76377 x1'], ['99213 x1']]);
  });

  it('colored JSON is JSON', async () => {
    const pair = (key: string, value: string) => `<i>"${key}"</i>: <b>${value}</b>`;
    const line = (code: string) =>
      `{ ${pair('procedureCode', `"${code}"`)}, ${pair('units', '1')}, ${pair('charge', '9.00')} }`;
    expect(
      await lines(
        `<pre>{ ${pair('serviceDate', '"2026-10-02"')}, ${pair('serviceLines', `[ ${line('73222')}, ${line('77002')} ]`)} }</pre>`,
      ),
    ).toEqual([['73222 x1 2026-10-02', '77002 x1 2026-10-02']]);
  });

  it('a title across a table names its diagnoses, and a date column is the day of service', async () => {
    page = await readClaims(
      `<h1>Claim detail</h1><table><tr><th colspan="2">Diagnosis codes<tr><td>A<td>I7143<tr><td>B<td>I6521</table>
       <table><tr><th>Ln<th>Date<th>HCPCS<th>Dx<th>Qty<tr><td>1<td>05/27/2026<td>74175<td>A<td>1</table>`,
    );
    expect(page.claims().map(({ dos, diagnoses }) => [dos, diagnoses.map(({ code }) => code)])).toEqual([
      ['2026-05-27', ['I71.43', 'I65.21']],
    ]);
  });

  it('a letter tells of a claim and bills nothing', async () => {
    const body = `<p>Claim number: U-771</p><p>CPT code 76377-26 is part of CPT code 71275-26.</p>`;
    expect(await lines(`<p>Dear Dr. Hale:</p>${body}<p>Sincerely,</p>`)).toEqual([]);
    expect((await lines(`<h1>Claim</h1>${body}`)).length).toBeGreaterThan(0);
  });
});
