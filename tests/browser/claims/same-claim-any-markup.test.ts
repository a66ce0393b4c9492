import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims } from './read-claims';

let page: ClaimPage | null = null;
afterEach(() => page?.stop());

/** One claim: two lines with modifiers, pointers and units, and two diagnoses, as ten kinds of markup show it. */
const LINES = [
  { code: '73562', mods: ['RT', '26'], ptr: 'A', units: 1, charge: '86.00' },
  { code: '20610', mods: ['LT'], ptr: 'AB', units: 2, charge: '190.00' },
];
const HEAD =
  '<h1>Claim details</h1><dl><dt>Claim number<dd>2026-118<dt>Payer<dd>Aetna<dt>Patient<dd>ROE, ANN<dt>Service date<dd>03/02/2026</dl>';
const lines = (show: (line: (typeof LINES)[number], at: number) => string): string =>
  LINES.map(show).join('');

const DIAGNOSES: readonly [name: string, html: string][] = [
  ['a list', '<h2>Diagnoses</h2><dl><dt>A</dt><dd>M25.562</dd><dt>B</dt><dd>M17.12</dd></dl>'],
  ['chips', '<div><small>ICD-10</small> <span>A &nbsp;M25.562</span> <span>B &nbsp;M17.12</span></div>'],
  [
    'a named region',
    '<section aria-label="Diagnoses"><div><b>A</b><div>M25.562</div><small>words</small></div><div><b>B</b><div>M17.12</div><small>words</small></div></section>',
  ],
  [
    'web components',
    '<x-field label="Diagnosis 1"><span>M25.562</span></x-field><x-field label="Diagnosis 2"><span>M17.12</span></x-field>',
  ],
  [
    'a captioned table of codes and versions',
    '<table><caption>Diagnoses</caption><tr><th>Seq</th><th>Code</th><th>Ver</th></tr><tr><td>1</td><td>M25562</td><td>0</td></tr><tr><td>2</td><td>M1712</td><td>0</td></tr></table>',
  ],
  [
    'numbered boxes of a form',
    '<h3>66 Diagnoses (ICD version 0)</h3><div><label>67 <input value="M25562"></label><label>67A <input value="M1712"></label><label>67B <input value=""></label></div>',
  ],
];

