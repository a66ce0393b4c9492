import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STOPS = 150;

/**
 * Press Tab (or Shift+Tab) until an element has the focus, as a person without a mouse does. Every stop on the way must
 * show where the focus is.
 */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const target = wanted.first();
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const { ringless, there } = await target.evaluate((element) => {
      const focused = document.activeElement;
      const ring = focused && getComputedStyle(focused).outlineStyle !== 'none';
      const inView = focused && focused !== document.body && !ring;
      return {
        there: focused === element,
        ringless: inView
          ? `${focused.tagName}.${focused.className} ${focused.textContent?.slice(0, 40)}`
          : null,
      };
    });
    expect(ringless, 'has the focus, and does not show it').toBeNull();
    if (there) return;
  }
  throw new Error(`${MOST_STOPS} times ${key} do not lead to ${wanted}`);
}
