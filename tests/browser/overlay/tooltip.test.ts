import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CHECKED, finding, fullCard } from './support/cards';
import { type Scene, scene } from './support/scene';
import {
  afterAWhile,
  click,
  control,
  element,
  hover,
  moveTo,
  noTip,
  press,
  tipSaying,
} from './support/steps';

const PAGE = `<h1 id="away" style="margin:0 0 120px">Claim</h1>
  <p><b id="code">76377</b> and <b id="other">71275</b></p><p style="margin-top:500px" id="below">end</p>`;
const PAIR = finding('error', ['76377', '71275']);

const boxOf = (node: Element) => node.getBoundingClientRect();

function apart(a: DOMRect, b: DOMRect): boolean {
  return a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
}

describe('opening by mouse', () => {
  test('resting on a marked code opens its card beside it, findings first', async () => {
    const page = scene(PAGE, {
      findings: [PAIR],
      checked: CHECKED,
      card: async ({ code }) => fullCard(code),
    });
    await hover('#code');
    const tip = await tipSaying(page, '3D rendering');
    const text = tip.textContent ?? '';
    expect(text.indexOf(PAIR.title)).toBeLessThan(text.indexOf('Images of a scan'));
    expect(text).toContain(PAIR.advice);
    expect(text).toContain('NCCI edits');
    expect(text).toContain('2026Q4');
    expect(apart(boxOf(tip), boxOf(element('#code')))).toBe(true);
  });

  test('plain text opens nothing, and nothing of ours is on the page', async () => {
    const page = scene(PAGE);
    await afterAWhile(() => hover('#away'));
    expect(page.layer).toBeNull();
    expect(page.asked).toEqual([]);
  });

  test('the delay that the user chose is kept', async () => {
    const page = scene(PAGE, { settings: { hoverDelayMs: 2000 } });
    await hover('#code');
    await vi.waitFor(() => expect(page.asked).toEqual(['card 76377']));
    expect(page.tip).toBeNull();
  });

  test('opening takes no focus and scrolls nothing', async () => {
    const page = scene(`${PAGE}<input id="field">`);
    element('#field').focus({ preventScroll: true });
    await hover('#code');
    await tipSaying(page, '76377');
    expect(document.activeElement).toBe(element('#field'));
    expect(window.scrollY).toBe(0);
  });

  test('a code under a menu of the page opens nothing', async () => {
    const page = scene(`${PAGE}<div id="menu" style="position:fixed;inset:0;background:white">Menu</div>`);
    const { left, top } = boxOf(element('#code'));
    await afterAWhile(() => userEvent.hover(element('#menu'), { position: { x: left + 5, y: top + 5 } }));
    expect(page.asked).toEqual([]);
  });
});

describe('staying and going', () => {
  async function open(page: Scene): Promise<HTMLElement> {
    await hover('#code');
    return tipSaying(page, '76377');
  }

  test('the way from code to card keeps it open, and so does the card itself', async () => {
    const page = scene(PAGE, { findings: [PAIR] });
    const tip = await open(page);
    await afterAWhile(() => moveTo(control(tip, 'Open in side panel')));
    expect(page.tip).toBe(tip);
  });

  test('leaving both closes it', async () => {
    const page = scene(PAGE);
    await open(page);
    await hover('#below');
    await noTip(page);
  });

  test('resting on another code shows that code', async () => {
    const page = scene(PAGE);
    await open(page);
    await hover('#other');
    await tipSaying(page, '71275');
  });

  test('pinned, it stays when the pointer goes, and for clicks elsewhere', async () => {
    const page = scene(PAGE);
    const tip = await open(page);
    await click(control(tip, 'Keep open'));
    expect(control(tip, 'Keep open').getAttribute('aria-pressed')).toBe('true');
    await afterAWhile(() => click('#below'));
    expect(page.tip).not.toBeNull();
    await click(control(tip, 'Close'));
    await noTip(page);
  });

  test('a click elsewhere closes it', async () => {
    const page = scene(PAGE);
    await open(page);
    await click('#below');
    await noTip(page);
  });

  test('Escape closes it and does not reach the page; the next Escape does', async () => {
    const page = scene(PAGE);
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listen);
    await open(page);
    await press('{Escape}');
    await noTip(page);
    expect(heard).toEqual([]);
    await press('{Escape}');
    expect(heard).toEqual(['Escape']);
    document.removeEventListener('keydown', listen);
  });

  test('scrolled out of sight, it goes with its code', async () => {
    const page = scene(`${PAGE}<p style="height:4000px">`);
    await open(page);
    window.scrollTo(0, 2000);
    await noTip(page);
  });

  test('it closes when its code is gone from the page', async () => {
    const page = scene(PAGE);
    await open(page);
    page.overlay.drop([page.mention('76377').id]);
    await noTip(page);
  });
});