const MARKUP: readonly [name: string, html: string][] = [
  [
    'columns M1 to M4',
    `<table><tr><th>Proc<th>M1<th>M2<th>M3<th>M4<th>Ptr<th>Qty<th>Amount${lines((x) => `<tr><td>${x.code}<td>${x.mods[0] ?? ''}<td>${x.mods[1] ?? ''}<td><td><td>${x.ptr}<td>${x.units}<td>${x.charge}`)}</table>`,
  ],
  [
    'cards of spans',
    lines(
      (x, at) =>
        `<div><h4>Line ${at + 1}</h4><div><span>Procedure</span><span>${x.code}</span></div><div><span>Modifiers</span><span>${x.mods.join(', ')}</span></div><div><span>Dx pointers</span><span>${[...x.ptr].join(',')}</span></div><div><span>Units</span><span>${x.units}</span></div></div>`,
    ),
  ],
  [
    'bold labels in running text',
    lines(
      (x) =>
        `<div><p><strong>Procedure:</strong> ${x.code} <strong>Modifiers:</strong> ${x.mods.join(' ')} <strong>Pointer:</strong> ${x.ptr} <strong>Units:</strong> ${x.units}</p></div>`,
    ),
  ],
  [
    'outputs inside labels',
    lines(
      (x) =>
        `<div><label>Procedure <output>${x.code}</output></label><label>Modifiers <output>${x.mods.join(' ')}</output></label><label>DX <output>${[...x.ptr].join(',')}</output></label><label>Units <output>${x.units}</output></label></div>`,
    ),
  ],
  [
    'printed lines',
    `<ul>${lines((x) => `<li>03/02/2026 · ${[x.code, ...x.mods].join('-')} · ptr ${x.ptr} · ×${x.units} · $${x.charge}</li>`)}</ul>`,
  ],
  [
    'a grid split by pinned columns',
    `<div role="grid"><div role="presentation"><div role="columnheader" aria-colindex="1">Line</div><div role="columnheader" aria-colindex="2">DOS</div><div role="columnheader" aria-colindex="3">Proc</div><div role="columnheader" aria-colindex="4">Mods</div><div role="columnheader" aria-colindex="5">Ptr</div><div role="columnheader" aria-colindex="6">Units</div></div>
    <div role="rowgroup">${lines((_, at) => `<div role="row" aria-rowindex="${at + 2}"><div role="gridcell" aria-colindex="1">${at + 1}</div><div role="gridcell" aria-colindex="2">03/02/2026</div></div>`)}</div>
    <div role="rowgroup">${lines((x, at) => `<div role="row" aria-rowindex="${at + 2}"><div role="gridcell" aria-colindex="3">${x.code}</div><div role="gridcell" aria-colindex="4">${x.mods.join(' ')}</div><div role="gridcell" aria-colindex="5">${[...x.ptr].join(', ')}</div><div role="gridcell" aria-colindex="6">${x.units}</div></div>`)}</div></div>`,
  ],
  [
    'pinned columns that only names hold together',
    `<div role="treegrid"><section><div role="row"><b role="columnheader" data-field="n">Line</b><b role="columnheader" data-field="d">DOS</b></div>${lines((_, at) => `<div role="row" data-rowid="r${at}"><i data-field="n">${at + 1}</i><i data-field="d">03/02/2026</i></div>`)}</section>
    <section><div role="row"><b role="columnheader" data-field="c">Proc</b><b role="columnheader" data-field="m">Mods</b><b role="columnheader" data-field="p">Ptr</b><b role="columnheader" data-field="u">Units</b></div>${lines((x, at) => `<div role="row" data-rowid="r${at}"><i data-field="u">${x.units}</i><i data-field="c">${x.code}</i><i data-field="m">${x.mods.join(' ')}</i><i data-field="p">${[...x.ptr].join(', ')}</i></div>`)}</section></div>`,
  ],
  [
    'pinned columns with headers apart and no names',
    `<div role="grid"><div><div role="row"><b role="columnheader">Line</b><b role="columnheader">DOS</b></div><div role="row"><b role="columnheader">Proc</b><b role="columnheader">Mods</b><b role="columnheader">Ptr</b><b role="columnheader">Units</b></div></div>
    <div>${lines((_, at) => `<div role="row" row-index="${at}"><i>${at + 1}</i><i>03/02/2026</i></div>`)}</div>
    <div>${lines((x, at) => `<div role="row" row-index="${at}"><i>${x.code}</i><i>${x.mods.join(' ')}</i><i>${[...x.ptr].join(', ')}</i><i>${x.units}</i></div>`)}</div></div>`,
  ],
  [
    'a table that repeats its headers in its cells',
    `<table><thead><tr><th>Procedure<th>Modifiers<th>Dx pointer<th>Units</thead><tbody>${lines((x) => `<tr><td><span hidden>Procedure</span>${x.code}<td><b>Modifiers:</b> ${x.mods.join(', ')}<td><b>Dx ptr</b>${[...x.ptr].join(', ')}<td><span>Qty</span>${x.units}`)}</tbody></table>`,
  ],
  [
    'rows that fold open, each in a panel of its own',
    `<div><div><span>Ln</span><span>Procedure</span><span>Modifiers</span><span>Ptr</span><span>Units</span></div>${lines((x, at) => `<x-panel><x-panel-head><span>${at + 1}</span><span>${x.code}</span><span>${x.mods.join(', ')}</span><span>${[...x.ptr].join(', ')}</span><span>${x.units}</span></x-panel-head><div>Nothing more to show.</div></x-panel>`)}</div>`,
  ],
  [
    'items whose parts only their place tells apart',
    `<ul>${lines((x) => `<li><code>${x.code}</code> <em>${x.mods.join(' ')}</em><span style="display:inline-block">×${x.units}</span><span style="display:inline-block">$${x.charge}</span> <span>ptr ${x.ptr}</span></li>`)}</ul>`,
  ],
  [
    'fields for modifiers in the cell of the code',
    `<table><tr><th>HCPCS / rate</th><th>Ptr</th><th>Units</th></tr>${lines((x, at) => `<tr><td><input data-box="44-${at}" value="${x.code}"><i><input value="${x.mods[0] ?? ''}"><input value="${x.mods[1] ?? ''}"></i></td><td><input value="${x.ptr}"></td><td><input value="${x.units}"></td></tr>`)}</table>`,
  ],
  [
    'fields known by their names alone',
    lines(
      (x, at) =>
        `<div><input name="CPT_CODE${at}" value="${x.code}"><input name="MODIFIER_A${at}" value="${x.mods[0] ?? ''}"><input name="MODIFIER_B${at}" value="${x.mods[1] ?? ''}"><input name="DOS_DIAG_CODE${at}" value="${x.ptr}"><input name="UNITS${at}" value="${x.units}"></div>`,
    ),
  ],
];

describe.each(MARKUP)('service lines as %s', (_, body) => {
  it.each(DIAGNOSES)('with diagnoses as %s', async (_name, diagnoses) => {
    page = await readClaims(HEAD + diagnoses + body);
    const claims = page.claims();
    expect(
      claims.map((claim) =>
        claim.lines.map((line) => [line.code, line.modifiers.join(' '), line.pointers?.join(''), line.units]),
      ),
    ).toEqual([LINES.map((line) => [line.code, line.mods.join(' '), line.ptr, line.units])]);
    expect(claims[0]?.diagnoses.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      'A M25.562',
      'B M17.12',
    ]);
  });
});

