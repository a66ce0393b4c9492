import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from './support/extension';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const screen of ['popup', 'options', 'sidepanel', 'welcome']) {
      test(`${screen} has no accessibility violation`, async ({ extension }) => {
        const page = await extension.context.newPage();
        await page.goto(extension.pageUrl(`${screen}.html`));
        await expect(page.getByRole('main')).toBeVisible();
        // The extension's own policy forbids inline script, so axe runs through the debugger.
        await page.evaluate(axeSource);
        const result = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } }).axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
          }),
        );
        expect(result.violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
      });
    }
  });
}
