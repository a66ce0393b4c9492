import type { Page } from '@playwright/test';
import { type AccessibleNode, accessibleNodes } from '../../tools/browser/accessible-text';
import { holdAnimations, seenCard, seenParts, settledCard } from './support/layer';
import { expect, type SharedPortal, test } from './support/shared-portal';

const LINES = (
  first: string,
) => `<table><thead><tr><th>Service date</th><th>Procedure</th><th>Modifier</th><th>Units</th></tr></thead><tbody>
  <tr><td>02/09/2026</td><td>${first}</td><td>26</td><td>1</td></tr>
  <tr><td>02/09/2026</td><td>76376</td><td>26</td><td>1</td></tr></tbody></table>`;
const REMITTANCE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Remittance</title><body>
  <h1>Remittance</h1><p>Payer: UnitedHealthcare. <a href="#note" id="link">A note</a></p>${LINES('70498')}
  <label>Note <textarea id="note">see 76376 and M81.0</textarea></label></body></html>`;

const cardTitle = (nodes: readonly AccessibleNode[]) => nodes.find(({ role }) => role === 'dialog')?.name;

/** The role and name of what has the focus, as a screen reader is told. */
async function focused(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: {
      role?: { value?: string };
      name?: { value?: string };
      properties?: { name: string; value: { value?: unknown } }[];
    }[];
  };
  await session.detach();
  const marked = nodes.filter((node) =>
    node.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
  );
  const last = marked.at(-1);
  return `${last?.role?.value ?? ''} ${last?.name?.value ?? ''}`.trim();
}

async function openNext(portal: SharedPortal, page: Page, name = 'next-finding'): Promise<void> {
  await portal.command(name);
  await settledCard(page);
}

test('by keyboard alone: to the finding, through its card, and back to where one was', async ({ portal }) => {
  const page = await portal.show(REMITTANCE);
  await page.focus('#link');
  await openNext(portal, page);
  await expect.poll(() => focused(page)).toMatch(/^dialog 70498\. 1 finding\. /);

  const stops: string[] = [];
  for (let step = 0; step < 12 && stops.at(-1) !== 'button Open in side panel'; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  const at = (stop: string) => stops.findIndex((one) => one.includes(stop));
  expect(stops.slice(0, 3)).toEqual(['button Keep open', 'button Close', 'region Findings and card']);
  expect(at('Mute')).toBeGreaterThan(2);
  expect(at('Copy code')).toBeGreaterThan(at('Mute'));
  expect(at('Previous finding')).toBeGreaterThan(at('Copy code'));
  expect(at('Open in side panel')).toBeGreaterThan(at('Next finding'));

  await page.keyboard.press('Escape');
  await expect.poll(() => seenCard(page)).toBeNull();
  await expect(page.locator('#link')).toBeFocused();
});

test('next and previous lead from finding to finding, also by the buttons of the card', async ({
  portal,
}) => {
  const page = await portal.show(REMITTANCE);
  const title = async () => cardTitle(await accessibleNodes(page))?.split('.')[0];
  await openNext(portal, page);
  await expect.poll(title).toBe('70498');
  await portal.command('next-finding');
  await expect.poll(title).toBe('76376');
  await portal.command('previous-finding');
  await expect.poll(title).toBe('70498');
  for (let step = 0; step < 12 && (await focused(page)) !== 'button Next finding'; step += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(title).toBe('76376');
  // The finger may stay where it is, and the new card is told.
  expect(await focused(page)).toBe('button Next finding');
  const nodes = await accessibleNodes(page);
  expect(nodes.some(({ role, name }) => role === 'StaticText' && name.startsWith('76376. 1 finding'))).toBe(
    true,
  );
});

test('a rule is muted and unmuted, the code copied, the side panel opened, without a mouse', async ({
  portal,
}) => {
  const page = await portal.show(REMITTANCE);
  await portal.extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const press = async (name: string) => {
    const drawn = async () =>
      (await accessibleNodes(page)).some((node) => node.role === 'button' && node.name === name);
    await expect.poll(drawn, name).toBe(true);
    for (let step = 0; step < 16 && (await focused(page)) !== `button ${name}`; step += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused(page)).toBe(`button ${name}`);
    await page.keyboard.press('Enter');
  };
  const findings = async () =>
    (await portal.report(page)).frames.flatMap((frame) =>
      frame.findings.map(({ rule }) => rule.split('.')[0]),
    );
  expect(await findings()).toContain('3d-with-cta');

  await openNext(portal, page);
  await press('Mute');
  await press('This rule for UnitedHealthcare');
  await expect.poll(findings).not.toContain('3d-with-cta');
  await press('Undo');
  await expect.poll(findings).toContain('3d-with-cta');

  await press('Copy code');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('70498');
  await press('Open in side panel');
  const [worker] = portal.extension.context.serviceWorkers();
  const asked = () =>
    worker?.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { getContexts(query: object): Promise<unknown[]> } };
      };
      return (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length;
    });
  await expect.poll(asked).toBe(1);
});

test('the card at the caret of a field with several codes is that of the code at the caret', async ({
  portal,
}) => {
  const page = await portal.show(REMITTANCE);
  await page.focus('#note');
  await page.keyboard.press('Control+End');
  await portal.command('open-card');
  await expect.poll(async () => cardTitle(await accessibleNodes(page))).toMatch(/^M81\.0/);
  await page.keyboard.press('Escape');
  await expect(page.locator('#note')).toBeFocused();
  expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart)).toBe(19);
});

test('marks are hidden and shown by a command, in every frame, and it is said once', async ({ portal }) => {
  const page = await portal.show({
    html: `<!doctype html><title>Portal</title><h1>Remittance</h1><p>Payer: UnitedHealthcare</p>${LINES('70498')}<iframe src="/inner" width="600" height="300"></iframe>`,
    frames: { '/inner': `<!doctype html><h1>Remittance</h1><p>Payer: UnitedHealthcare</p>${LINES('70496')}` },
  });
  const marks = () =>
    Promise.all(
      page
        .frames()
        .map((frame) =>
          frame.evaluate(() => [...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)),
        ),
    );
  await expect.poll(marks).toEqual([2, 2]);
  const letRun = await holdAnimations(page);
  await portal.command('toggle-marks');
  await expect.poll(marks).toEqual([0, 0]);
  await expect.poll(() => seenParts(page, 'toast')).toHaveLength(1);
  await letRun();
  await portal.command('toggle-marks');
  await expect.poll(marks).toEqual([2, 2]);
});

test('the walk goes on into a frame, and back out of it', async ({ portal }) => {
  const page = await portal.show({
    html: `<!doctype html><title>Portal</title><h1>Remittance</h1><p>Payer: UnitedHealthcare</p>${LINES('70498')}<iframe src="/inner" width="600" height="500"></iframe>`,
    frames: { '/inner': `<!doctype html><h1>Remittance</h1><p>Payer: UnitedHealthcare</p>${LINES('70496')}` },
  });
  const findings = async () => (await portal.report(page)).frames.map((frame) => frame.findings.length > 0);
  await expect.poll(findings).toEqual([true, true]);
  const open = async () => {
    const inside = await Promise.all(
      page
        .frames()
        .map((frame) =>
          frame.evaluate(() => document.hasFocus() && !document.activeElement?.matches('iframe')),
        ),
    );
    return `${inside.indexOf(true)} ${(await seenCard(page))?.text.slice(0, 5)}`;
  };
  for (const expected of ['0 70498', '0 76376', '1 70496', '1 76376', '0 70498']) {
    await portal.command('next-finding');
    await expect.poll(open).toBe(expected);
  }
  await portal.command('previous-finding');
  await expect.poll(open).toBe('1 76376');
});

test('a page whose dialog keeps the focus inside lets the keyboard into the card and back', async ({
  portal,
}) => {
  const page = await portal.show(`<!doctype html><html lang="en"><title>Portal</title>
    <div id="trap"><h1>Remittance</h1><p>Payer: UnitedHealthcare <button id="ok">OK</button></p>${LINES('70498')}</div><script>
      const trap = document.getElementById('trap');
      const back = (event) => { if (!trap.contains(event.target)) { event.stopImmediatePropagation(); document.getElementById('ok').focus(); } };
      document.addEventListener('focusin', back, true);
      document.addEventListener('focusout', (event) => {
        if (event.relatedTarget && !trap.contains(event.relatedTarget)) document.getElementById('ok').focus();
      });
      for (const name of ['click', 'pointerdown']) document.addEventListener(name, (event) => {
        if (!trap.contains(event.target)) { event.preventDefault(); event.stopImmediatePropagation(); }
      }, true);
    </script>`);
  await page.focus('#ok');
  await openNext(portal, page);
  await expect.poll(() => focused(page)).toMatch(/^dialog 70498/);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('button Keep open');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => seenCard(page)).toBeNull();
  await expect(page.locator('#ok')).toBeFocused();
});
