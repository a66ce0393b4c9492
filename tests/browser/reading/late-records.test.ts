import { describe, expect, test, vi } from 'vitest';
import type { RecordReaders } from '../../../src/reading';
import { recordReaders } from '../../../src/reading/records';
import { open } from './page';

const CLAIM = [
  'ST*837*0001',
  'CLM*26463774*100***11:B:1*Y*A*Y*I',
  'HI*ABK:M5450',
  'LX*1',
  'SV1*HC:76377:26*540*UN*1***1',
  'DTP*472*D8*20260105',
];
const HL7 =
  'MSH|^~\\&|PM|CLINIC|PAYER|HUB|20260105||DFT^P03|1|P|2.5.1\nPID|1\nFT1|1|||20260105||CG|76377|||1|540||||||||M54.50||||||76377^^C4|26';
const TABLE = `Printed on paper for the office of the practice\n\nSERV DATE   PROC    MODS   BILLED   UNITS
01/05/26    76377   26     540.00   1
01/06/26    71275   26     300.00   1`;
const PROSE = '<p>Procedure codes such as CPT 71275 are reviewed before they are paid.</p>';

/** A load that is answered later, by the test. */
function later() {
  let arrive: (readers: RecordReaders) => void = () => undefined;
  let fail: (reason: Error) => void = () => undefined;
  const answer = new Promise<RecordReaders>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  const load = vi.fn(() => answer);
  return { load, arrive: () => arrive(recordReaders), fail: () => fail(new Error('no answer')) };
}

const pre = (text: string): string => {
  const element = document.createElement('pre');
  element.textContent = text;
  return element.outerHTML;
};

describe('readers of records', () => {
  test('are not fetched for a page without one, however much it speaks of procedures', async () => {
    const { load } = later();
    const page = open(PROSE, undefined, {}, load);
    await page.settle();
    expect(page.codes()).toEqual(['cpt:71275']);
    expect(load).not.toHaveBeenCalled();
    page.stop();
  });

  test.each([
    ['an X12 claim', pre(CLAIM.join('~\n')), ['icd10cm:M54.50', 'cpt:76377']],
    [
      'an X12 claim of one element a segment',
      `<ul>${CLAIM.map((line) => `<li>${line}~</li>`).join('')}</ul>`,
      ['icd10cm:M54.50', 'cpt:76377'],
    ],
    ['an X12 claim in a field', `<textarea>${CLAIM.join('~')}</textarea>`, ['icd10cm:M54.50', 'cpt:76377']],
    ['an HL7 message', pre(HL7), ['cpt:76377', 'cpt:76377', 'icd10cm:M54.50']],
    ['a printed table', pre(TABLE), ['cpt:76377', 'cpt:71275']],
  ])('%s is read when they came, and what stands beside it at once', async (_what, html, codes) => {
    const { load, arrive } = later();
    const page = open(PROSE + html, undefined, {}, load);
    await vi.waitFor(() => expect(page.codes()[0]).toBe('cpt:71275'));
    expect(load).toHaveBeenCalledTimes(1);
    expect(page.reader.settled).toBe(false);
    arrive();
    await vi.waitFor(() => expect(page.reader.settled).toBe(true));
    expect(page.codes().slice(1).toSorted()).toEqual(codes.toSorted());
    expect(page.values('units').length).toBeGreaterThan(0);
    page.stop();
  });

  test('that cannot be had leave the page read without them', async () => {
    const { load, fail } = later();
    const page = open(PROSE + pre(TABLE), undefined, {}, load);
    await vi.waitFor(() => expect(load).toHaveBeenCalled());
    fail();
    await vi.waitFor(() => expect(page.reader.settled).toBe(true));
    expect(page.codes()).toContain('cpt:71275');
    page.stop();
  });
});
