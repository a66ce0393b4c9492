import { afterEach, describe, expect, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { CHECKED, finding, fullCard } from './support/cards';
import { type Scene, scene } from './support/scene';
import {
  afterAWhile,
  click,
  control,
  element,
  frames,
  hover,
  noTip,
  press,
  tipSaying,
} from './support/steps';

const PAGE = `<p style="margin:60px 20px"><b id="code">76377</b> with <b>71275</b></p>
  <label style="margin:20px">CPT <input id="cpt" value="76377"></label><p style="height:2000px"></p>`;
const FINDINGS = [finding('error', ['76377', '71275'])];

const boxOf = (node: Element) => node.getBoundingClientRect();

/** Above the text or below it, close to it, and inside the viewport. */
function expectBeside(tip: HTMLElement, code: Element): void {
  const card = boxOf(tip);
  const text = boxOf(code);
  const gap = Math.max(
    card.top - text.bottom,
    text.top - card.bottom,
    card.left - text.right,
    text.left - card.right,
  );
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(16);
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.right).toBeLessThanOrEqual(window.innerWidth + 1);
  expect(card.bottom).toBeLessThanOrEqual(window.innerHeight + 1);
}

/** What the browser draws at the middle of the tooltip's head is the tooltip. */
function expectOnTop(page: Scene, tip: HTMLElement): void {
  const { left, top } = boxOf(tip);
  const hit = document.elementFromPoint(left + 30, top + 12);
  expect(hit && page.overlay.owns(hit)).toBe(true);
}

describe('the page is left alone', () => {
  test('a whole visit changes nothing of the page but the one host element', async () => {
    const changes: MutationRecord[] = [];
    const page = scene(PAGE, {
      findings: FINDINGS,
      checked: CHECKED,
      card: async ({ code }) => fullCard(code),
    });
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

    await hover('#code');
    const tip = await tipSaying(page, '3D rendering');
    await click(control(tip, 'Keep open'));
    await press('{Escape}');
    await noTip(page);
    element('#cpt').focus();
    await tipSaying(page, 'CMS');
    window.scrollTo(0, 100);
    page.overlay.nextFinding(1);
    page.overlay.reveal(page.mention('71275').id);
    page.overlay.toggleMarks();
    page.overlay.destroy();
    await frames();
    observer.disconnect();

    const nodes = changes.flatMap((change) => [...change.addedNodes, ...change.removedNodes]);
    expect(new Set(nodes).size).toBe(1);
    expect(changes.every((change) => change.type === 'childList')).toBe(true);
    expect(changes.every((change) => change.target === document.documentElement)).toBe(true);
    expect((element('#cpt') as HTMLInputElement).value).toBe('76377');
  });

  test('with nothing to show there is no host element', async () => {
    const page = scene(PAGE);
    await frames();
    expect(page.layer).toBeNull();
  });

  test('clicks and keys in the tooltip are not heard by the page', async () => {
    const page = scene(PAGE, { findings: FINDINGS });
    const heard: string[] = [];
    const stop = new AbortController();
    for (const name of ['click', 'mousedown', 'keydown']) {
      document.body.addEventListener(name, () => heard.push(name), stop);
      document.addEventListener(name, () => heard.push(name), stop);
    }
    await hover('#code');
    const tip = await tipSaying(page, '76377');
    await click(control(tip, 'Keep open'));
    await press(' ');
    stop.abort();
    expect(heard).toEqual([]);
  });

  test('the end of the overlay ends its listeners', async () => {
    const page = scene(PAGE);
    page.overlay.destroy();
    await afterAWhile(() => hover('#code'));
    expect(page.asked).toEqual([]);
    page.overlay.refresh();
    expect(page.painted()).toEqual({});
  });
});

describe('hostile pages', () => {
  const hostile: Record<string, string> = {
    'everything set by !important': `<style>* { all: unset !important; position: static !important; z-index: -1 !important }
      :not(html, body, b, p, label, input) { display: none !important } body, p { display: block !important }</style>`,
    'everything invisible and inert to clicks':
      '<style>div, :not(html, body, p, b) { visibility: hidden !important; pointer-events: none !important; opacity: 0 !important }</style>',
    'a giant z-index': '<style>body { position: relative; z-index: 2147483647 }</style>',
    'a transformed root':
      '<style>html { transform: translate(0, 0) } body { transform: rotate(0.0001deg); filter: blur(0) }</style>',
    'a zoomed root': '<style>html { zoom: 1.5 }</style>',
    'a zoomed body': '<style>body { zoom: 0.8 }</style>',
    'right to left': '<style>html { direction: rtl }</style>',
    'vertical writing and odd type':
      '<style>html { writing-mode: horizontal-tb; font-size: 40px; letter-spacing: 8px; text-align: right; line-height: 3; color: red; cursor: none }</style>',
    'its own popovers and dialogs styled':
      '<style>[popover], dialog, button, header { display: none !important; inset: 40px !important }</style>',
  };

  test.each(Object.entries(hostile))('%s', async (_, style) => {
    const page = scene(style + PAGE, { findings: FINDINGS });
    await hover('#code');
    const tip = await tipSaying(page, FINDINGS[0]?.title ?? '');
    await vi.waitFor(() => expectBeside(tip, element('#code')));
    expectOnTop(page, tip);
    expect(getComputedStyle(tip).fontSize).toBe('14px');
    expect(getComputedStyle(tip).textAlign).toBe('start');
    expect(getComputedStyle(tip).direction).toBe('ltr');
    expect(boxOf(tip).width).toBeGreaterThan(200);
  });

  test('the tooltip lies above a popover and a giant z-index of the page', async () => {
    const page = scene(
      `${PAGE}<div style="position:fixed;inset:auto 0 0;height:70%;z-index:2147483647;background:#ddd">bar</div>`,
      {
        findings: FINDINGS,
      },
    );
    await hover('#code');
    const tip = await tipSaying(page, 'CMS');
    expectOnTop(page, tip);
  });
});

