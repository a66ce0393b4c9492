import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../tools/browser/extension-browser';
import { expect, test } from './support/extension';

async function openPopup(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(extension.pageUrl('popup.html'));
  await expect(page.getByRole('combobox')).toBeFocused();
  return page;
}

test('the popup opens ready to type, and a code gives its card', async ({ extension }) => {
  const page = await openPopup(extension);
  await page.keyboard.type('0554T');
  await expect(page.getByRole('heading', { name: /0554T/ })).toBeVisible();
  await expect(page.getByText(/Category III/i).first()).toBeVisible();
});

test('a code with a modifier explains the modifier too', async ({ extension }) => {
  const page = await openPopup(extension);
  await page.keyboard.type('76377-26');
  await expect(page.getByRole('heading', { name: /76377/ })).toBeVisible();
  await expect(page.getByText(/professional/i).first()).toBeVisible();
});

test('an undotted lower-case diagnosis is understood', async ({ extension }) => {
  const page = await openPopup(extension);
  await page.keyboard.type('m5450');
  await expect(page.getByRole('heading', { name: /M54\.50/ })).toBeVisible();
});

test('words give a ranked list that the arrow keys walk', async ({ extension }) => {
  const page = await openPopup(extension);
  await page.keyboard.type('tantalum');
  await expect(page.getByRole('option', { name: /0348T/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /034[789]T|0350T/ })).toBeVisible();
});

test('bone strength leads to the biomechanical CT codes', async ({ extension }) => {
  const page = await openPopup(extension);
  await page.keyboard.type('bone strength');
  await expect(page.getByRole('option', { name: /0554T/ })).toBeVisible();
});

test('an unknown well-formed code says what its form tells, and a near code is suggested', async ({
  extension,
}) => {
  const page = await openPopup(extension);
  await page.keyboard.type('73677');
  await expect(page.getByText(/76377/).first()).toBeVisible();
});

test('a typed claim is checked, and nothing of it is stored', async ({ extension }) => {
  const { verdicts, problems } = await extension.ask('claimText', {
    text: '76376 26 x1 A | 71275 | dx M54.5, Z96.651 | UHC | 2026-03-02',
    payer: null,
  });
  expect(problems).toEqual([]);
  const rules = verdicts.flatMap((verdict) => verdict.findings.map((finding) => finding.rule.split('.')[0]));
  expect(rules).toEqual(expect.arrayContaining(['3d-with-cta', 'icd-not-billable']));
  const page = await openPopup(extension);
  const stored = await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
    ).chrome.storage.local.get(),
  );
  expect(JSON.stringify(stored)).not.toContain('71275');
});
