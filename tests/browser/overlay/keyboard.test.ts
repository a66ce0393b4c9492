import { describe, expect, test, vi } from 'vitest';
import { finding } from './support/cards';
import { type Scene, scene } from './support/scene';
import { click, control, element, hover, noTip, press, tipSaying } from './support/steps';

const FINDINGS = [finding('error', ['76377', '71275']), finding('warning', ['M54.5'])];
const PAGE = `<p>A <a href="#x" id="link">link</a> and <b id="code">76377</b> here, then <i>0554T</i>.</p>
  <p id="editor" contenteditable="true">Note on 71275 today</p>
  <label>Dx <input id="dx" value="M54.5"></label><p style="height:3000px"></p><p id="far">71275</p>`;

function caretIn(node: Node, offset: number): void {
  getSelection()?.collapse(node, offset);
}

/** The focus is inside the layer, on this element. */
async function focused(page: Scene, on: Element): Promise<void> {
  await vi.waitFor(() => expect(page.layer?.activeElement).toBe(on));
}

describe('the card at the caret', () => {
  test('opens for the selected code and takes the focus; Escape gives it back', async () => {
    const page = scene(PAGE, { findings: FINDINGS });
    element('#link').focus();
    getSelection()?.selectAllChildren(element('#code'));
    expect(page.overlay.openAtCaret()).toBe(true);
    const tip = await tipSaying(page, '76377');
    await focused(page, tip);
    await press('{Escape}');
    await noTip(page);
    expect(document.activeElement).toBe(element('#link'));
  });

  test('opens for the caret inside a code, at its edges too, but not beside it', () => {
    const page = scene(PAGE);
    const text = element('#editor').firstChild as Text;
    const at = text.data.indexOf('71275');
    for (const [offset, opens] of [
      [at - 1, false],
      [at, true],
      [at + 2, true],
      [at + 5, true],
      [at + 6, false],
    ] as const) {
      caretIn(text, offset);
      expect(page.overlay.openAtCaret(), `caret at ${offset - at}`).toBe(opens);
      page.overlay.drop([]);
      element('#link').focus();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    }
  });

  test('opens for the focused field', async () => {
    const page = scene(PAGE, { findings: FINDINGS, settings: { hoverDelayMs: 2000 } });
    element('#dx').focus();
    expect(page.overlay.openAtCaret()).toBe(true);
    await focused(page, await tipSaying(page, 'M54.5'));
    await press('{Escape}');
    expect(document.activeElement).toBe(element('#dx'));
  });

  test('without a code it says so, on screen and to screen readers', async () => {
    const page = scene(PAGE);
    getSelection()?.removeAllRanges();
    expect(page.overlay.openAtCaret()).toBe(false);
    expect(page.layer?.querySelector('[role="status"]')?.textContent).toContain('No code here');
    expect(page.layer?.querySelector('.toast')?.textContent).toContain('No code here');
  });

  test('called again while a card is open by hover, it takes the focus there', async () => {
    const page = scene(PAGE);
    await hover('#code');
    const tip = await tipSaying(page, '76377');
    expect(page.layer?.activeElement).toBeNull();
    getSelection()?.removeAllRanges();
    page.overlay.openAtCaret();
    await focused(page, tip);
  });
});

describe('everything in the card by keyboard', () => {
  test('Tab goes through its controls in reading order, and Enter presses them', async () => {
    const page = scene(PAGE, { findings: FINDINGS });
    getSelection()?.selectAllChildren(element('#code'));
    page.overlay.openAtCaret();
    const tip = await tipSaying(page, FINDINGS[0]?.title ?? '');
    await focused(page, tip);
    const names: string[] = [];
    for (let step = 0; step < 7; step++) {
      await press('{Tab}');
      const on = page.layer?.activeElement;
      names.push(on?.getAttribute('aria-label') ?? on?.textContent?.trim() ?? '');
    }
    expect(names).toEqual([
      'Keep open',
      'Close',
      'Findings and card',
      expect.stringContaining('NCCI edits'),
      'Mute',
      'Copy code',
      'Open in side panel',
    ]);
    await press('{Enter}');
    expect(page.asked).toContain('side panel 76377');
  });

  test('it stays open while the keyboard is in it, whatever the mouse does', async () => {
    const page = scene(PAGE);
    getSelection()?.selectAllChildren(element('#code'));
    page.overlay.openAtCaret();
    await focused(page, await tipSaying(page, '76377'));
    await hover('#dx');
    expect(page.tip).not.toBeNull();
  });

  test('closing by its button gives the focus back', async () => {
    const page = scene(PAGE);
    element('#link').focus();
    getSelection()?.selectAllChildren(element('#code'));
    page.overlay.openAtCaret();
    const tip = await tipSaying(page, 'procedure code');
    await click(control(tip, 'Close'));
    await noTip(page);
    expect(document.activeElement).toBe(element('#link'));
  });
});

