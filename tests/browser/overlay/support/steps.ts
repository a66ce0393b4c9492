import { expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Scene } from './scene';

/** Two animation frames: what was asked for is painted. */
export async function frames(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** Waits until the tooltip is open, placed and says this. */
export async function tipSaying(page: Scene, text: string | RegExp): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const tip = page.tip;
    if (!tip) throw new Error('no tooltip is open');
    expect(tip.textContent).toMatch(text);
    return tip;
  });
}

export async function noTip(page: Scene): Promise<void> {
  await vi.waitFor(() => expect(page.tip).toBeNull());
}

/** Comes with the real mouse from the corner to the middle of an element. */
export async function hover(at: string | Element): Promise<void> {
  // A mouse that is where it was told to go does not move, and sends no event.
  await userEvent.hover(document.documentElement, { force: true, position: { x: 1, y: 1 } });
  await moveTo(at);
}

/** Moves the real mouse from where it is to the middle of an element, also of one in the closed layer. */
export async function moveTo(at: string | Element): Promise<void> {
  await userEvent.hover(document.documentElement, middleOf(at));
}

/** Clicks with the real mouse in the middle of an element, also of one in the closed layer. */
export async function click(at: string | Element): Promise<void> {
  await userEvent.click(document.documentElement, middleOf(at));
}

/** The middle of an element as a position in the page; the test driver cannot name what is in a closed root. */
function middleOf(at: string | Element) {
  const { left, top, width, height } = (typeof at === 'string' ? element(at) : at).getBoundingClientRect();
  const page = document.documentElement.getBoundingClientRect();
  return { force: true, position: { x: left + width / 2 - page.left, y: top + height / 2 - page.top } };
}

export function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page holds no ${selector}`);
  return found;
}

/** A control of the tooltip by its name, as a screen reader says it. */
export function control(tip: HTMLElement, name: string): HTMLElement {
  const found = [...tip.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
  );
  if (!found) throw new Error(`the tooltip has no control "${name}"`);
  return found;
}

/** Presses a key where the focus is. */
export async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
}

/** Does something, then lets a minute pass by the clock: what was going to happen by a timer has happened. */
export async function afterAWhile(act: () => Promise<void>): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await act();
    vi.advanceTimersByTime(60_000);
  } finally {
    vi.useRealTimers();
  }
}