describe('the page’s own top layer', () => {
  const DIALOG =
    '<dialog id="dialog" style="width:90%"><button>Save</button><p id="text">Add <b id="inside">76376</b></p><input id="field" value="71275"></dialog>';

  /** Opens the dialog and waits until its codes are marked: a mouse that rests before that finds nothing. */
  async function showModal(page: Scene): Promise<void> {
    (element('#dialog') as HTMLDialogElement).showModal();
    await vi.waitFor(() => expect(Object.values(page.painted()).flat()).toContain('76376'));
  }

  test('in a modal dialog the tooltip works, and its buttons too', async () => {
    const page = scene(PAGE + DIALOG, { findings: FINDINGS });
    await showModal(page);
    await hover('#inside');
    const tip = await tipSaying(page, '76376');
    expectOnTop(page, tip);
    expect(element('#dialog').contains(document.activeElement)).toBe(true);
    await click(control(tip, 'Keep open'));
    expect(control(tip, 'Keep open').getAttribute('aria-pressed')).toBe('true');
  });

  test('Escape closes the tooltip, not the dialog', async () => {
    const page = scene(PAGE + DIALOG);
    await showModal(page);
    await hover('#inside');
    await tipSaying(page, '76376');
    await press('{Escape}');
    await noTip(page);
    expect((element('#dialog') as HTMLDialogElement).open).toBe(true);
  });

  test('a field in the dialog has its badge there, and the page has its own back after', async () => {
    const page = scene(PAGE + DIALOG, { findings: FINDINGS });
    const dialog = element('#dialog') as HTMLDialogElement;
    dialog.showModal();
    element('#field').focus();
    await vi.waitFor(() => {
      const badges = [...(page.layer?.querySelectorAll<HTMLElement>('.badge:not([hidden])') ?? [])];
      expect(badges.map((badge) => badge.getAttribute('aria-label'))).toEqual([
        '71275: 1 finding. Open card',
      ]);
    });
    dialog.close();
    await vi.waitFor(() => {
      const badges = [...(page.layer?.querySelectorAll<HTMLElement>('.badge:not([hidden])') ?? [])];
      expect(badges.map((badge) => badge.getAttribute('aria-label'))).toEqual([
        '76377: 1 finding. Open card',
      ]);
      expect(boxOf(badges[0] as HTMLElement).width).toBeGreaterThan(0);
    });
  });

  test('a dialog that the page throws away does not take the layer with it', async () => {
    const page = scene(PAGE + DIALOG, { findings: FINDINGS });
    await showModal(page);
    await hover('#inside');
    await tipSaying(page, '76376');
    element('#dialog').remove();
    await hover('#code');
    expectOnTop(page, await tipSaying(page, FINDINGS[0]?.title ?? ''));
  });

  test('in fullscreen it is shown above the fullscreen element', async () => {
    const page = scene(
      `<main id="full" style="background:white">${PAGE}<button id="go">Full</button></main>`,
      { findings: FINDINGS },
    );
    element('#go').addEventListener('click', () => void element('#full').requestFullscreen());
    await click('#go');
    await vi.waitFor(() => expect(document.fullscreenElement).toBe(element('#full')));
    // By keyboard: the test driver's mouse does not follow a frame into fullscreen.
    getSelection()?.selectAllChildren(element('#code'));
    expect(page.overlay.openAtCaret()).toBe(true);
    const tip = await tipSaying(page, FINDINGS[0]?.title ?? '');
    await vi.waitFor(() => expectOnTop(page, tip));
    await document.exitFullscreen();
  });
});

describe('small frames', () => {
  afterEach(() => browser.viewport(414, 896));

  test('at 320 px the card fits, with nothing cut off at the side', async () => {
    await browser.viewport(320, 640);
    const page = scene(PAGE, {
      findings: FINDINGS,
      checked: CHECKED,
      card: async ({ code }) => fullCard(code),
    });
    await hover('#code');
    const tip = await tipSaying(page, '3D rendering');
    await vi.waitFor(() => expectBeside(tip, element('#code')));
    const body = tip.querySelector('.tip-body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
  });

  test('in a frame too low for a card it is one line, still beside the code', async () => {
    await browser.viewport(400, 120);
    const page = scene(PAGE, { findings: FINDINGS });
    await hover('#code');
    await vi.waitFor(() => expect(page.tip?.classList.contains('compact')).toBe(true));
    const tip = page.tip as HTMLElement;
    expect(tip.textContent).toContain(FINDINGS[0]?.title);
    await vi.waitFor(() => expectBeside(tip, element('#code')));
    expect(boxOf(tip).height).toBeLessThan(40);
  });
});
