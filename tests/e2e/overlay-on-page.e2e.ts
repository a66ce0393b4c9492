import type { Page } from '@playwright/test';
import { accessibleNodes } from '../../tools/browser/accessible-text';
import { hoverCode, whenMarked } from './support/highlights';
import {
  holdAnimations,
  pressInCard,
  type SeenCard,
  seenCard,
  seenParts,
  settledCard,
} from './support/layer';
import { expect, type SharedPortal, test } from './support/shared-portal';

const LINES = `<table><thead><tr><th>Service date</th><th>Procedure</th><th>Modifier</th><th>Units</th></tr></thead><tbody>
  <tr><td>02/09/2026</td><td>70498</td><td>26</td><td>1</td></tr>
  <tr><td>02/09/2026</td><td><span id="code">76376</span></td><td>26</td><td>1</td></tr></tbody></table>`;
const page = (body: string, style = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Portal</title><style>body { font: 14px/1.5 sans-serif } ${style}</style></head><body><h1>Remittance</h1><p>Payer: UnitedHealthcare</p>${body}</body></html>`;
const REMITTANCE = page(`${LINES}<p>Diagnosis: M81.0</p><p id="plain" style="margin-top: 400px">The end</p>`);
const FORM =
  page(`<table><thead><tr><th>Service date</th><th>Procedure</th><th>Modifier</th><th>Units</th></tr></thead><tbody>
  <tr><td><input value="02/09/2026"></td><td><input id="cta" value="70498"></td><td><input value="26"></td><td><input value="1"></td></tr>
  <tr><td><input value="02/09/2026"></td><td><input id="render" value="76376"></td><td><input value="26"></td><td><input value="1"></td></tr>
  <tr><td><input value="02/10/2026"></td><td><input id="clean" value="99213"></td><td><input></td><td><input value="1"></td></tr>
  </tbody></table><p style="height: 2000px"></p>`);

/** As if the user had chosen this in the options. */
async function choose(portal: SharedPortal, settings: object): Promise<void> {
  const [worker] = portal.extension.context.serviceWorkers();
  await worker?.evaluate(async (chosen) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings: { version: 1, ...chosen } });
  }, settings);
}

/** How many marks there are in each line style, plain first. */
function marksByLevel(shown: Page): Promise<number[]> {
  return shown.evaluate(() => {
    const levels = [0, 0, 0, 0];
    for (const [name, marks] of CSS.highlights) {
      const level = Number(name.slice(3)) % 4;
      levels[level] = (levels[level] ?? 0) + marks.size;
    }
    return levels;
  });
}

function apart(
  box: SeenCard['box'],
  other: { x: number; y: number; width: number; height: number } | null,
): boolean {
  if (!other) throw new Error('what the box is compared with is not drawn');
  return (
    box.left >= other.x + other.width - 1 ||
    box.right <= other.x + 1 ||
    box.top >= other.y + other.height - 1 ||
    box.bottom <= other.y + 1
  );
}

test('with a finger: a tap on a code opens its card, a tap elsewhere closes it', async ({ portal }) => {
  const shown = await portal.show(REMITTANCE);
  const session = await shown.context().newCDPSession(shown);
  const tap = async (selector: string) => {
    const box = await shown.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not drawn`);
    const touchPoints = [{ x: box.x + 8, y: box.y + box.height / 2 }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await whenMarked(shown.locator('#code'));
  await tap('#code');
  await settledCard(shown);
  await tap('#plain');
  await expect.poll(() => seenCard(shown)).toBeNull();
});

test('marks are set for one portal alone: findings only, neutral, off, all', async ({ portal }) => {
  const shown = await portal.show(REMITTANCE);
  try {
    await expect.poll(() => marksByLevel(shown)).toEqual([1, 0, 0, 2]);
    await choose(portal, { marksBySite: { availity: 'findings' } });
    await expect.poll(() => marksByLevel(shown)).toEqual([0, 0, 0, 2]);
    await choose(portal, { marksBySite: { availity: 'neutral' } });
    await expect.poll(() => marksByLevel(shown)).toEqual([3, 0, 0, 0]);
    await choose(portal, { marksBySite: { availity: 'off', optum: 'all' } });
    await expect.poll(() => marksByLevel(shown)).toEqual([0, 0, 0, 0]);
    await choose(portal, { marksBySite: { optum: 'off' } });
    await expect.poll(() => marksByLevel(shown)).toEqual([1, 0, 0, 2]);
  } finally {
    await choose(portal, {});
  }
});

