import type { Request } from '@playwright/test';
import { accessibleText } from '../../tools/browser/accessible-text';
import { expect, test } from './support/extension';
import { hoverCode, markedTexts } from './support/highlights';

const REMITTANCE = 'https://apps.availity.com/web/remittance/882610099213';
const CLAIM_FORM = 'https://apps.availity.com/web/claims/new';

test('a remittance: codes are marked, ZIPs and charges are not', async ({ portal }) => {
  const page = await portal.open('remittance', REMITTANCE);
  await portal.report(page);
  const marked = async () =>
    Object.values(await markedTexts(page))
      .flat()
      .sort();
  await expect.poll(marked).toEqual(['0554T', '0556T', '70498', '73700', '76376', 'M54.5', 'M81.0']);
});

test('a remittance: the findings stand on the claims they belong to', async ({ portal }) => {
  const page = await portal.open('remittance', REMITTANCE);
  const report = await portal.report(page);
  const findings = report.frames.flatMap((frame) => frame.findings);
  const claimOf = (code: string) =>
    report.frames
      .flatMap((frame) => frame.claims)
      .find((claim) => claim.lines.some((line) => line.code === code))?.id;
  const fired = (rule: string) => findings.filter((finding) => finding.rule.split('.')[0] === rule);

  expect(fired('3d-with-cta').map((one) => [one.claim, ...one.codes])).toEqual([
    [claimOf('70498'), '76376', '70498'],
  ]);
  expect(fired('modifier-26-with-TC').map((one) => one.codes)).toEqual([['73700']]);
  expect(fired('icd-not-billable').map((one) => one.codes)).toEqual([['M54.5']]);
  expect(fired('category3-with-imaging-component').map((one) => one.claim)).toEqual([claimOf('0554T')]);
  for (const finding of findings) expect(finding.sources.length, finding.rule).toBeGreaterThan(0);
});

test('a claim form: 76376 beside 76377 is an error on both lines', async ({ portal }) => {
  const page = await portal.open('claim-form', CLAIM_FORM);
  const report = await portal.report(page);
  const [claim] = report.frames.flatMap((frame) => frame.claims);
  expect(claim?.payer).toBe('aetna');
  expect(claim?.diagnoses.map((diagnosis) => diagnosis.code)).toEqual(['M81.0', 'M54.50']);
  const finding = report.frames.flatMap((frame) => frame.findings).find((one) => one.rule === '3d-with-3d');
  expect(finding?.severity).toBe('error');
  expect(finding?.lines).toEqual(claim?.lines.map((line) => line.id));
});

test('hovering a code shows its card, Esc takes it away', async ({ portal }) => {
  const page = await portal.open('remittance', REMITTANCE);
  await portal.report(page);
  await hoverCode(page.locator('#render'));
  await expect.poll(() => accessibleText(page)).toMatch(/3D/i);
  await page.keyboard.press('Escape');
  await expect.poll(async () => /3D/i.test(await accessibleText(page))).toBe(false);
});

test('focusing a field with a finding shows its card beside it', async ({ portal }) => {
  const page = await portal.open('claim-form', CLAIM_FORM);
  await portal.report(page);
  await page.focus('#cpt1');
  await expect.poll(() => accessibleText(page)).toMatch(/workstation/i);
  await expect(page.locator('#cpt1')).toBeFocused();
  await expect(page.locator('#cpt1')).toHaveValue('76377');
});

test('no node of the page is changed, but for the one host element', async ({ portal }) => {
  const page = await portal.open('remittance', REMITTANCE);
  await portal.report(page);
  await hoverCode(page.locator('#render'));
  await expect.poll(() => accessibleText(page)).toMatch(/3D/i);
  const changes = await page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes);
  // A plain element without attributes: nothing in it names us to the page.
  expect(changes).toEqual(['added DIV']);
});

test('the extension asks the network for nothing', async ({ extension, portal }) => {
  const asked: string[] = [];
  extension.context.on('request', (request: Request) => asked.push(request.url()));
  const page = await portal.open('remittance', REMITTANCE);
  await portal.report(page);
  await hoverCode(page.locator('#render'));
  await expect.poll(() => accessibleText(page)).toMatch(/3D/i);
  const foreign = asked.filter(
    (url) => !url.startsWith(REMITTANCE) && !url.startsWith('chrome-extension://'),
  );
  expect(foreign.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});
