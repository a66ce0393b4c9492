import { afterEach, describe, expect, it } from 'vitest';
import { type ClaimPage, readClaims, table } from './read-claims';

let page: ClaimPage | null = null;
afterEach(() => page?.stop());

const shown = async (html: string, title = 'Provider Manual'): Promise<string[]> => {
  page = await readClaims(html, title);
  return page.shown();
};

const PROSE =
  '<h1>Provider manual: imaging</h1><p>Sides are told by RT and LT, e.g. 73030-RT for M25.511.</p>';
const COLUMNS = '24A Date|24B POS|24D CPT/HCPCS|Modifier|24E Pointer|24F Charges|24G Units';

function example(title: string, dx: readonly string[], ...lines: readonly string[]): string {
  const listed = dx.map(
    (code, at) => `<div><span>${String.fromCharCode(65 + at)}.</span> <span>${code}</span></div>`,
  );
  return `<figure><figcaption>${title}</figcaption><div class="top"><div><b>Payer</b> Aetna</div><div><b>Patient</b> ROE, SAM</div>
    <div><b>Date of service</b> 03/04/2026</div></div><div><b>21. Diagnosis</b>${listed.join('')}</div>${table(COLUMNS, ...lines)}</figure>`;
}

const FIRST = example(
  'Example 1',
  ['M17.0'],
  '03/04/2026|11|76376|RT|A|165.00|1',
  '03/04/2026|11|71275||A|48.00|8',
);
const SECOND = example('Example 2', ['M54.50', 'E11.9'], '03/04/2026|11|76377|26 TC|B|64.00|1');

describe('claims drawn as examples in what is otherwise read', () => {
  it('are claims, each with its own diagnoses', async () => {
    expect(await shown(`${PROSE}${FIRST}<p>Each has its side.</p>${SECOND}<p>Bill 76377 plain.</p>`)).toEqual(
      [
        'draft aetna 2026-03-04 A:M17.0\n  76376-RT x1 A\n  71275 x8 A',
        'draft aetna 2026-03-04 A:M54.50 B:E11.9\n  76377-26-TC x1 B',
      ],
    );
  });

  it('one alone is, too', async () => {
    expect(await shown(`${PROSE}${SECOND}`)).toHaveLength(1);
  });

  it('a table of reasons beside them is none', async () => {
    const reasons = table(
      'Reason|Seen with|Share',
      'CO-4|76376 without a side|31%',
      'CO-97|71275 within global days|14%',
    );
    const claims = await shown(`${PROSE}${FIRST}<h2>Common denials</h2>${reasons}`);
    expect(claims).toHaveLength(1);
    expect(await shown(`${PROSE}<h2>Common denials</h2>${reasons}`)).toEqual([]);
  });
});

describe('articles, letters and fee schedules still hold no claim', () => {
  it.each([
    ['what a letter tells of a claim', `<h1>Our answer</h1><p>Dear Ms Hale,</p>${SECOND}`],
    [
      'fees by place and unit',
      `<h1>Fee schedule</h1>${table('CPT|Modifier|POS|Units|Fee', '76376|26|22|1|41.20', '71275|26|22|1|90.00')}`,
    ],
    [
      'how codes pair with diagnoses',
      `<h1>Imaging policy</h1><p>Diagnosis: M54.50</p>${table('CPT|Diagnosis|Max units', '76376|M54.50|1', '71275|I26.99|2')}`,
    ],
    [
      'codes for a patient in the prose of an article',
      `<h1>Article: sides</h1><p>Patient: a runner with M25.511</p>${table('CPT|Modifier|Units', '76376|RT|1', '71275|LT|1')}`,
    ],
  ])('%s', async (_what, html) => {
    expect(await shown(html, 'Policy')).toEqual([]);
  });
});
