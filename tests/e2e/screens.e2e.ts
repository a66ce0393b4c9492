import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../tools/browser/extension-browser';
import { findFaults } from '../gallery/faults';
import { expect, type Portal, test } from './support/extension';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

async function violations(page: Page): Promise<string[]> {
  // The extension's own policy forbids inline script, so axe runs through the debugger.
  await page.evaluate(axeSource);
  const result = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`);
}

async function openScreen(extension: ExtensionBrowser, path: string, width: number): Promise<Page> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width, height: 600 });
  // A color on its way to another is neither.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(extension.pageUrl(path));
  return page;
}

/** The four screens with the real data, each brought into the state where it shows most. */
const SCREENS = {
  popup: async (extension: ExtensionBrowser) => {
    const page = await openScreen(extension, 'popup.html', 400);
    await expect(page.locator('input[role=combobox]')).toBeFocused();
    await page.keyboard.type('0554T');
    await expect(page.getByRole('article')).toBeVisible();
    return page;
  },
  options: async (extension: ExtensionBrowser) => {
    const page = await openScreen(extension, 'options.html', 1100);
    await page.getByRole('checkbox', { name: 'units, Cigna' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
    await page.evaluate(() => {
      // The first of each list: with all two hundred rules unfolded, measuring would take minutes.
      for (const fold of document.querySelectorAll<HTMLDetailsElement>(
        '.fold:first-child, .rule-row:first-child .more',
      ))
        fold.open = true;
    });
    return page;
  },
  'side panel': async (extension: ExtensionBrowser, portal: Portal) => {
    const tab = await portal.open('claim-form', 'https://apps.availity.com/web/claims/new');
    await portal.report(tab);
    const page = await openScreen(extension, `sidepanel.html#tab=${await extension.tabOf(tab)}`, 400);
    await expect(page.locator('.finding').first()).toBeVisible();
    await page.locator('.all-codes > summary').click();
    return page;
  },
  welcome: async (extension: ExtensionBrowser) => {
    const page = await openScreen(extension, 'welcome.html', 900);
    await page.getByRole('button', { name: 'Check claim' }).click();
    await expect(page.locator('.finding').first()).toBeVisible();
    return page;
  },
} as const;

const textSize = (page: Page, size: number) =>
  page.evaluate((value) => document.body.style.setProperty('--scale', String(value)), size);

for (const [name, open] of Object.entries(SCREENS)) {
  test(`${name}: no accessibility violation in either theme, and no fault in any look`, async ({
    extension,
    portal,
  }) => {
    test.setTimeout(180_000);
    const page = await open(extension, portal);
    const size = page.viewportSize() ?? { width: 400, height: 600 };
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    expect(await page.evaluate(findFaults, null), 'as it is').toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate(findFaults, null), 'in forced colors').toEqual([]);
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await textSize(page, 2);
    await page.setViewportSize({
      width: Math.min(size.width * 2, name === 'popup' ? 760 : 1280),
      height: 600,
    });
    expect(await page.evaluate(findFaults, null), 'with text at 200%').toEqual([]);
    await textSize(page, 1);
    await page.evaluate(() => document.body.classList.add('window'));
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(findFaults, null), 'at 320 pixels').toEqual([]);
  });
}

test('what a screen reader is told of each screen: landmarks, headings, controls with their names', async ({
  extension,
  portal,
}) => {
  test.setTimeout(180_000);
  const popup = await SCREENS.popup(extension);
  await expect(popup.locator('body')).toMatchAriaSnapshot(`
    - main:
      - heading "Scrubline" [level=1]
      - tablist "Look up or check":
        - tab "Look up" [selected]
        - tab "Check a claim"
      - button "Open the side panel"
      - button "Options"
      - tabpanel "Look up":
        - combobox "Look up": 0554T
        - status: Card of 0554T
        - article:
          - heading /0554T/ [level=2]
          - button "Full entry"
          - button "Copy code"
          - button "Side panel"
      - region "This site"
  `);
  const options = await SCREENS.options(extension);
  await expect(options.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - heading "Scrubline options" [level=1]
      - navigation "Sections":
        - list:
          - listitem:
            - link "Payers"
    - main:
      - region "Payers":
        - group "Payers":
          - checkbox "Aetna"
      - region "Warnings":
        - group "Show findings from":
          - radio "Info and above (everything)" [checked]
        - searchbox "Find a payer or a rule"
        - region "Warnings by payer and topic":
          - table:
            - rowgroup:
              - row /Payer/:
                - columnheader "Payer"
                - columnheader "Bundling":
                  - checkbox "Bundling" [checked]
      - region "Portals and sites":
        - textbox "Add a site by its address"
        - searchbox "Find a portal"
      - region "Appearance":
        - slider "Text size"
        - slider "Delay before a card opens"
      - region "Keyboard"
      - region "Data and privacy"
      - region "About"
    - status: /Saved/
    - button "Undo"
  `);
  const panel = await SCREENS['side panel'](extension, portal);
  await expect(panel.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - heading "Scrubline" [level=1]
      - button "Options"
    - main:
      - group "Show findings":
        - button /Error/ [pressed]
      - region /Claim 1/:
        - heading /Claim 1/ [level=2]
        - button "Copy findings"
        - list:
          - listitem:
            - button "76376"
            - button "Show 76376 on the page"
  `);
  const welcome = await SCREENS.welcome(extension);
  await expect(welcome.locator('body')).toMatchAriaSnapshot(`
    - main:
      - heading "Welcome to Scrubline" [level=1]
      - list:
        - listitem:
          - heading "Which payers do you bill?" [level=2]
        - listitem:
          - heading "Where do you work?" [level=2]
        - listitem:
          - heading "Try it on a sample claim" [level=2]
          - textbox "Type or paste claim lines, or a raw 837 or 835"
          - button "Check claim"
      - button "Done"
      - button "All options"
  `);
});