describe('what it says', () => {
  test('the findings stand at once, while the card is on its way', async () => {
    const page = scene(PAGE, { findings: [PAIR], card: () => new Promise(() => undefined) });
    await hover('#code');
    const tip = await tipSaying(page, PAIR.title);
    expect(tip.textContent).toContain('Looking it up');
  });

  test('a dead worker is said plainly, and can be asked again', async () => {
    let dead = true;
    const page = scene(PAGE, {
      findings: [PAIR],
      card: async ({ code }) => {
        if (dead) throw new Error('no receiver');
        return fullCard(code);
      },
    });
    await hover('#code');
    const tip = await tipSaying(page, 'did not answer');
    expect(tip.textContent).toContain(PAIR.title);
    dead = false;
    await click(control(tip, 'Try again'));
    await tipSaying(page, '3D rendering');
  });

  test('an answer that comes after all is shown', async () => {
    const slow = Promise.withResolvers<void>();
    const page = scene(PAGE, { card: ({ code }) => slow.promise.then(() => fullCard(code)) });
    await hover('#code');
    await vi.waitFor(() => expect(page.tip?.textContent).toContain('did not answer'), { timeout: 10_000 });
    slow.resolve();
    await tipSaying(page, '3D rendering');
  });

  test('what was and was not checked stands in it, also without findings', async () => {
    const page = scene(PAGE, { checked: CHECKED });
    await hover('#code');
    const tip = await tipSaying(page, 'FY2025-FY2027');
    expect(tip.textContent).toContain('Not checked');
  });

  test('a rule can be muted, and unmuted again', async () => {
    const page = scene(PAGE, { findings: [PAIR] });
    await hover('#code');
    const tip = await tipSaying(page, PAIR.title);
    await click(control(tip, 'Mute'));
    const rule = [...tip.querySelectorAll('button')].find((one) => /rule/i.test(one.textContent ?? ''));
    await click(rule as HTMLElement);
    expect(page.asked).toContain('mute 3d-with-3d rule');
    await click(control(tip, 'Undo'));
    expect(page.asked).toContain('unmute 3d-with-3d rule');
  });

  test('verdicts that arrive while it is open are shown', async () => {
    const page = scene(PAGE);
    await hover('#code');
    await tipSaying(page, '76377');
    page.findings = [PAIR];
    page.overlay.refresh();
    await tipSaying(page, PAIR.title);
  });

  test('the side panel opens on the code that is shown', async () => {
    const page = scene(PAGE);
    await hover('#code');
    const tip = await tipSaying(page, '76377');
    await click(control(tip, 'Open in side panel'));
    expect(page.asked).toContain('side panel 76377');
  });
});

describe('fields', () => {
  const FORM = `<div style="padding:300px 20px 20px"><label>CPT <input id="cpt" value="76377"></label>
    <label>Other <input id="plain" value="none"></label>
    <label>Dx <textarea id="dx">M54.5 71275</textarea></label></div>`;

  test('focus on a field with a code opens the card, not over the field', async () => {
    const page = scene(FORM, { findings: [PAIR] });
    element('#cpt').focus();
    const tip = await tipSaying(page, PAIR.title);
    expect(document.activeElement).toBe(element('#cpt'));
    expect(apart(boxOf(tip), boxOf(element('#cpt')))).toBe(true);
  });

  test('focus is announced to screen readers when there are findings', async () => {
    const page = scene(FORM, { findings: [PAIR] });
    element('#cpt').focus();
    await vi.waitFor(() =>
      expect(page.layer?.querySelector('[role="status"]')?.textContent).toContain(PAIR.title),
    );
  });

  test('typing closes it, and it does not come back while typing goes on', async () => {
    const page = scene(FORM, { findings: [PAIR] });
    element('#cpt').focus();
    await tipSaying(page, PAIR.title);
    await press('1');
    await noTip(page);
    await afterAWhile(() => press('2'));
    expect(page.tip).toBeNull();
  });

  test('leaving the field closes it', async () => {
    const page = scene(FORM, { findings: [PAIR] });
    element('#cpt').focus();
    await tipSaying(page, PAIR.title);
    element('#plain').focus();
    await noTip(page);
  });

  test('a pinned card makes room for the field that is typed in', async () => {
    const page = scene(
      `<div style="padding-top:40px"><b id="code">76377</b></div><textarea id="dx" style="display:block;width:300px;height:60px"></textarea>`,
    );
    await hover('#code');
    const tip = await tipSaying(page, '76377');
    expect(apart(boxOf(tip), boxOf(element('#dx')))).toBe(false);
    await click(control(tip, 'Keep open'));
    element('#dx').focus();
    await vi.waitFor(() => expect(apart(boxOf(page.tip as HTMLElement), boxOf(element('#dx')))).toBe(true));
  });

  test('beside a field that fills the screen there is one line at its lower edge, and the card for who asks', async () => {
    const page = scene(
      '<textarea id="dx" style="position:fixed;inset:0;width:100%;height:100%">76377</textarea>',
    );
    element('#dx').focus();
    await vi.waitFor(() => expect(page.tip?.classList.contains('compact')).toBe(true));
    await vi.waitFor(() =>
      expect(boxOf(page.tip as HTMLElement).bottom).toBeGreaterThan(window.innerHeight - 40),
    );
    await press('{Escape}');
    page.overlay.openAtCaret();
    const tip = await tipSaying(page, 'procedure code');
    await vi.waitFor(() => expect(boxOf(tip).bottom).toBeGreaterThan(window.innerHeight - 40));
    expect(tip.classList.contains('compact')).toBe(false);
  });

  test('a field with several codes lets the user choose which card to see', async () => {
    const page = scene(FORM);
    element('#dx').focus();
    const tip = await tipSaying(page, 'M54.5');
    await click(control(tip, '71275'));
    expect(page.asked).toContain('card 71275');
    expect(control(tip, '71275').getAttribute('aria-pressed')).toBe('true');
  });
});
