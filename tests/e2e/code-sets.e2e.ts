import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../tools/browser/extension-browser';
import { orderText, SMALL_BOOK } from '../support/releases/icd10cm';
import { edit, ptpText } from '../support/releases/ptp';
import { expect, test } from './support/extension';

interface Dropped {
  readonly name: string;
  readonly text: string;
}

/** A fiscal year that Scrubline does not bundle, so that what is found comes from the import. */
const YEAR: Dropped = { name: 'icd10cm_order_2022.txt', text: orderText(SMALL_BOOK) };

const PAIRS = [1, 2, 3, 4].map(
  (part): Dropped => ({
    name: `ccipra-v322r0-f${part}.txt`,
    text: ptpText([edit(`${part}9991`, `${part}9992`, { indicator: '0' }), edit(`${part}9993`, '36000')]),
  }),
);

async function openOptions(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.pageUrl('options.html'));
  await expect(page.getByRole('heading', { name: 'Code sets' })).toBeVisible();
  return page;
}

async function pick(page: Page, files: readonly Dropped[]): Promise<void> {
  await page
    .getByTestId('code-set-files')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
}

const rowOf = (page: Page, name: string | RegExp) => page.locator('.set-row').filter({ hasText: name });

test('an order file is imported, judges its year, survives a reload, and is removed again', async ({
  extension,
}) => {
  const page = await openOptions(extension);
  await pick(page, [YEAR]);
  await expect(page.getByText('ICD-10-CM FY2022 imported')).toBeVisible();
  await page.reload();
  await expect(rowOf(page, 'ICD-10-CM FY2022')).toContainText('15 rows');

  const ask = () =>
    extension
      .ask('lookup', { query: 'M54.50', dos: '2022-02-01', payer: null })
      .then(({ result }) => result.card);
  await expect.poll(async () => (await ask())?.official?.title).toContain('kind not told');
  expect((await ask())?.validity).toMatchObject({ state: 'billable', release: 'FY2022' });

  await page.getByRole('button', { name: 'Remove ICD-10-CM FY2022' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(rowOf(page, 'ICD-10-CM FY2022')).toHaveCount(0);
  await expect.poll(async () => (await ask())?.official ?? null).toBeNull();
});

test('NCCI parts wait for the AMA notice, then warn on a claim with their date and reason', async ({
  extension,
}) => {
  const page = await openOptions(extension);
  await pick(page, PAIRS);
  const notice = page.getByRole('alertdialog');
  await expect(notice).toContainText('NCCI pairs 2026Q3, practitioner');
  await expect(page.locator('.set-row')).toHaveCount(0);
  await notice.getByRole('button', { name: /license/ }).click();
  await expect(rowOf(page, 'NCCI pairs 2026Q3')).toContainText('8 rows');
  await expect(rowOf(page, 'NCCI pairs 2026Q3')).toContainText('Ended on 2026-09-30; 2026Q4 is in force');

  await expect
    .poll(async () => {
      const { verdicts } = await extension.ask('claimText', {
        text: '29991 | 29992 | Medicare | 2026-08-03',
        payer: null,
      });
      return verdicts.flatMap(({ findings }) => findings.map(({ rule, detail }) => `${rule}: ${detail}`));
    })
    .toEqual([expect.stringMatching(/^ptp-edit: .*2026Q3.*2020-01-01.*indicator 0.*Reason one/)]);
});

test('a broken file is named with its row and field, and changes nothing', async ({ extension }) => {
  const page = await openOptions(extension);
  await pick(page, [YEAR]);
  await expect(rowOf(page, 'FY2022')).toHaveCount(1);
  const broken = YEAR.text.replace('M5451   1', 'M5451   7');
  await pick(page, [{ name: YEAR.name, text: broken }]);
  await expect(page.locator('.outcome.bad')).toContainText(
    'icd10cm_order_2022.txt · row 7 · field billable flag',
  );
  await expect(rowOf(page, 'FY2022')).toContainText('15 rows');
});

test('a file that does not say its year is asked for, by keyboard alone', async ({ extension }) => {
  const page = await openOptions(extension);
  await pick(page, [{ name: 'codes.txt', text: YEAR.text }]);
  const which = page.getByLabel(/Which one/);
  await which.focus();
  await page.keyboard.type('FY2023');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'ICD-10-CM FY2023')).toHaveCount(1);
});

test('what one team member exported, another imports', async ({ extension }) => {
  const page = await openOptions(extension);
  await pick(page, [YEAR]);
  await expect(rowOf(page, 'FY2022')).toHaveCount(1);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export all as one file' }).click();
  const path = await (await saved).path();
  await page.getByRole('button', { name: 'Remove ICD-10-CM FY2022' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(rowOf(page, 'FY2022')).toHaveCount(0);
  await page.getByTestId('code-set-files').setInputFiles(path);
  await expect(rowOf(page, 'FY2022')).toContainText('15 rows');
});
