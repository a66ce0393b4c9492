import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims, table } from './read-claims';

let page: ClaimPage | null = null;
afterEach(() => page?.stop());

const HEAD =
  '<h1>Claim details</h1><dl><dt>Claim number<dd>2026-118<dt>Payer<dd>Aetna<dt>Service date<dd>03/02/2026<dt>Diagnoses<dd>A. M25.562 B. M17.12</dl>';
/** Code, modifiers, pointer and units of two lines, as every form below shows them. */
const LINES = [
  ['73562', 'RT 26', 'A', '1'],
  ['20610', 'LT', 'AB', '2'],
] as const;
const WANTED = [
  ['73562', 'RT 26', 'A', 1],
  ['20610', 'LT', 'AB', 2],
];
const each = (show: (code: string, mods: string, pointer: string, units: string) => string): string =>
  LINES.map(([code, mods, pointer, units]) => show(code, mods, pointer, units)).join('');

const linesOf = (claims: ReturnType<ClaimPage['claims']>): unknown[] =>
  claims.flatMap((claim) =>
    claim.lines.map((line) => [
      line.code,
      line.modifiers.join(' '),
      line.pointers?.join('') ?? '',
      line.units,
    ]),
  );

const FORMS: readonly [name: string, html: string][] = [
  [
    'names that only attributes give',
    each(
      (code, mods, pointer, units) =>
        `<div><span aria-label="Procedure code">${code}</span><span aria-label="Modifiers">${mods}</span><span aria-label="Dx pointers">${pointer}</span><span aria-label="Units">${units}</span></div>`,
    ),
  ],
  [
    'cells that name their column, in any order',
    `<div role="grid"><div role="row">${['CPT', 'Mods', 'Dx pointer', 'Units'].map((name, at) => `<div role="columnheader" col-id="c${at}">${name}</div>`).join('')}</div>${each(
      (code, mods, pointer, units) =>
        `<div role="row"><div role="gridcell" col-id="c3">${units}</div><div role="gridcell" col-id="c0">${code}</div><div role="gridcell" col-id="c2">${pointer}</div><div role="gridcell" col-id="c1">${mods}</div></div>`,
    )}</div>`,
  ],
];

describe('the parts of a line, however they are put beside it', () => {
  it.each(FORMS)('%s', async (_name, html) => {
    page = await readClaims(HEAD + html);
    expect(linesOf(page.claims())).toEqual(WANTED);
  });

  it('slots, whose labels stand in the shadow tree', async () => {
    if (!customElements.get('svc-slots'))
      customElements.define(
        'svc-slots',
        class extends HTMLElement {
          connectedCallback(): void {
            this.attachShadow({ mode: 'open' }).innerHTML = ['Procedure', 'Modifiers', 'Dx pointer', 'Units']
              .map((name, at) => `<div><small>${name}</small><slot name="s${at}"></slot></div>`)
              .join('');
          }
        },
      );
    page = await readClaims(
      HEAD +
        each(
          (...parts) =>
            `<svc-slots>${parts.map((part, at) => `<b slot="s${at}">${part}</b>`).join('')}</svc-slots>`,
        ),
    );
    expect(linesOf(page.claims())).toEqual(WANTED);
  });

  it('a label with its own value is no label of what stands beside it', async () => {
    page = await readClaims(
      `${HEAD}<div><div>Units 3</div><div>Modifier: 59</div><div>4</div></div>${table('CPT | Dx pointer', '73562 | A')}`,
    );
    expect(page.claims()[0]?.lines.map(({ units, modifiers }) => [units, modifiers])).toEqual([[null, []]]);
  });

  it('rows that are a table each under one header are lines, equal ones too', async () => {
    const row = (code: string): string =>
      `<table role="presentation"><tbody><tr role="row"><td role="gridcell">${code}<td role="gridcell">1<td role="gridcell">A</tr></tbody></table>`;
    page = await readClaims(
      `${HEAD}<div><div role="row"><div role="columnheader">HCPCS</div><div role="columnheader">Qty</div><div role="columnheader">Dx pointer</div></div><div>${['E0240', 'E0143', 'E0240'].map(row).join('')}</div></div>`,
    );
    expect(page.claims()[0]?.lines.map(({ code }) => code)).toEqual(['E0240', 'E0143', 'E0240']);
  });

  it('diagnoses under the single letters of a UB-04', async () => {
    page = await readClaims(
      `<h1>UB-04</h1><p>Payer: Aetna</p>${table('Rev | HCPCS | Serv date | Units', '0320 | 73562 | 03/02/2026 | 1')}<table><tr><td><sup>67 PRIN DX</sup><b>M25562</b><td><sup>A</sup><b>M1712</b><td><sup>B</sup><b>I10</b></table>`,
    );
    expect(page.claims()[0]?.diagnoses.map(({ code }) => code)).toEqual(['M25.562', 'M17.12', 'I10']);
  });

  it('a payer and a date among the boxes that head a card', async () => {
    const card = (who: string, payer: string, day: string): string =>
      `<article><div style="display:flex"><b>${who}</b><span>E-77</span><span>${payer}</span></div><h3>Lines (DOS ${day})</h3>${table('CPT | Mod | Dx pointer | Units', '73562 | RT | A | 1', '20610 | LT | A | 1')}<p>Dx: A=M25.562, B=M17.12</p></article>`;
    page = await readClaims(
      card('ROE, ANN', 'Aetna', '03/02/2026') + card('POE, BOB', 'Cigna', '03/04/2026'),
      'To bill',
    );
    expect(
      page
        .claims()
        .map(({ payer, dos, diagnoses }) => [payer, dos, diagnoses.map(({ code }) => code).join(' ')]),
    ).toEqual([
      ['aetna', '2026-03-02', 'M25.562 M17.12'],
      ['cigna', '2026-03-04', 'M25.562 M17.12'],
    ]);
  });
});
