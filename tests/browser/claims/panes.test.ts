import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims } from './read-claims';

let page: ClaimPage | null = null;
afterEach(() => page?.stop());

const ROWS = [
  { claim: 'BX-1', code: '97110', mod: 'GP', units: '3', paid: '78.30' },
  { claim: 'BX-1', code: '97140', mod: 'GP 59', units: '1', paid: '21.12' },
  { claim: 'BX-2', code: '76376', mod: '', units: '1', paid: '0.00' },
  { claim: 'BX-2', code: '72131', mod: '26', units: '2', paid: '140.66' },
] as const;
type Row = (typeof ROWS)[number];
const EXPECTED = [
  ['97110-GP x3 78.30', '97140-GP-59 x1 21.12'],
  ['76376 x1 0.00', '72131-26 x2 140.66'],
];

const claims = async (html: string): Promise<string[][]> => {
  page = await readClaims(`<h1>Remittance</h1>${html}`);
  return page
    .claims()
    .map((claim) =>
      claim.lines.map((line) => `${[line.code, ...line.modifiers].join('-')} x${line.units} ${line.paid}`),
    );
};

const LEFT = ['#', 'Claim'];
const MIDDLE = ['Patient', 'Proc', 'Modifiers', 'Units'];
const RIGHT = ['Charge', 'Paid', 'Adj'];
const left = (row: Row, at: number) => [String(at + 1), row.claim];
const middle = (row: Row) => [
  row.claim === 'BX-1' ? 'HALE, ROSE' : 'IDE, RUFUS',
  row.code,
  row.mod,
  row.units,
];
const right = (row: Row) => ['9.00', row.paid, 'CO-45'];

describe('a grid whose panes stand side by side', () => {
  it('as positioned rows with a key each, in any order', async () => {
    const cells = (texts: readonly string[]) => texts.map((text) => `<div>${text}</div>`).join('');
    const pane = (heads: string[], of: (row: Row, at: number) => string[], order: number[]) =>
      `<div style="position:relative;width:250px"><div style="display:flex">${cells(heads)}</div><div style="position:relative">${order
        .map(
          (at) =>
            `<div data-ix="${at}" style="position:absolute;display:flex;height:20px;top:${at * 20}px">${cells(of(ROWS[at] as Row, at))}</div>`,
        )
        .join('')}</div></div>`;
    expect(
      await claims(
        `<div style="display:flex">${pane(LEFT, left, [0, 1, 2, 3])}${pane(MIDDLE, middle, [1, 0, 3, 2])}${pane(RIGHT, right, [0, 1, 2, 3])}</div>`,
      ).then((found) => found.map((lines) => lines.toSorted())),
    ).toEqual(EXPECTED.map((lines) => lines.toSorted()));
  });

  it('as tables, their headers in tables of their own', async () => {
    const heads = (texts: string[]) =>
      `<div><table><colgroup><col></colgroup><thead><tr>${texts.map((text) => `<th>${text}</th>`).join('')}</tr></thead></table></div>`;
    const rows = (of: (row: Row, at: number) => string[]) =>
      `<div><table><colgroup><col></colgroup><tbody>${ROWS.map(
        (row, at) =>
          `<tr data-uid="u${at}">${of(row, at)
            .map((text) => `<td>${text}</td>`)
            .join('')}</tr>`,
      ).join('')}</tbody></table></div>`;
    const flex = (...parts: string[]) => `<div style="display:flex">${parts.join('')}</div>`;
    expect(
      await claims(
        `<div>${flex(heads(LEFT), heads(MIDDLE), heads(RIGHT))}${flex(rows(left), rows(middle), rows(right))}</div>`,
      ),
    ).toEqual(EXPECTED);
  });

  it('with roles, whatever keys the cells have', async () => {
    const cell = (name: string, text: string, role: string) =>
      `<div role="${role}" col-id="${name}"><b>${text}</b></div>`;
    const pane = (heads: string[], of: (row: Row, at: number) => string[]) =>
      [
        heads.map((head) => cell(head, head, 'columnheader')).join(''),
        ...ROWS.map((row, at) => {
          const texts = of(row, at);
          return `<div role="row" row-index="${at}">${heads.map((head, column) => cell(head, texts[column] ?? '', 'gridcell')).join('')}</div>`;
        }),
      ].join('');
    expect(
      await claims(
        `<div role="grid">${[pane(LEFT, left), pane(MIDDLE, middle), pane(RIGHT, right)].map((rows) => `<div>${rows}</div>`).join('')}</div>`,
      ),
    ).toEqual(EXPECTED);
  });

  it('and not one list above another whose rows share their keys', async () => {
    const list = (heads: string[], of: (row: Row, at: number) => string[]) =>
      `<table><thead><tr>${heads.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${ROWS.map(
        (row, at) =>
          `<tr data-uid="u${at}">${of(row, at)
            .map((text) => `<td>${text}</td>`)
            .join('')}</tr>`,
      ).join('')}</tbody></table>`;
    const found = await claims(`${list(MIDDLE, middle)}${list(RIGHT, right)}`);
    expect(found.flat()).toEqual([
      '97110-GP x3 null',
      '97140-GP-59 x1 null',
      '76376 x1 null',
      '72131-26 x2 null',
    ]);
  });
});
