import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims } from './read-claims';

const REMIT = [
  ['ST', '835', '0001'],
  ['N1', 'PR', 'AETNA'],
  ['CLP', 'AB-1', '1', '520', '211.4', '', '12'],
  ['SVC', 'HC:99204:25', '260', '150.4', '', '1'],
  ['DTM', '472', '20260421'],
  ['CAS', 'CO', '45', '79.6'],
  ['SVC', 'HC:20611:LT', '170', '61', '', '2'],
  ['DTM', '472', '20260421'],
];
const each = (make: (segment: readonly string[], number: number) => string): string =>
  REMIT.map(make).join('');
const tags = (names: string, segment: readonly string[]): string =>
  segment
    .map(
      (text, at) =>
        `<${at === 0 ? names.slice(0, 2) : names.slice(2)}>${text}</${at === 0 ? names.slice(0, 2) : names.slice(2)}>`,
    )
    .join('');

let page: ClaimPage | null = null;
afterEach(() => {
  page?.stop();
  page = null;
});

const lines = (): unknown =>
  page
    ?.claims()
    .map(({ payer, lines }) => [
      payer,
      ...lines.map((line) => [line.code, line.modifiers, line.units, line.dos]),
    ]);

describe('a record whose parts stand in elements of their own', () => {
  it.each([
    [
      'a cell for each element',
      `<table>${each((one, at) => `<tr><td>${at}</td>${one.map((text) => `<td>${text}</td>`).join('')}</tr>`)}</table>`,
    ],
    [
      'named and explained beside its elements',
      `<table><thead><tr><th>Segment</th><th>Elements</th><th>Meaning</th></tr></thead><tbody>${each(([name, ...rest]) => `<tr><td>${name}</td><td>${rest.join('|')}</td><td>Explained here</td></tr>`)}</tbody></table>`,
    ],
    [
      'separators drawn by style',
      `<ol>${each(([name, ...rest]) => `<li><b>${name}</b>${rest.map((text) => `<span class="element">${text}</span>`).join('')}</li>`)}</ol>`,
    ],
    ['terms and definitions', `<dl>${each((one) => tags('dtdd', one))}</dl>`],
    [
      'one grid without rows',
      `<div style="display:grid">${each(([name, ...rest], at) => `<i>${at + 1}</i><b>${name}</b><code>${rest.join('*')}</code><span>Explained here</span>`)}</div>`,
    ],
    [
      'split over inline tags behind line numbers',
      each((one, at) => `<p><span>000${at}</span> ${one.map((text) => `<u>${text}</u>`).join('*')}~</p>`),
    ],
  ])('is read as one: X12, %s', async (_how, html) => {
    page = await readClaims(`<h1>File</h1><p>Search <input value="x"></p>${html}<p>Call us.</p>`);
    expect(lines()).toEqual([
      ['aetna', ['99204', ['25'], 1, '2026-04-21'], ['20611', ['LT'], 2, '2026-04-21']],
    ]);
  });

  it('is read as one: HL7 in boxes', async () => {
    const segments = ['MSH|^~&|PM|OFFICE', 'PID|1', 'DG1|1||M54.50', 'FT1|1|||20260105||CG|76377|||1|540'];
    const boxes = segments.map(
      (segment) =>
        `<div>${segment
          .split('|')
          .map((field) => `<div>${field}</div>`)
          .join('')}</div>`,
    );
    page = await readClaims(`<h1>Message</h1><div>${boxes.join('')}</div>`);
    expect(lines()).toEqual([[null, ['76377', [], 1, '2026-01-05']]]);
  });

  it('is read as one: lines of JSON behind line numbers', async () => {
    const json = [
      '{',
      '"payer": "Aetna",',
      '"serviceLines": [',
      '{ "procedureCode": "73562", "modifiers": ["26"],',
      '"units": 1, "serviceDate": "2026-01-05" },',
      '{ "procedureCode": "20610", "units": 2, "serviceDate": "2026-01-05" }',
      ']',
      '}',
    ];
    page = await readClaims(
      `<div>${json.map((line, at) => `<div><span>${at + 1}</span><code>${line}</code></div>`).join('')}</div>`,
    );
    expect(lines()).toEqual([['aetna', ['73562', ['26'], 1, '2026-01-05'], ['20610', [], 2, '2026-01-05']]]);
  });

  it('is read as one: lines of FHIR as XML, whose quotes are drawn', async () => {
    const q = (tag: string, value: string): string => `&lt;${tag} value=<q>${value}</q>/&gt;`;
    const xml = [
      '&lt;Claim&gt;',
      `&lt;insurer&gt;${q('display', 'Aetna')}&lt;/insurer&gt;`,
      '&lt;item&gt;',
      q('diagnosisSequence', '1'),
      '&lt;productOrService&gt;',
      q('code', '73700'),
      '&lt;/productOrService&gt;',
      `&lt;modifier&gt;${q('code', '26')}&lt;/modifier&gt;`,
      q('servicedDate', '2026-08-26'),
      `&lt;quantity&gt;${q('value', '1')}&lt;/quantity&gt;`,
      '&lt;/item&gt;',
      '&lt;/Claim&gt;',
    ];
    page = await readClaims(`<ol>${xml.map((line) => `<li><code>${line}</code></li>`).join('')}</ol>`);
    expect(lines()).toEqual([['aetna', ['73700', ['26'], 1, '2026-08-26']]]);
  });

  it('is read anew when one of its parts changes, and when parts are added', async () => {
    const row = (one: readonly string[]): string =>
      `<tr>${one.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    page = await readClaims(`<table><tbody>${each(row)}</tbody></table>`);
    const cell = document.querySelectorAll('tr')[3]?.children[1] as Element;
    cell.textContent = 'HC:99205';
    document
      .querySelector('tbody')
      ?.insertAdjacentHTML('beforeend', row(['SVC', 'HC:73564:26', '90', '0', '', '1']));
    await page.settle();
    expect(page.claims().map((claim) => claim.lines.map(({ code }) => code))).toEqual([
      ['99205', '20611', '73564'],
    ]);
  });

  it('leaves a composite in a table of lines to the table', async () => {
    page = await readClaims(
      '<table><tr><th>DOS</th><th>Procedure</th><th>Units</th></tr><tr><td>2026-01-05</td><td>HC:99213:25</td><td>1</td></tr><tr><td>2026-01-05</td><td>HC:71046</td><td>2</td></tr></table>',
    );
    expect(page.claims().map((claim) => claim.lines.map(({ code, units }) => [code, units]))).toEqual([
      [
        ['99213', 1],
        ['71046', 2],
      ],
    ]);
  });
});
