import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims, table } from './read-claims';

let page: ClaimPage | null = null;
afterEach(() => page?.stop());

const shown = async (html: string, title?: string): Promise<string[]> => {
  page = await readClaims(html, title);
  return page.shown();
};

const field = (label: string, name: string, value: string): string =>
  `<label>${label} <input name="${name}" value="${value}"></label>`;

describe('claims of real markup', () => {
  it('a claim form keeps its diagnoses from earlier lines printed below it', async () => {
    page = await readClaims(
      `<h1>Edit claim</h1><div>${field('Diagnosis 1', 'dx1', 'M54.50')}${field('Diagnosis 2', 'dx2', 'E11.9')}</div>
       <div><p>${field('CPT', 'cpt1', '97110')}${field('Units', 'units1', '2')}</p>
       <p>${field('CPT', 'cpt2', '97140')}${field('Units', 'units2', '1')}</p></div>
       <h2>Earlier payments</h2><table><tr><th>Service date<th>Procedure<th>Paid<th>Adjustment<tr><td>02/09/2026<td>71275<td>93.50<td>CO-45<tr><td>02/09/2026<td>76376<td>0.00<td>CO-97</table>`,
    );
    const claims = page.claims();
    expect(claims.map((claim) => [claim.kind, claim.diagnoses.length])).toEqual([
      ['draft', 2],
      ['remit', 0],
    ]);
  });

  it('a remittance table whose claim number spans the rows of its claim', async () => {
    const lines = (claim: string, patient: string, codes: readonly string[]): string =>
      codes
        .map((code, at) => {
          const head =
            at === 0
              ? `<td rowspan=${codes.length}>${claim}</td><td rowspan=${codes.length}>${patient}</td>`
              : '';
          return `<tr>${head}<td>02/03/2026</td><td>${code}</td><td>26</td><td>1</td><td>$77.00</td><td>CO-45</td></tr>`;
        })
        .join('');
    expect(
      await shown(
        `<h1>Remittance advice</h1><p>Payer: Aetna</p><table><thead><tr><th>Claim no.<th>Patient<th>Service date<th>Procedure<th>Mod<th>Units<th>Billed<th>Reason</thead>
        <tbody>${lines('2026-1001', 'DOE, JANE', ['71275', '76376'])}${lines('2026-1002', 'ROE, RICK', ['76377'])}</table>`,
      ),
    ).toEqual([
      'remit aetna 2026-02-03\n  71275-26 x1 2026-02-03 CO-45\n  76376-26 x1 2026-02-03 CO-45',
      'remit aetna 2026-02-03\n  76377-26 x1 2026-02-03 CO-45',
    ]);
  });

  it('one table where a row across all columns heads each claim without naming it', async () => {
    const rows = (codes: readonly string[]): string =>
      codes.map((code, at) => `<tr><td>${at + 1}<td>${code}<td>26<td>1<td>77.00</tr>`).join('');
    const columns = '<tr><th>Line<th>CPT<th>Mod<th>Units<th>Charge</tr>';
    const heading = '<tr><th colspan="5">';
    expect(
      await shown(
        `<h1>Claims</h1><table><thead>${columns}</thead><tbody>${heading}A-17 · Payer: Cigna · DOS: 08/03/2026 · Dx: M54.50</th></tr>${rows(['71275', '76376'])}
         ${heading}A-18 · Payer: Aetna · DOS: 08/04/2026 · Dx: E11.9</th></tr>${rows(['76377', '93978'])}</table>`,
      ),
    ).toEqual([
      'draft cigna 2026-08-03 A:M54.50\n  71275-26 x1\n  76376-26 x1',
      'draft aetna 2026-08-04 A:E11.9\n  76377-26 x1\n  93978-26 x1',
    ]);
    page?.stop();
    const cells = '<tr><td>DOS: 08/03/2026</td><td colspan="4">Primary insurance: ';
    expect(
      await shown(
        `<h1>Claims</h1><table>${columns}${cells}Cigna</td></tr>${rows(['71275', '76376'])}${cells}Aetna</td></tr>${rows(['76377', '93978'])}</table>`,
      ),
    ).toEqual([
      'draft cigna 2026-08-03\n  71275-26 x1\n  76376-26 x1',
      'draft aetna 2026-08-03\n  76377-26 x1\n  93978-26 x1',
    ]);
  });

  it('list items that say after the code what it is; a sentence that does so bills nothing', async () => {
    const card = (items: string): string =>
      `<h1>Encounter to bill</h1><p>Date of service: 06/15/2026</p><p>Payer: Cigna</p><p>Dx: M54.50</p>${items}`;
    const codes = async (items: string): Promise<string[]> => {
      await shown(card(items));
      const found = page?.claims().flatMap((claim) => claim.lines.map((line) => line.code)) ?? [];
      page?.stop();
      return found;
    };
    expect(await codes('<ul><li><b>97110</b><span> procedure, </span><span>$50.00</span></li></ul>')).toEqual(
      ['97110'],
    );
    expect(await codes('<p>97140, CPT: $40.00</p>')).toEqual(['97140']);
    expect(await codes('<p>Nobody had asked for the 97140 procedure, as the record shows.</p>')).toEqual([]);
  });

  it('remittances under headings, side by side with their tables', async () => {
    const claim = (number: number): string =>
      `<h3>Claim ${number}</h3><p>Patient: DOE, JANE | Payer: Medicare | Date of service: 02/0${number - 1000}/2026</p>${table(
        'CPT | Mod | Units | Charge | Paid | Adj',
        '71275 | 26 | 1 | 300.00 | 90.00 | CO-45',
        '76376 | 26 | 1 | 77.00 | 0.00 | CO-236',
      )}`;
    expect(await shown(`<h1>Remittances</h1><div>${claim(1001)}${claim(1002)}</div>`)).toEqual([
      'remit medicare 2026-02-01\n  71275-26 x1 CO-45\n  76376-26 x1 CO-236',
      'remit medicare 2026-02-02\n  71275-26 x1 CO-45\n  76376-26 x1 CO-236',
    ]);
  });

  it('a claim list, each row a claim with its own payer, date and diagnosis', async () => {
    expect(
      await shown(
        `<h1>Claim status</h1>${table(
          'Claim no. | Patient | DOS | Proc | Mod | Dx | Payer | Status',
          '2026-1 | DOE | 04/07/2026 | 76376 | 26 | S82.852A | UHC | Paid',
          '2026-2 | DOE | 04/07/2026 | 76377 | 26 | S82.852A | UHC | Denied',
          '2026-3 | ROE | 08/12/2024 | 72148 | TC | M51.36 | Cigna | Paid',
        )}`,
      ),
    ).toEqual([
      'list uhc 2026-04-07 A:S82.852A\n  76376-26 2026-04-07',
      'list uhc 2026-04-07 A:S82.852A\n  76377-26 2026-04-07',
      'list cigna 2024-08-12 A:M51.36\n  72148-TC 2024-08-12',
    ]);
  });

  it('a list with the lines of one claim opened below its row', async () => {
    const inner = table(
      'Line | Procedure code | Modifier | Units | Adjustment',
      '1 | 99213 | 25 | 1 | CO-45',
      '2 | 71275 | 26 | 1 | CO-97',
    );
    expect(
      await shown(
        `<h1>Claims</h1><table><thead><tr><th>Claim ID<th>Patient<th>DOS<th>Procedure<th>Charge<th>Status</thead><tbody>
        <tr><td>2026-1<td>DOE<td>02/03/2026<td>99213<td>$120.00<td>Paid</tr><tr><td colspan=6>${inner}</td></tr>
        <tr><td>2026-2<td>ROE<td>02/04/2026<td>76377<td>$168.00<td>Denied</tr></table>`,
      ),
    ).toEqual([
      'remit - 2026-02-03\n  99213-25 x1 CO-45\n  71275-26 x1 CO-97',
      'list - 2026-02-04\n  76377 2026-02-04',
    ]);
  });

  it('diagnoses and service lines in two tables of one card', async () => {
    const card = (claim: string, first: string, code: string): string =>
      `<div><h3>Claim # ${claim}</h3><p>Payer: Aetna, DOS: 02/10/2026</p>${table('# | Diagnosis code', `A | ${first}`, 'B | M48.061')}${table(
        'Line | Procedure | Mod | Dx ptr | Units',
        `1 | ${code} | 26 | A | 1`,
        '2 | 76376 | 26 | AB | 1',
      )}</div>`;
    const claims = await shown(
      `<h1>Encounters</h1>${card('2026-9', 'M54.50', '72148')}${card('2026-10', 'I26.99', '71275')}`,
    );
    expect(
      claims.map((claim) => claim.split('\n').map((row) => row.replace(/^\w+ \S+ \S+/, 'head'))),
    ).toEqual([
      ['head A:M54.50 B:M48.061', '  72148-26 x1 A', '  76376-26 x1 AB'],
      ['head A:I26.99 B:M48.061', '  71275-26 x1 A', '  76376-26 x1 AB'],
    ]);
  });

  it('an institutional claim form, with a revenue line that has no code', async () => {
    const row = (rev: string, code: string, units: string, at: number): string =>
      `<tr><td><input name="rev_${at}" value="${rev}"><td><input name="hcpcs_${at}" value="${code}"><td><input name="un_${at}" value="${units}"></tr>`;
    page = await readClaims(
      `<form><h1>Institutional claim</h1>${field('Type of bill', 'tob', '0131')}${field('Statement from', 'from', '05/04/2026')}
      <table><thead><tr><th>Rev code<th>HCPCS<th>Units</thead><tbody>${row('0320', '76377', '1', 0)}${row('0250', '', '6', 1)}${row('0636', 'J1885', '4', 2)}</table></form>`,
    );
    const [claim] = page.claims();
    expect(claim).toMatchObject({
      kind: 'draft',
      setting: 'outpatient-hospital',
      typeOfBill: '0131',
      dos: '2026-05-04',
    });
    expect(claim?.lines.map((line) => [line.code, line.revenueCode, line.units])).toEqual([
      ['76377', '0320', 1],
      ['J1885', '0636', 4],
    ]);
  });

  it('a raw remittance in a text block: two claims, with what the payer did to each line', async () => {
    expect(
      await shown(
        '<h1>ERA</h1><pre>ST*835*1001~N1*PR*AETNA~CLP*A1*1*400*90*0*12*1*22*1~DTM*232*20260302~SVC*HC:71275:26*300*90**1~CAS*CO*45*210~SVC*HC:76376:26*77*0**1~CAS*CO*236*77~LQ*HE*N130~CLP*A2*22*-80*-60*0*12*2*11*1~SVC*HC:99213*-80*-60**-1~DTM*472*20260211~SE*9*1001~</pre>',
      ),
    ).toEqual([
      'remit aetna 2026-03-02\n  71275-26 x1 CO-45\n  76376-26 x1 CO-236+N130',
      'remit aetna 2026-02-11\n  99213 x-1 2026-02-11',
    ]);
  });

  it('the history below a claim adds no lines to it', async () => {
    expect(
      await shown(
        `<h1>Claim detail</h1><dl><dt>Claim number<dd>2026-88<dt>Payer<dd>UHC<dt>Date of service<dd>02/03/2026</dl><h2>Service lines</h2>${table(
          'Line | Procedure | Mod | Units | Charge | Adjustment',
          '1 | 71275 | 26 | 1 | 310.00 | CO-45',
          '2 | 76376 | 26 | 1 | 77.00 | CO-236',
        )}<h2>Transaction history</h2>${table(
          'Posted | Procedure | Type | Amount',
          '02/20/2026 | 71275 | Payment | 90.00',
          '02/20/2026 | 76376 | Adjustment | 77.00',
          '03/20/2026 | 71275 | Payment | 10.00',
        )}`,
      ),
    ).toEqual(['remit uhc 2026-02-03\n  71275-26 x1 CO-45\n  76376-26 x1 CO-236']);
  });
});

describe('pages without a claim', () => {
  it.each([
    [
      'a prior authorization',
      `<h1>Prior authorization request</h1>${table('Procedure | Mod | Units | Dx | Decision', '27447 | RT | 1 | M17.11 | Approved', '73700 | RT | 1 | M17.11 | Pended')}`,
    ],
    [
      'a fee schedule',
      `<h1>2026 Physician fee schedule</h1>${table('HCPCS | Mod | Description | Facility price', '76376 | 26 | 3D | $10.00', '99213 | | visit | $70.00')}`,
    ],
    [
      'a code look-up',
      `<h1>Code look-up</h1><label>Find a code <input type=search value="76377"></label>${table('Code | Name', '76376 | 3D', '76377 | 3D')}`,
    ],
    [
      'a policy',
      '<h1>Reimbursement policy</h1><p>Report 73700-26-RT and 76376-26. Dx S82.851A. Not with CPT 71275 (1 unit).</p>',
    ],
  ])('%s', async (_, html) => {
    expect(await shown(html)).toEqual([]);
  });
});