describe('from finding to finding', () => {
  test('goes forward in document order, scrolls there, and starts again at the end', async () => {
    const page = scene(PAGE, { findings: FINDINGS });
    const stops: string[] = [];
    for (let step = 0; step < 5; step++) {
      page.overlay.nextFinding(1);
      const tip = await vi.waitFor(() => {
        if (!page.tip) throw new Error('no tooltip is open');
        return page.tip;
      });
      await focused(page, tip);
      stops.push(`${tip.querySelector('.code')?.textContent} ${window.scrollY > 1000 ? 'far' : 'near'}`);
    }
    expect(stops).toEqual(['76377 near', '71275 near', 'M54.5 near', '71275 far', '76377 near']);
  });

  test('goes back, too', async () => {
    const page = scene(PAGE, { findings: FINDINGS });
    page.overlay.nextFinding(1);
    page.overlay.nextFinding(-1);
    await vi.waitFor(() => expect(window.scrollY).toBeGreaterThan(1000));
    await tipSaying(page, '71275');
  });

  test('continues where it was after the card was closed', async () => {
    const page = scene(PAGE, { findings: FINDINGS });
    page.overlay.nextFinding(1);
    await tipSaying(page, '76377');
    await press('{Escape}');
    await noTip(page);
    page.overlay.nextFinding(1);
    await tipSaying(page, /^71275/);
  });

  test('without findings it says so', () => {
    const page = scene(PAGE);
    page.overlay.nextFinding(1);
    expect(page.layer?.querySelector('[role="status"]')?.textContent).toContain('No findings');
  });
});

describe('reveal', () => {
  test('scrolls to a code far down and draws rings around it', async () => {
    const page = scene(PAGE);
    expect(page.overlay.reveal(page.mention('71275', 1).id)).toBe(true);
    const code = element('#far').getBoundingClientRect();
    expect(code.top).toBeGreaterThan(0);
    expect(code.bottom).toBeLessThan(window.innerHeight);
    const ring = page.layer?.querySelector('.ring')?.getBoundingClientRect();
    expect(Math.abs((ring?.top ?? 0) - code.top)).toBeLessThan(20);
  });

  test('scrolls the scroller that holds it, and one line of a long text', async () => {
    const lines = Array.from(
      { length: 300 },
      (_, line) => `line ${line}${line === 200 ? ' 76376' : ''}`,
    ).join('\n');
    const page = scene(`<div id="scroller" style="height:200px;overflow:auto"><pre>${lines}</pre></div>`);
    expect(page.overlay.reveal(page.mention('76376').id)).toBe(true);
    const box = element('#scroller').getBoundingClientRect();
    const ring = page.layer?.querySelector('.ring')?.getBoundingClientRect();
    expect(ring && ring.top >= box.top - 8 && ring.bottom <= box.bottom + 8).toBe(true);
  });

  test('answers false for a code that is gone, or that no scrolling can show', () => {
    const page = scene('<p id="gone">76377</p><details><summary>more</summary><p>71275</p></details>');
    expect(page.overlay.reveal(page.mention('71275').id)).toBe(false);
    const { id } = page.mention('76377');
    element('#gone').remove();
    page.reader.read();
    expect(page.overlay.reveal(id)).toBe(false);
  });
});