test('badges: on fields with findings, and on the focused one; never on what is typed; back after scrolling', async ({
  portal,
}) => {
  const shown = await portal.show(FORM);
  const labels = async () =>
    (await seenParts(shown, 'badge')).map(({ label }) => label.replace(/\d+ findings?/, 'findings')).sort();
  const found = ['70498: findings. Open card', '76376: findings. Open card'];
  await expect.poll(labels).toEqual(found);
  await shown.focus('#clean');
  await expect.poll(labels).toEqual([...found, '99213. Open card']);
  // A badge may stand at the end of its own field, beyond the five characters that are typed there, and on no other.
  for (const { box } of await seenParts(shown, 'badge')) {
    for (const field of await shown.locator('input').all()) {
      const outer = await field.boundingBox();
      expect(apart(box, outer) || (outer !== null && box.left > outer.x + 60)).toBe(true);
    }
  }
  await shown.keyboard.press('Escape');
  await shown.evaluate(() => {
    window.scrollTo(0, 30);
  });
  await expect.poll(labels).toEqual([...found, '99213. Open card']);
});

test('the card of a focused field stands beside it, goes when one types, and holds nothing over the field', async ({
  portal,
}) => {
  const shown = await portal.show(FORM);
  await shown.focus('#render');
  const card = await settledCard(shown);
  expect(apart(card.box, await shown.locator('#render').boundingBox())).toBe(true);
  await shown.keyboard.type('5');
  await expect.poll(() => seenCard(shown)).toBeNull();
  await expect(shown.locator('#render')).toHaveValue(/5/);
});

test('pinned, it stays while one goes elsewhere, also into a dialog of the page, and can be used there', async ({
  portal,
}) => {
  const shown = await portal.show(
    page(
      `${LINES}<button id="open" style="margin-top: 500px" onclick="document.querySelector('dialog').showModal()">Open</button><dialog><p>Sure?</p></dialog>`,
    ),
  );
  await hoverCode(shown.locator('#code'));
  await pressInCard(shown, 'Keep open');
  await shown.click('#open');
  await expect.poll(async () => (await seenCard(shown))?.onTop).toBe(true);
  await pressInCard(shown, 'Close');
  await expect.poll(() => seenCard(shown)).toBeNull();
});

test('in a small frame it is one line', async ({ portal }) => {
  const shown = await portal.show({
    html: page('<iframe src="/strip" width="420" height="110"></iframe>'),
    frames: { '/strip': page(LINES, 'h1, p { position: absolute; left: -999px } body, table { margin: 0 }') },
  });
  await hoverCode(shown.frameLocator('iframe').locator('#code'));
  await expect.poll(async () => (await seenCard(shown))?.compact).toBe(true);
  const { text, box } = await settledCard(shown);
  expect(text).toMatch(/^76376Error/);
  expect(box.top >= 0 && box.bottom <= 110 && box.right <= 420).toBe(true);
});

for (const width of [320, 1280]) {
  test(`at ${width} px nothing of the card is cut off`, async ({ portal }) => {
    const shown = await portal.show(REMITTANCE);
    await shown.setViewportSize({ width, height: 640 });
    await hoverCode(shown.locator('#code'));
    const { cutOff, box } = await settledCard(shown);
    expect(cutOff).toBe(0);
    expect(box.left >= 0 && box.right <= width).toBe(true);
  });
}

test('with reduced motion nothing moves, and the ring around a code still comes and goes', async ({
  portal,
}) => {
  const shown = await portal.show(REMITTANCE);
  await shown.emulateMedia({ reducedMotion: 'reduce' });
  const report = await portal.report(shown);
  const mention = report.frames[0]?.mentions.find(({ code }) => code === '76376');
  const tab = await portal.extension.tabOf(shown);
  const letRun = await holdAnimations(shown);
  await portal.extension.ask('reveal', { tab, frame: 0, mention: mention?.id ?? -1 });
  await expect.poll(() => seenParts(shown, 'ring')).toHaveLength(1);
  await letRun();
  await expect.poll(() => seenParts(shown, 'ring')).toHaveLength(0);
});

test('what a screen reader is told of a card: a dialog with its name, buttons with theirs, findings as a list', async ({
  portal,
}) => {
  const shown = await portal.show(REMITTANCE);
  await hoverCode(shown.locator('#code'));
  await settledCard(shown);
  const nodes = await accessibleNodes(shown);
  const from = nodes.findIndex(({ role }) => role === 'dialog');
  const card = nodes.slice(from);
  const named = card.filter(({ role }) => ['dialog', 'button', 'region', 'link', 'list'].includes(role));
  expect(named.filter(({ role, name }) => role !== 'list' && name === '')).toEqual([]);
  expect(card[0]?.name).toMatch(/^76376\. 1 finding\. 76376 is part of/);
  expect(card.some(({ role }) => role === 'listitem')).toBe(true);
  expect(card.some(({ role, name }) => role === 'StaticText' && name === 'Error')).toBe(true);
});