describe('what stands beside claims', () => {
  it('a form that goes on below its lines belongs to the patient above them', async () => {
    page = await readClaims(
      `<form><h1>Institutional claim</h1><div><label>Patient name <input value="ROE, ANN"></label></div>
      <table><tr><th>Rev</th><th>HCPCS</th><th>Units</th></tr><tr><td>0320</td><td>71046</td><td>1</td></tr><tr><td>0301</td><td>80053</td><td>1</td></tr></table>
      <div><label>DCN <input value="226148"></label></div><div><label>Principal diagnosis <input value="R05.9"></label></div></form>`,
    );
    const [claim, ...others] = page.claims();
    expect(others).toEqual([]);
    expect(claim?.diagnoses.map(({ code }) => code)).toEqual(['R05.9']);
  });

  it('cards of a queue are claims, whether they hold one line or several', async () => {
    const line = (code: string, units: number) =>
      `<li>${code} <span>x${units}</span> <span>$80.00</span> <span>CO-45</span></li>`;
    page = await readClaims(
      `<h1>Denials</h1><p>Claims that a payer denied, by patient and provider</p><ol>${[['99283', '93005'], ['73610'], ['12002']].map((codes) => `<li><b>Someone</b><div>Dx: R07.9</div><ul>${codes.map((code) => line(code, 1)).join('')}</ul></li>`).join('')}</ol>`,
    );
    expect(page.claims().map((claim) => claim.lines.map(({ code, units }) => [code, units]))).toEqual([
      [
        ['99283', 1],
        ['93005', 1],
      ],
      [['73610', 1]],
      [['12002', 1]],
    ]);
  });
});

describe('texts that tell of claims by themselves', () => {
  it('a paper remittance printed in columns', async () => {
    page = await readClaims(
      `<h1>Remittance</h1><pre>PERF PROV    SERV DATE    POS NOS  PROC   MODS    BILLED  ALLOWED   GRP/RC-AMT        PROV PD
NAME ROE, ANN              ACNT LA99215   ICN 2026098440021
1528093347   0311 031126  11   1   99214  25      190.00   124.80     CO-45   65.20      99.84
NAME POE, BOB              ACNT ME70551   ICN 2026098440022
1528093347   0312 031226  22   2   J1030           30.00     9.40     CO-45   20.60       7.52
                                                                   REM: N130</pre>`,
    );
    expect(page.shown()).toEqual([
      'remit - 2026-03-11\n  99214-25 x1 2026-03-11 CO-45',
      'remit - 2026-03-12\n  J1030 x2 2026-03-12 CO-45+N130',
    ]);
  });

  it('values between commas, a claim number telling the claims apart', async () => {
    page = await readClaims(
      `<h1>Export</h1><pre>claim_id,payer,zip,from_dos,hcpcs,mod1,units,charge,dx1
HV-1,Aetna,66204,2026-07-08,70496,26,1,"1,150.00",I67.1
HV-1,Aetna,66204,2026-07-08,76377,26,1,310.00,I67.1
HV-2,Aetna,66801,2026-07-09,77080,,1,140.00,M81.0</pre>`,
    );
    expect(page.claims().map((claim) => [claim.payer, claim.lines.map(({ code }) => code)])).toEqual([
      ['aetna', ['70496', '76377']],
      ['aetna', ['77080']],
    ]);
  });

  it('an HL7 message with charges', async () => {
    page = await readClaims(
      '<h1>Message</h1><pre>MSH|^~\\&amp;|A|B|C|D|20260220||DFT^P03|1|P|2.5\nPID|1||MR1\nFT1|1||T1|20260220|20260220|CG|99283^visit^C4|||1|310.00||||||23||R00.2^^I10|19||||99283^^C4||25\nFT1|2||T2|20260220|20260220|CG|93005^trace^C4|||1|44.00\nDG1|1|I10|R00.2^flutter^I10||20260220|W</pre>',
    );
    expect(page.claims().map((claim) => claim.lines.map(({ code, units }) => [code, units]))).toEqual([
      [
        ['99283', 1],
        ['93005', 1],
      ],
    ]);
    expect(page.claims()[0]?.diagnoses.map(({ code }) => code)).toEqual(['R00.2']);
  });

  it('JSON, whose keys are its labels', async () => {
    page = await readClaims(
      '<h1>Request</h1><pre>{"claimInformation":{"diagnoses":[{"diagnosisCode":"S72141A"}],"serviceLines":[{"serviceDate":"20260302","professionalService":{"procedureCode":"73502","procedureModifiers":["26","RT"],"serviceUnitCount":"1","diagnosisCodePointers":["1"]}}]}}</pre>',
    );
    const [claim] = page.claims();
    expect(claim?.diagnoses.map(({ code }) => code)).toEqual(['S72.141A']);
    expect(
      claim?.lines.map(({ code, modifiers, units, pointers }) => [code, modifiers, units, pointers]),
    ).toEqual([['73502', ['26', 'RT'], 1, ['A']]]);
  });

  it('X12 whose segments stand in elements of their own', async () => {
    page = await readClaims(
      `<h1>File</h1><div>${['ST*837*0001~', 'NM1*PR*2*AETNA~', 'CLM*A1*200***11:B:1*Y~', 'HI*ABK:M5450~', 'LX*1~', 'SV1*HC:99213:25*125.00*UN*1***1~', 'LX*2~', 'SV1*HC:71046*75*UN*1***1~'].map((segment) => `<div>${segment}</div>`).join('')}</div>`,
    );
    expect(page.claims().map((claim) => claim.lines.map(({ code }) => code))).toEqual([['99213', '71046']]);
  });
});
