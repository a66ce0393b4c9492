import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../tools/browser/extension-browser';
import { expect, test } from './support/extension';

async function openPopup(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(extension.pageUrl('popup.html'));
  await expect(page.locator('input[role=combobox]')).toBeFocused();
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

test('results are narrowed by keyboard, and the field says so when the filters are closed', async ({
  extension,
}) => {
  const page = await openPopup(extension);
  await page.keyboard.type('knee');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Code system' })).toBeFocused();
  await page.keyboard.press('I');
  const systems = page.locator('.result-system');
  await expect(systems.first()).toBeVisible();
  await expect.poll(async () => new Set(await systems.allTextContents())).toEqual(new Set(['ICD-10-CM']));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Filters (on)' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Code system' })).toHaveCount(0);
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

test('nothing moves in the popup while it opens and while results come in', async ({ extension }) => {
  await extension.context.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources = [] } = entry as PerformanceEntry & { sources?: { node?: Node | null }[] };
        for (const { node } of sources)
          moved.push(node instanceof Element ? node.className : (node?.textContent ?? ''));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const page = await openPopup(extension);
  for (const [typed, shows] of [
    ['bone strength', page.getByRole('option', { name: /0554T/ })],
    ['tantalum', page.getByRole('option', { name: /0348T/ })],
    ['76377-26', page.getByRole('heading', { name: /76377/ })],
    ['73677', page.getByRole('option', { name: /76377/ })],
  ] as const) {
    await page.keyboard.type(typed);
    await expect(shows).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await expect(page.getByRole('option', { name: /^76377/ })).toBeVisible();
  expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
});

test('what is typed before the popup’s script runs is looked up', async ({ extension }) => {
  const page = await extension.context.newPage();
  // The script waits until something was typed into the field of the HTML, as on a slow start.
  const session = await extension.context.newCDPSession(page);
  await session.send('Fetch.enable', {
    patterns: [{ urlPattern: '*chunks/popup-*', requestStage: 'Request' }],
  });
  const held = new Promise<string>((take) =>
    session.on('Fetch.requestPaused', ({ requestId }) => take(requestId)),
  );
  await page.goto(extension.pageUrl('popup.html'), { waitUntil: 'commit' });
  const requestId = await held;
  const first = page.locator('input:focus');
  await expect(first).toBeVisible();
  await expect(page.locator('input[role=combobox]')).toHaveCount(0);
  await page.keyboard.type('055');
  await expect(first).toHaveValue('055');
  await session.send('Fetch.continueRequest', { requestId });
  await expect(page.locator('input[role=combobox]')).toBeFocused();
  await page.keyboard.type('4T');
  await expect(page.getByRole('heading', { name: /0554T/ })).toBeVisible();
});
