import { expect, test } from '@playwright/test';
import { launchFirefox } from './support/firefox';

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
