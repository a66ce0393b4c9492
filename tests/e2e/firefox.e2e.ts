import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { findFaults } from '../gallery/faults';
import { orderText, SMALL_BOOK } from '../support/releases/icd10cm';
import { launchFirefox } from './support/firefox';

// Each starts a Firefox with a fresh profile: on a busy machine the longest takes more than a minute.
test.describe.configure({ timeout: 180_000 });

test('Firefox: marks, card, and look-up', async () => {
  const firefox = await launchFirefox();
  try {
    const page = await firefox.open('remittance', 'https://apps.availity.com/web/remittance/1');
    const marked = () =>
      page.evaluate(() => {
        const texts: string[] = [];
        for (const [, highlight] of CSS.highlights) {
          for (const range of highlight) {
            const live = document.createRange();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            texts.push(live.toString());
          }
        }
        return texts.sort();
      });
    await expect.poll(marked).toEqual(['0554T', '0556T', '70498', '73700', '76376', 'M54.5', 'M81.0']);

    await page.hover('#render');
    // The card lives in a closed shadow root: what the page can tell is that our host is drawn beside the code.
    const cardBeside = () =>
      page.evaluate(() => {
        const code = document.querySelector('#render');
        if (!code) return false;
        const box = code.getBoundingClientRect();
        const around = [4, 24, 60, 120].flatMap((gap) => [
          document.elementFromPoint(box.left + 20, box.bottom + gap),
          document.elementFromPoint(box.left + 20, box.top - gap),
        ]);
        return around.some(
          (element) => element?.parentElement === document.documentElement && element !== document.body,
        );
      });
    await expect.poll(cardBeside).toBe(true);

    const popup = await firefox.openExtensionPage('popup.html');
    await expect.poll(() => popup.evaluate('document.activeElement?.getAttribute("role")')).toBe('combobox');
    await popup.type('0554T');
    await expect.poll(() => popup.evaluate('document.body.innerText')).toMatch(/Category III/i);
  } finally {
    await firefox.browser.close();
  }
});

test('Firefox: an order file is imported by the worker of the options page, and its year answers', async () => {
  const firefox = await launchFirefox();
  try {
    const options = await firefox.openExtensionPage('options.html');
    const picked = (name: string, text: string) => `(() => {
      const input = document.querySelector('[data-testid=code-set-files]');
      if (input === null) return false;
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    })()`;
    await expect
      .poll(() => options.evaluate(picked('icd10cm_order_2022.txt', orderText(SMALL_BOOK))))
      .toBe(true);
    await expect
      .poll(() => options.evaluate('document.body.innerText'))
      .toContain('ICD-10-CM FY2022 imported');

    const request = { query: 'M54.50', dos: '2022-02-01', payer: null };
    const asked = `browser.runtime.sendMessage(${JSON.stringify({ scrubline: 'lookup', request })})
      .then(({ reply: { result: { card } } }) => card.validity.release + ': ' + card.official?.title)`;
    await expect.poll(() => options.evaluate(asked)).toMatch(/^FY2022: .*kind not told/);
  } finally {
    await firefox.browser.close();
  }
});

test('Firefox: every screen is drawn, without accessibility violation and without fault', async () => {
  const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const firefox = await launchFirefox();
  try {
    for (const [screen, shows] of [
      ['popup', 'Nothing you type leaves this browser.'],
      ['options', 'Rules'],
      ['sidepanel', 'Scrubline does not run on this page'],
      ['welcome', 'Which payers do you bill?'],
    ] as const) {
      const page = await firefox.openExtensionPage(`${screen}.html`);
      await expect.poll(() => page.evaluate('document.body?.innerText')).toContain(shows);
      await page.evaluate(`${axeSource};0`);
      const violations = await page.evaluate(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html).join('\\n'))`,
      );
      expect(violations, screen).toBe('');
      const faults = await page.evaluate(`JSON.stringify((${findFaults})(null))`);
      expect(faults, screen).toBe('[]');
      await test.info().attach(screen, { body: await page.screenshot(), contentType: 'image/png' });
    }
  } finally {
    await firefox.browser.close();
  }
});
