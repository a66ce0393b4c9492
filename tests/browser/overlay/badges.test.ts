import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { finding } from './support/cards';
import { type Scene, scene } from './support/scene';
import { click, element, hover, tipSaying } from './support/steps';

const FORM = `<div style="padding:120px 40px 2000px">
  <input id="cpt" value="76377" style="width:120px"> <input id="neighbor" value="">
  <p><select id="dx"><option>M54.5</option></select></p></div>`;
const PAIR = finding('error', ['76377']);

const badges = (page: Scene) => [
  ...(page.layer?.querySelectorAll<HTMLElement>('.badge:not([hidden])') ?? []),
];

function touch(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

async function placed(page: Scene, count: number): Promise<HTMLElement[]> {
  return vi.waitFor(() => {
    const shown = badges(page);
    expect(shown).toHaveLength(count);
    expect(shown.every((one) => one.getBoundingClientRect().width > 0 && one.style.left !== '')).toBe(true);
    return shown;
  });
}

describe('field badges', () => {
  test('a field with a finding has a badge with a name, on no other field and on nothing that is typed', async () => {
    const page = scene(FORM, { findings: [PAIR] });
    const [badge] = await placed(page, 1);
    expect(badge?.tagName).toBe('BUTTON');
    expect(badge?.getAttribute('aria-label')).toBe('76377: 1 finding. Open card');
    const box = (badge as HTMLElement).getBoundingClientRect();
    for (const field of document.querySelectorAll('input:not(#cpt), select')) {
      expect(touch(box, field.getBoundingClientRect())).toBe(false);
    }
    // Five digits take less than half of the 120 px.
    expect(box.left - element('#cpt').getBoundingClientRect().left).toBeGreaterThan(60);
  });

  test('in a dense form it stands at the end of its field, beside what is typed, and goes when that needs the room', async () => {
    const row = (id: string, value: string) =>
      `<div style="display:flex"><input value="x" style="width:60px"><input id="${id}" value="${value}" style="width:110px;box-sizing:border-box"><input value="y" style="width:60px"></div>`;
    const page = scene(`${row('a', '')}${row('cpt', '76377')}${row('b', '')}`, { findings: [PAIR] });
    const field = element('#cpt') as HTMLInputElement;
    const [badge] = await placed(page, 1);
    const box = (badge as HTMLElement).getBoundingClientRect();
    const outer = field.getBoundingClientRect();
    expect(box.left).toBeGreaterThan(outer.left + 60);
    expect(box.right).toBeLessThanOrEqual(outer.right);
    expect(box.bottom).toBeLessThanOrEqual(outer.bottom + 1);
    field.focus();
    field.setSelectionRange(5, 5);
    await userEvent.keyboard(' and more of it');
    await vi.waitFor(() => expect(badges(page)).toHaveLength(0));
  });

  test('a field without a finding has one only while it is focused', async () => {
    const page = scene(FORM);
    expect(page.layer).toBeNull();
    element('#dx').focus();
    await placed(page, 1);
    element('#neighbor').focus();
    await vi.waitFor(() => expect(badges(page)).toHaveLength(0));
  });

  test('it is hidden while the page scrolls and stands beside its field after', async () => {
    const page = scene(FORM, { findings: [PAIR] });
    const [badge] = await placed(page, 1);
    const seen: string[] = [];
    window.addEventListener('scroll', () => seen.push(getComputedStyle(badge as HTMLElement).visibility), {
      once: true,
    });
    window.scrollTo(0, 60);
    await vi.waitFor(() => expect(seen).toEqual(['hidden']));
    await vi.waitFor(() => {
      const box = (badge as HTMLElement).getBoundingClientRect();
      expect(getComputedStyle(badge as HTMLElement).visibility).toBe('visible');
      expect(Math.abs(box.top - element('#cpt').getBoundingClientRect().top)).toBeLessThan(30);
    });
  });

  test('it follows when the layout of the page changes', async () => {
    const page = scene(`<div id="spacer"></div>${FORM}`, { findings: [PAIR] });
    const [badge] = await placed(page, 1);
    element('#spacer').style.height = '90px';
    await vi.waitFor(() => {
      const box = (badge as HTMLElement).getBoundingClientRect();
      expect(Math.abs(box.top - element('#cpt').getBoundingClientRect().top)).toBeLessThan(30);
    });
  });

  test('it goes when its field is scrolled out of sight', async () => {
    const page = scene(FORM, { findings: [PAIR] });
    await placed(page, 1);
    window.scrollTo(0, 900);
    await vi.waitFor(() => expect(badges(page)).toHaveLength(0));
  });

  test('it is not drawn over a bar of the page that covers its field', async () => {
    const page = scene(
      `${FORM}<header style="position:fixed;inset:0 0 auto 0;height:200px;background:#eee">Portal</header>`,
      { findings: [PAIR] },
    );
    await vi.waitFor(() => expect(page.layer?.querySelectorAll('.badge')).toHaveLength(1));
    await vi.waitFor(() => expect(badges(page)).toHaveLength(0));
  });

  test('resting on it opens the card, pressing it takes the keyboard there', async () => {
    const page = scene(FORM, { findings: [PAIR] });
    const [badge] = await placed(page, 1);
    await hover(badge as HTMLElement);
    const tip = await tipSaying(page, PAIR.title);
    expect(page.layer?.activeElement).toBeNull();
    await click(badge as HTMLElement);
    await vi.waitFor(() => expect(page.layer?.activeElement).toBe(tip));
  });

  test('there are none in the mode "off", and they tell no severity in "neutral"', async () => {
    const off = scene(FORM, { findings: [PAIR], markMode: 'off' });
    expect(off.layer).toBeNull();
    off.overlay.destroy();
    const neutral = scene(FORM, { findings: [PAIR], markMode: 'neutral' });
    const [badge] = await placed(neutral, 1);
    expect(badge?.dataset.level).toBe('0');
  });

  test('it goes when its finding goes', async () => {
    const page = scene(FORM, { findings: [PAIR] });
    await placed(page, 1);
    page.findings = [];
    page.overlay.refresh();
    await vi.waitFor(() => expect(badges(page)).toHaveLength(0));
  });
});
