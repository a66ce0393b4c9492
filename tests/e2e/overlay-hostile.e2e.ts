import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { accessibleNodes } from '../../tools/browser/accessible-text';
import { whenMarked } from './support/highlights';
import { hostilePages } from './support/hostile-pages';
import { pressInCard, type SeenCard, seenCard, settledCard } from './support/layer';
import { expect, test } from './support/shared-portal';

/** Comes with the mouse from a corner, so that the pointer moves. */
async function pointAt(page: Page, selector: string): Promise<void> {
  await whenMarked(page.locator(selector));
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  await page.mouse.move(2, 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
}

/** Part of the card's picture that is its own surface: anything over it, or over its colors, takes from that. */
async function surfaceShare(page: Page, { box, surface }: SeenCard): Promise<number> {
  const inset = 4;
  const picture = await page.screenshot({
    animations: 'disabled',
    clip: {
      x: box.left + inset,
      y: box.top + inset,
      width: box.right - box.left - 2 * inset,
      height: box.bottom - box.top - 2 * inset,
    },
  });
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = (surface.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  let same = 0;
  for (let at = 0; at < data.length; at += 3) {
    if (wanted.every((channel, index) => Math.abs((data[at + index] ?? 0) - channel) <= 2)) same += 1;
  }
  return same / (info.width * info.height);
}

for (const hostile of hostilePages) {
  test(`the card stands against ${hostile.name}`, async ({ portal }, info) => {
    const page = await portal.show(hostile);
    if (hostile.before) await page.evaluate(hostile.before);
    await pointAt(page, '#code');
    const card = await settledCard(page);
    await info.attach('card', { body: await page.screenshot(), contentType: 'image/png' });

    const { box, viewport } = card;
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(viewport.width + 1);
    expect(box.bottom).toBeLessThanOrEqual(viewport.height + 1);
    expect(box.bottom - box.top).toBeGreaterThan(150);
    expect(card.onTop).toBe(true);
    expect(card.fontSize).toBe('14px');
    expect(card.font).toContain('system-ui');
    expect(card.cutOff).toBe(0);
    expect(await surfaceShare(page, card)).toBeGreaterThan(0.5);

    const code = await page.locator('#code').boundingBox();
    if (!code) throw new Error('the code is gone');
    const clear =
      box.left >= code.x + code.width - 1 ||
      box.right <= code.x + 1 ||
      box.top >= code.y + code.height - 1 ||
      box.bottom <= code.y + 1;
    expect(clear, 'the card is not over its code').toBe(true);

    const nodes = await accessibleNodes(page);
    const dialog = nodes.find(({ role, name }) => role === 'dialog' && name.startsWith('76376'));
    expect(dialog?.name).toMatch(/^76376\. 1 finding\. /);
    expect(nodes.map(({ role, name }) => `${role} ${name}`)).toEqual(
      expect.arrayContaining([
        'button Keep open',
        'button Close',
        'button Copy code',
        'button Open in side panel',
      ]),
    );

    await pressInCard(page, 'Close');
    await expect.poll(() => seenCard(page)).toBeNull();
  });
}
