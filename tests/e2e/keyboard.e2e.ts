import { expect, test } from './support/extension';
import { tabTo } from './support/keys';

/** Each screen's work done with the keyboard alone, on the production build. */

test('popup: look up, the whole entry, a related code, and back', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 400, height: 560 });
  await page.goto(extension.pageUrl('popup.html'));
  const field = page.getByRole('combobox', { name: 'Look up' });
  await expect(field).toBeFocused();
  await page.keyboard.type('0554T');
  await expect(page.getByRole('heading', { name: /0554T/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Related procedures' })).toBeAttached();

  const related = page.locator('.card .code-link').first();
  const code = (await related.textContent()) ?? '';
  await tabTo(page, related);
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(code);
  await expect(page.getByRole('heading', { name: new RegExp(code) }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('0554T');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.getByRole('option', { name: /^0554T/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
});

test('popup: check a claim', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.pageUrl('popup.html'));
  await expect(page.getByRole('combobox', { name: 'Look up' })).toBeFocused();
  await tabTo(page, page.getByRole('tab', { name: 'Look up' }), 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Check a claim' })).toBeFocused();
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type('76376 26 x1 A | 76377 x1 A | 71275 | dx M54.5 | UHC | 2026-03-02');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.finding.error').first()).toBeVisible();
  await expect(page.getByText('Not checked:')).toBeVisible();
});

test('options: the matrix, a rule, and a site of one’s own as far as the browser’s question', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.goto(extension.pageUrl('options.html'));
  await page.evaluate(() => {
    const { chrome, asked } = Object.assign(globalThis, { asked: [] as unknown[] }) as unknown as {
      asked: unknown[];
      chrome: { permissions: { request(wanted: unknown, answer: (yes: boolean) => void): void } };
    };
    // The browser's own question cannot be answered without a window.
    chrome.permissions.request = (wanted, answer) => {
      asked.push(wanted);
      answer(false);
    };
  });
  const bundling = page.getByRole('checkbox', { name: 'bundling, Aetna' });
  await tabTo(page, bundling);
  await page.keyboard.press('Space');
  await expect(bundling).not.toBeChecked();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveText(/bundling, Aetna: off/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('checkbox', { name: 'units, Aetna' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(bundling).toBeChecked();

  await tabTo(page, page.getByLabel('Find a payer or a rule'), 'Shift+Tab');
  await page.keyboard.type('3d-with-3d');
  const rule = page.getByRole('switch', { name: /^Rule:/ });
  await expect(rule).toHaveCount(1);
  await tabTo(page, rule);
  await page.keyboard.press('Space');
  await expect(rule).not.toBeChecked();

  await tabTo(page, page.getByLabel('Add a site by its address'));
  await page.keyboard.type('billing.example.org');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toEqual([
    { origins: ['https://billing.example.org/*'] },
  ]);
  await expect(page.getByText('None yet.')).toBeVisible();
});

test('side panel: show a line on the page, open a code, go back', async ({ extension, portal }) => {
  const tab = await portal.open('claim-form', 'https://apps.availity.com/web/claims/new');
  await portal.report(tab);
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 400, height: 800 });
  await panel.goto(extension.pageUrl(`sidepanel.html#tab=${await extension.tabOf(tab)}`));
  await tabTo(panel, panel.getByRole('button', { name: 'Show 76377 on the page' }));
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('status').filter({ hasText: 'Shown on the page' })).toBeVisible();

  await panel.bringToFront();
  await tabTo(panel, panel.getByRole('button', { name: '76377', exact: true }), 'Shift+Tab');
  await panel.keyboard.press('Enter');
  const entry = panel.getByRole('region', { name: 'Entry of 76377' });
  await expect(entry).toBeFocused();
  await expect(entry.getByRole('heading', { name: /76377/ })).toBeVisible();
  await tabTo(panel, entry.getByRole('button', { name: 'Back' }));
  await panel.keyboard.press('Enter');
  await expect(entry).toBeHidden();
  await expect(panel.getByRole('main')).toBeFocused();
});

test('welcome: payers, the sample claim, done', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(extension.pageUrl('welcome.html'));
  const medicare = page.getByRole('checkbox', { name: 'Medicare', exact: true });
  await tabTo(page, medicare);
  await page.keyboard.press('Space');
  await expect(medicare).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Check claim' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.finding.error').first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Done' }));
  const closed = page.waitForEvent('close');
  // The page is gone before the key is let go.
  await page.keyboard.press('Enter').catch(() => undefined);
  await closed;
});
